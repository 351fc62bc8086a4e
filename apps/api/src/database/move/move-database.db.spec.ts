import { afterAll, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { z } from 'zod';
import { json, pdsList } from '../../../test/harvest-kit.js';
import { features, harvestSuite } from '../../../test/harvest-suite.js';
import { ownDatabase, type OwnDatabase } from '../../../test/processes/own-database.js';
import type { Db } from '../db.js';
import { moveDatabase } from './move-database.js';
import { TableRow, TABLES } from './schema.sql.js';

/** The other database opens within some seconds. */
jest.setTimeout(60_000);

/** More than a page, and enough for 10 to come before 9 in an order of texts. */
const MANY = 210;

const suite = harvestSuite();
let other: OwnDatabase;
let to: Db;
let release: () => void;
let released: Promise<void>;

/** Opening takes longest: one other database for all tests, held open between them. */
beforeAll(async () => {
  other = await ownDatabase();
  await new Promise<void>((isOpen) => {
    released = other.use((db) => {
      to = db;
      isOpen();
      return new Promise<void>((resolve) => (release = resolve));
    });
  });
});
beforeEach(() => to.execute('truncate publisher, feed, host_lease cascade', []));
afterAll(async () => {
  release();
  await released;
  await other.remove();
});

/** Procedures, one of which stands for another that comes later, and a quarantine with what it holds. */
async function seed(): Promise<void> {
  const feed = await suite.register();
  await suite.harvestList(feed, features(MANY));
  suite.platform.answer(json(pdsList([])));
  await suite.harvest(feed);
  await suite.db.execute(
    `update procedure set lifecycle = 'merged', last_end = 'infinity', organiser = 'Ämter „Süd“ \\ {1,2}',
       merged_into = (select max(id) from procedure) where id = (select min(id) from procedure)`,
    [],
  );
}

/** Every row of every table as text. */
async function everything(db: Db): Promise<unknown> {
  const tables = await db.query(TABLES, [], TableRow);
  const rows = tables.map(async ({ name }) => [
    name,
    await db.query(`select t::text as row from ${name} t order by 1`, [], z.object({ row: z.string() })),
  ]);
  return Promise.all(rows);
}

const feedsIn = async (db: Db): Promise<number> =>
  (await db.query('select id from feed', [], z.object({ id: z.string() }))).length;

describe('moving to another database', () => {
  it('takes every row along, with all ids', async () => {
    await seed();
    const moved = await moveDatabase(suite.db, to);
    expect(moved.kind === 'moved' && moved.tables).toEqual(
      expect.arrayContaining([
        { table: 'procedure', rows: MANY },
        { table: 'source_record', rows: MANY },
        { table: 'quarantine', rows: 1 },
        { table: 'held_record', rows: MANY },
      ]),
    );
    expect(await everything(to)).toEqual(await everything(suite.db));
  });

  it('lets numbers go on behind the last one, and references hold as before', async () => {
    await seed();
    await moveDatabase(suite.db, to);
    const [next] = await to.query(
      `select nextval(pg_get_serial_sequence('procedure', 'number'))::int as next,
         (select max(number)::int from procedure) as last`,
      [],
      z.object({ next: z.int(), last: z.int() }),
    );
    expect(next?.next).toBe((next?.last ?? 0) + 1);
    await expect(to.execute(`update procedure set feed_id = 'nobody'`, [])).rejects.toThrow(/foreign key/);
  });

  it('overwrites no database that has feeds', async () => {
    await suite.register();
    await moveDatabase(suite.db, to);
    expect(await moveDatabase(suite.db, to)).toEqual({ kind: 'taken' });
    expect(await feedsIn(to)).toBe(1);
  });

  it('leaves nothing behind when it fails', async () => {
    await suite.register();
    await to.execute('alter table feed add constraint never check (is_demo)', []);
    await expect(moveDatabase(suite.db, to)).rejects.toThrow(/never/);
    await to.execute('alter table feed drop constraint never', []);
    expect(await feedsIn(to)).toBe(0);
  });

  it('moves into the same tables only', async () => {
    await to.execute('alter table run add column remark text', []);
    expect(await moveDatabase(suite.db, to)).toEqual({ kind: 'differs', table: 'run' });
    await to.execute('alter table run drop column remark', []);
  });
});
