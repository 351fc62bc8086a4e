import type { ProcedureDetail, ProcedureSource } from '@navigator/shared';
import { publicUrl } from '../feeds/read/public-url.js';
import type { DetailRow, SourceRow } from './detail.sql.js';
import { toProcedure, type Wording } from './to-procedure.js';

/** A whole record as the contract tells it, with the feeds that speak of it. */
export function toDetail(row: DetailRow, sources: readonly SourceRow[], wording: Wording): ProcedureDetail {
  return {
    ...toProcedure(row, wording),
    description: row.description,
    phases: row.phases,
    events: row.events,
    documents: row.documents,
    geometry: row.geometry,
    sources: sources.map(toSource),
    lastConfirmedAt: row.last_confirmed?.toISOString() ?? null,
    language: row.language,
    territoryLink: row.territory_link,
  };
}

function toSource(row: SourceRow): ProcedureSource {
  return {
    feed: { id: row.feed_id, name: row.feed_name, url: publicUrl(row.feed_url), format: row.format },
    sourceId: row.source_id,
    leads: row.leads,
    licence: row.licence,
    firstSeenAt: row.first_seen_at.toISOString(),
    changedAt: row.changed_at.toISOString(),
    lastConfirmedAt: row.last_confirmed?.toISOString() ?? null,
    sourceStatus: row.source_status,
    topicLabels: row.topic_labels,
  };
}
