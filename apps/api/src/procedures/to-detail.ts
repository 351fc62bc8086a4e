import type { ProcedureDetail, ProcedureSource } from '@navigator/shared';
import { publicUrl } from '../feeds/read/public-url.js';
import type { DetailRow, SourceRow } from './detail.sql.js';
import type { AreaNames } from './area-names.js';
import { toProcedure, type Wording } from './to-procedure.js';

/** How a whole record is told. */
export interface DetailWording extends Wording {
  readonly areas: AreaNames;
}

/** A whole record as the contract tells it, with the feeds that speak of it. */
export function toDetail(
  row: DetailRow,
  sources: readonly SourceRow[],
  wording: DetailWording,
): Omit<ProcedureDetail, 'history'> {
  return {
    ...toProcedure(row, wording),
    description: row.description,
    level: row.level,
    phases: row.phases,
    events: row.events,
    documents: row.documents,
    geometry: row.geometry,
    sources: sources.map(toSource),
    lastConfirmedAt: row.last_confirmed?.toISOString() ?? null,
    language: row.language,
    territoryLink: row.territory_link && { ...row.territory_link, name: nameOf(row, wording.areas) },
    corrections: row.corrections,
  };
}

/** A key on none of the lists goes by its publisher, where it is the publisher's own. */
function nameOf({ territory_link: link, ...row }: DetailRow, areas: AreaNames): string | null {
  if (link === null) return null;
  return areas.byKey(link.key)?.name ?? (link.key === row.publisher_territory ? row.publisher_name : null);
}

function toSource(row: SourceRow): ProcedureSource {
  return {
    feed: { id: row.feed_id, name: row.feed_name, url: publicUrl(row.feed_url), format: row.format },
    sourceId: row.source_id,
    title: row.title,
    url: row.url,
    lifecycle: row.lifecycle,
    leads: row.leads,
    licence: row.licence,
    firstSeenAt: row.first_seen_at.toISOString(),
    changedAt: row.changed_at.toISOString(),
    lastConfirmedAt: row.last_confirmed?.toISOString() ?? null,
    sourceStatus: row.source_status,
    topicLabels: row.topic_labels,
  };
}
