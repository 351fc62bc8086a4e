import type { FeedSummary, Publisher, PublisherDetail, Status, StatusCounts } from '@navigator/shared';
import type { TerritoryIndex } from '../territories/territory-index.js';
import type { PublisherRow } from './publisher-row.sql.js';

/** A publisher as the contract tells it. */
export function toPublisher(row: PublisherRow, index: TerritoryIndex): Publisher {
  return { ...identity(row, index), feeds: row.feed_ids.length };
}

/** A publisher with the feeds that stand behind it. */
export function toPublisherDetail(
  row: PublisherRow,
  feeds: readonly FeedSummary[],
  index: TerritoryIndex,
): PublisherDetail {
  return { ...identity(row, index), feeds: [...feeds] };
}

function identity(row: PublisherRow, index: TerritoryIndex): Omit<Publisher, 'feeds'> {
  return {
    id: row.id,
    name: row.name,
    domain: row.domain,
    territory: row.territory_key === null ? null : territoryOf(row.territory_key, row.name, index),
    procedures: countsOf(row),
    isDemo: row.is_demo,
  };
}

/** A key that our lists do not have still has its publisher's name. */
function territoryOf(key: string, publisher: string, index: TerritoryIndex): Publisher['territory'] {
  const area = index.byKey(key);
  return {
    key,
    name: area?.name ?? publisher,
    state: index.stateOf(key)?.name ?? null,
    population: area?.population ?? null,
  };
}

function countsOf({ counts }: PublisherRow): StatusCounts {
  const count = (status: Status): number => counts[status] ?? 0;
  return {
    open: count('open'),
    planned: count('planned'),
    evaluating: count('evaluating'),
    closed: count('closed'),
    cancelled: count('cancelled'),
    unknown: count('unknown'),
  };
}
