import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { DEFAULT_RETENTION, type Retention } from '@navigator/shared';
import { z } from 'zod';
import { openTestDatabase, type TestDatabase } from '../../test/database.js';
import { StoppedClock } from '../../test/reading-app.js';
import { aProcedure, SEED_CITY, seedFeeds, seedProcedures } from '../../test/seed-procedures.js';
import { Forgetting } from './retention.js';

const NOW = '2026-03-10T12:00:00Z';
/** One day past the 400 days of the default, and one day before. */
const [OLD, YOUNG] = ['2025-02-02T12:00:00Z', '2025-02-04T12:00:00Z'];

let database: TestDatabase;
beforeAll(async () => {
  database = await openTestDatabase();
});
beforeEach(async () => {
  await database.truncate();
  await seedFeeds(database.db, [SEED_CITY]);
});
afterAll(() => database.close());

const forget = (times: Partial<Retention> = {}): Promise<Readonly<Record<string, number>>> =>
  new Forgetting(database.db, new StoppedClock(NOW), { times: { ...DEFAULT_RETENTION, ...times } }).forget();

const idsOf = async (table: string, column = 'id'): Promise<readonly string[]> => {
  const sql = `select ${column}::text as id from ${table} order by 1`;
  return (await database.db.query(sql, [], z.object({ id: z.string() }))).map(({ id }) => id);
};

async function run(id: string, at: string, finishedAt: string | null = at): Promise<void> {
  await database.db.execute(
    'insert into run (id, feed_id, started_at, finished_at, requested) values ($1, $2, $3, $4, false)',
    [id, SEED_CITY.id, at, finishedAt],
  );
}

async function quarantine(id: string, runId: string, decidedAt: string | null): Promise<void> {
  await database.db.execute(
    `insert into quarantine (id, feed_id, run_id, reason, holds, state, facts, opened_at, decided_at)
     values ($1, $2, $3, 'shrunk', 'removals', $4, '{}', $5, $6)`,
    [id, SEED_CITY.id, runId, decidedAt === null ? 'open' : 'confirmed', OLD, decidedAt],
  );
}

describe('what is past its time', () => {
  it('goes: runs, with the quarantines that were decided; younger ones stay', async () => {
    await run('old', OLD);
    await run('held', OLD);
    await run('young', YOUNG);
    await quarantine('q1', 'held', OLD);
    expect(await forget()).toMatchObject({ runs: 2, quarantines: 1 });
    expect(await idsOf('run')).toEqual(['young']);
    expect(await idsOf('quarantine')).toEqual([]);
  });

  it('leaves what waits for a person, with the run that found it', async () => {
    await run('held', OLD);
    await run('young', YOUNG);
    await quarantine('q1', 'held', null);
    await forget();
    expect(await idsOf('run')).toEqual(['held', 'young']);
    expect(await idsOf('quarantine')).toEqual(['q1']);
  });

  it('leaves the newest run of a feed, however old, and one that still goes on', async () => {
    await run('open', '2024-01-01T00:00:00Z', null);
    await run('newest', OLD);
    await forget();
    expect(await idsOf('run')).toEqual(['newest', 'open']);
  });

  it('is all of it, more than one batch too', async () => {
    await database.db.execute(
      `insert into run (id, feed_id, started_at, finished_at, requested)
       select 'r' || n, $1, $2::timestamptz + make_interval(secs => n), $2, false from generate_series(1, 2100) n`,
      [SEED_CITY.id, OLD],
    );
    expect(await forget()).toMatchObject({ runs: 2099 });
  });

  it('goes by the time that the operator sets, or never', async () => {
    await run('old', OLD);
    await run('young', YOUNG);
    await run('newest', NOW);
    expect(await forget({ runs: 'forever' })).toMatchObject({ runs: 0 });
    expect(await forget({ runs: 30 })).toMatchObject({ runs: 2 });
    expect(await idsOf('run')).toEqual(['newest']);
  });

  it('takes meetings that their source no longer has, and leaves the others', async () => {
    await database.db.execute(
      `insert into feed_event (feed_id, key, kind, event, documents, about, pages, titles, refs, content_hash, first_seen_at,
         changed_at, gone_at)
       select $1, key, 'meeting', '{}', '[]', '{}', '{}', '{}', '{}', 'h', $2::timestamptz, $2::timestamptz, gone::timestamptz
       from (values ('gone', $2::text), ('just', $3), ('there', null)) as t(key, gone)`,
      [SEED_CITY.id, OLD, YOUNG],
    );
    expect(await forget()).toMatchObject({ events: 1 });
    expect(await idsOf('feed_event', 'key')).toEqual(['just', 'there']);
  });

  it('takes overtaken messages, and leaves the current and the newest ones', async () => {
    await database.db.execute(
      `insert into inbox_sender (id, name, feed_id, token_hash, created_at, token_made_at)
       values ('sender0001', 'Cockpit', $1, 'hash', $2, $2)`,
      [SEED_CITY.id, OLD],
    );
    await database.db.execute(
      `insert into inbox_message (sender_id, message_id, digest, type, created_at, received_at, body)
       select 'sender0001', id, 'd', '0401', $1, $1, body
       from (values (1, 'overtaken', null), (2, 'current', '<a/>'), (3, 'newest', null)) as t(n, id, body) order by n`,
      [OLD],
    );
    expect(await forget()).toMatchObject({ messages: 1 });
    expect(await idsOf('inbox_message', 'message_id')).toEqual(['current', 'newest']);
  });

  it('takes changes that are older than ten years', async () => {
    await seedProcedures(database.db, [aProcedure('0000000001', 'Spielplatz')]);
    await database.db.execute(
      `insert into change (procedure_id, feed_id, at, kind, fields)
       select '0000000001', $1, at::timestamptz, 'changed', '{}' from unnest(array['2016-01-01', '2017-01-01']) at`,
      [SEED_CITY.id],
    );
    expect(await forget()).toMatchObject({ changes: 1 });
    expect(await idsOf('change', 'date(at)')).toEqual(['2017-01-01']);
  });

  it('takes reports after their time, done or not, and leaves younger ones', async () => {
    await database.db.execute(
      `insert into report (id, kind, created_at, language, text, email)
       values ('old', 'error', '2025-09-10T12:00:00Z', 'de', 'x', 'a@b.example'),
         ('young', 'barrier', '2025-09-12T12:00:00Z', 'de', 'x', null)`,
      [],
    );
    expect(await forget()).toMatchObject({ reports: 1 });
    expect(await idsOf('report')).toEqual(['young']);
  });

  it('takes the network of a refused attempt after 30 days, its line after three years, and what logins leave behind', async () => {
    await database.db.execute(
      `insert into audit (at, actor_kind, action, outcome, code, network, fold)
       values ('2023-03-09T12:00:00Z', 'nobody', 'gone', 'refused', 'c', null, null),
         ('2026-02-07T12:00:00Z', 'nobody', 'old', 'refused', 'c', '192.0.2.0/24', 'f'),
         ('2026-02-09T12:00:00Z', 'nobody', 'young', 'refused', 'c', '192.0.2.0/24', 'g')`,
      [],
    );
    await database.db.execute(
      `insert into session (hash, feed_id, created_at, seen_at, expires_at)
       select at, 'feed', now(), now(), at::timestamptz from unnest(array['2026-03-09T11:00:00Z', '2026-03-10T11:00:00Z']) at`,
      [],
    );
    expect(await forget()).toMatchObject({ networksOfRefusals: 1, audit: 1, sessions: 1 });
    expect(await idsOf('audit', `concat_ws(' ', action, network)`)).toEqual(['old', 'young 192.0.2.0/24']);
    expect(await idsOf('session', 'hash')).toEqual(['2026-03-10T11:00:00Z']);
  });

  it('takes what a broken run had put aside, and leaves what one under way has', async () => {
    await run('open', NOW, null);
    await database.db.execute(
      `insert into staged_record (run_id, source_id, procedure_id, content_hash, record, derived, search)
       values ('open', 's', 'p', 'h', '{}', '{}', ''), ('lost', 's', 'p', 'h', '{}', '{}', '')`,
      [],
    );
    await forget();
    expect(await idsOf('staged_record', 'run_id')).toEqual(['open']);
  });
});
