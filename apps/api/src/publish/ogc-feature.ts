import type { Procedure } from '@navigator/shared';
import { toProcedure, type Wording } from '../procedures/to-procedure.js';
import { procedurePage } from './addresses.js';
import type { ItemRow } from './ogc-items.sql.js';

/** A link as OGC API writes it. */
export interface OgcLink {
  readonly href: string;
  readonly rel: string;
  readonly type: string;
  readonly title?: string;
}

/** A procedure as a feature: members without members of their own, which maps and tables can show. */
export interface OgcFeature {
  readonly type: 'Feature';
  readonly id: string;
  readonly geometry: unknown;
  readonly properties: Readonly<Record<string, unknown>>;
}

/** A row as a feature. */
export function featureOf(row: ItemRow, wording: Wording, origin: string): OgcFeature {
  const procedure = toProcedure(row, wording);
  const geometry: unknown = row.geometry === null ? null : JSON.parse(row.geometry);
  const page = procedurePage(origin, procedure, wording.language);
  const properties = { ...propertiesOf(procedure), page, changedAt: row.changed_at.toISOString() };
  return { type: 'Feature', id: procedure.id, geometry, properties };
}

function propertiesOf(procedure: Procedure): Readonly<Record<string, unknown>> {
  const { title, summary, url, status, statusBasis, lifecycle, start, end, endTime, timeZone, kind } = procedure;
  const { organiser, place, geometryRole, image, contributions, comments, participants, licence } = procedure;
  return {
    title,
    summary,
    url,
    status,
    statusBasis,
    lifecycle,
    start,
    end,
    endTime,
    firstDay: procedure.span.start,
    lastDay: procedure.span.end,
    timeZone,
    kind,
    organiser,
    publisherName: procedure.publisher.name,
    publisherId: procedure.publisher.id,
    territories: procedure.territories,
    topics: procedure.topics.map(({ label }) => label),
    topicIds: procedure.topics.map(({ id }) => id),
    place,
    geometryRole,
    image,
    contributions,
    comments,
    participants,
    resultState: procedure.result.state,
    resultUrl: procedure.result.url,
    resultPublishedAt: procedure.result.publishedAt,
    licence,
    feedName: procedure.feed.name,
  };
}
