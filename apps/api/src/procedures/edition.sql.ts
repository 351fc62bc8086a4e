import { STALE_AFTER_DAYS } from '@navigator/shared';
import { z } from 'zod';
import { isUnconfirmedSql, patienceSql } from './freshness.sql.js';

/** What of the store decides which answers are still good, besides the clock. */
export const StateRow = z.object({ version: z.int(), feeds: z.string() });

/**
 * Which state of the data is this? The version rises with every change of a record; the feeds tell whether the demo
 * shows, and which of them nobody has confirmed for so long that statuses resting on a flag lapse.
 */
export function stateSql(shown: string): string {
  return `-- Which state of the data is this?
    select version, (
      select coalesce(string_agg(f.id || f.name || f.state || ${patienceSql}, ',' order by f.id) filter (where ${shown}), '')
        || '|' || coalesce(string_agg(f.id || f.last_complete_at::date, ',' order by f.id)
          filter (where ${isUnconfirmedSql('f.last_complete_at', '$1::timestamptz')}), '') || '|' ||
        coalesce(string_agg(f.id, ',' order by f.id)
          filter (where f.last_complete_at < $1::timestamptz - interval '${STALE_AFTER_DAYS * 24} hours'), '')
      from feed f) as feeds
    from data_version`;
}

export const BoundaryRow = z.object({ at: z.date() });

/**
 * At which instants of this day does a procedure open, close, lapse or let an event begin, without any change of the data?
 * Read once per data version and day.
 */
export const boundariesSql = `-- At which instants of this day does the clock alone change what is shown?
  select distinct at from (
    select unnest(array[lower(r), upper(r)]) as at
    from procedure p, unnest(p.public_ranges) r where p.last_end >= $1::timestamptz
    union all
    select p.confirmed_at + interval '${STALE_AFTER_DAYS * 24} hours' from procedure p where p.confirmed_at is not null
    union all
    select (event ->> 'start')::timestamptz from procedure p, jsonb_array_elements(p.events) event) boundary
  where at >= $1::timestamptz and at < $2::timestamptz
  order by at`;
