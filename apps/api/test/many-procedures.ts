import type { Db } from '../src/database/db.js';
import { OTHER_CITY } from './example-city.js';
import { SEED_CITY } from './seed-procedures.js';

/** What a hundred thousand procedures hold, so that answers can be worked out without reading them. */
export const TOPIC_CYCLE = ['mobility', 'housing', 'culture', 'health', 'sport'] as const;

/**
 * Puts so many procedures into the store in one statement: the n-th begins n modulo 3000 days after 2018-01-01 and
 * lasts 30 days, has two topics of the cycle, and reports n modulo 100 contributions unless n is divisible by 4.
 */
export async function seedMany(db: Db, count: number): Promise<void> {
  await db.execute(
    `insert into procedure (id, feed_id, publisher_id, title, slug, kind, topics, territories, contributions, result,
       phases, events, documents, time_zone, public_ranges, last_end, span_start, span_end, listed_as_active,
       shows_planned, point, search, created_at, changed_at)
     select lpad(n::text, 10, '0'), case n % 2 when 0 then $2 else $3 end, case n % 2 when 0 then $4 else $5 end,
       'Verfahren ' || n, 'verfahren', 'informal', array[($6::text[])[n % 5 + 1], ($6::text[])[(n + 1) % 5 + 1]],
       array[case n % 2 when 0 then '02000000' else '03152012' end], case when n % 4 > 0 then n % 100 end,
       '{"state": "notPublished", "url": null, "publishedAt": null}', '[]', '[]', '[]', 'Europe/Berlin',
       tstzmultirange(tstzrange(day at time zone 'Europe/Berlin', (day + interval '30 days') at time zone 'Europe/Berlin')),
       (day + interval '30 days') at time zone 'Europe/Berlin', day::date, day::date + 29, false, true,
       ST_SetSRID(ST_MakePoint(6 + n % 700 / 100.0, 50 + n % 500 / 100.0), 4326), '', '2026-01-01', '2026-01-01'
     from generate_series(1, $1::int) n
     cross join lateral (select timestamp '2018-01-01' + n % 3000 * interval '1 day' as day) begins`,
    [count, SEED_CITY.id, OTHER_CITY.id, SEED_CITY.publisher.id, OTHER_CITY.publisher.id, TOPIC_CYCLE],
  );
  await db.execute('update data_version set version = version + 1', []);
}
