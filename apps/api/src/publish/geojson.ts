import type { Provenance, WholeProcedure } from '@navigator/shared';
import { publicUrl } from '../feeds/read/public-url.js';
import type { WholeRow } from './export.sql.js';
import type { ToldWhole } from './procedure-pages.js';

/** By this name another installation knows what it reads, even where nothing is listed. */
export const GENERATOR = 'Participation Navigator';

/** What comes before the features (RFC 7946). */
export const GEOJSON_HEAD = `{"type":"FeatureCollection","generator":${JSON.stringify(GENERATOR)},"features":[`;

/** What comes after them. */
export const GEOJSON_TAIL = '\n]}\n';

/** One feature, on a line of its own. */
export function geojsonFeature(told: ToldWhole, origin: string): string {
  const { point: _, ...properties } = wholeOf(told, origin);
  const id = JSON.stringify(told.procedure.id);
  const geometry = told.row.geometry ?? 'null';
  return `\n{"type":"Feature","id":${id},"geometry":${geometry},"properties":${JSON.stringify(properties)}}`;
}

/** All that another installation needs to take a procedure over. */
function wholeOf({ procedure, row }: ToldWhole, origin: string): WholeProcedure {
  const provenance = provenanceOf(row, origin);
  return {
    ...procedure,
    licence: provenance.licence,
    description: row.description,
    phases: row.phases,
    events: row.events,
    documents: row.documents,
    language: row.language,
    level: row.level,
    sourceStatus: row.lead?.sourceStatus ?? null,
    topicLabels: row.lead?.topicLabels ?? [],
    corrections: row.corrections,
    provenance,
  };
}

/** Whoever read the city's own feed stays named; we are the last by way of whom it goes. */
export function provenanceOf(
  { lead, feed_url, feed_name, licence }: Pick<WholeRow, 'lead' | 'feed_url' | 'feed_name' | 'licence'>,
  origin: string,
): Provenance {
  if (!lead?.origin) {
    const sourceId = lead?.sourceId ?? null;
    return { via: [origin], feedUrl: publicUrl(feed_url), feedName: feed_name, licence, sourceId };
  }
  const { via, feedUrl, feedName, licence: theirs, sourceId } = lead.origin;
  return { via: [...via, origin], feedUrl, feedName, licence: theirs, sourceId: sourceId ?? null };
}
