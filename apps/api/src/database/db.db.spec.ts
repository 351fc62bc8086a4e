import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import { openTestDatabase, type TestDatabase } from '../../test/database.js';
import { QueryFailed, UnexpectedRow } from './db.js';
import { SecondConnection } from './second-connection.js';

const Name = z.object({ name: z.string() });
const One = z.object({ one: z.number() });

describe('the door to the database', () => {
  let database: TestDatabase;

  beforeAll(async () => {
    database = await openTestDatabase();
    await database.db.execute('create table door (id bigint generated always as identity, name text unique)', []);
  });
  beforeEach(() => database.truncate());
  afterAll(async () => {
    await database.db.execute('drop table door', []);
    await database.close();
  });

  const names = async (): Promise<readonly string[]> => {
    const rows = await database.db.query('select name from door order by id', [], Name);
    return rows.map(({ name }) => name);
  };
  const insert = (name: string): Promise<number> => database.db.execute('insert into door (name) values ($1)', [name]);

  it('tells how many rows a statement touched', async () => {
    await insert('a');
    await insert('b');
    expect(await database.db.execute("update door set name = name || '!'", [])).toBe(2);
    expect(await database.db.execute('delete from door where name = $1', ['none'])).toBe(0);
  });

  it('returns the rows that a changing statement returns', async () => {
    await insert('a');
    expect(await database.db.query("update door set name = 'z' returning name", [], Name)).toEqual([{ name: 'z' }]);
  });

  it('starts identities again after a truncate', async () => {
    await insert('a');
    await database.truncate();
    await insert('b');
    expect(await database.db.query('select id::int as one from door', [], One)).toEqual([{ one: 1 }]);
  });

  it('refuses rows of another shape and names the query (F104)', async () => {
    const asking = database.db.query("-- what is it called?\nselect 'x' as one", [], One);
    await expect(asking).rejects.toThrow(UnexpectedRow);
    await expect(asking).rejects.toThrow('what is it called?');
  });

  it('tells SQLSTATE and constraint of a refused statement, but no parameter', async () => {
    await insert('secret@example.org');
    const error: unknown = await insert('secret@example.org').catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(QueryFailed);
    expect(error).toMatchObject({ code: '23505', constraint: 'door_name_key' });
    expect(error instanceof Error ? error.message : '').not.toContain('secret');
  });

  describe('a transaction', () => {
    it('keeps what it did when the work resolves, and returns its result', async () => {
      const result = await database.db.transaction(async (tx) => {
        await tx.execute('insert into door (name) values ($1)', ['a']);
        return tx.query('select name from door', [], Name);
      });
      expect(result).toEqual([{ name: 'a' }]);
      expect(await names()).toEqual(['a']);
    });

    it('takes everything back when the work throws, and throws the same error', async () => {
      const work = database.db.transaction(async (tx) => {
        await tx.execute('insert into door (name) values ($1)', ['a']);
        throw new Error('changed my mind');
      });
      await expect(work).rejects.toThrow('changed my mind');
      expect(await names()).toEqual([]);
    });

    it('does not pretend to have committed after an error that its work swallowed', async () => {
      const work = database.db.transaction(async (tx) => {
        await tx.execute('insert into door (name) values ($1)', ['a']);
        await tx.execute('select 1 / 0', []).catch(() => 0);
      });
      await expect(work).rejects.toThrow('division by zero');
      expect(await names()).toEqual([]);
    });

    it('runs statements one after another even when they are asked for together', async () => {
      await database.db.transaction(async (tx) => {
        await Promise.all(['a', 'b', 'c'].map((name) => tx.execute('insert into door (name) values ($1)', [name])));
      });
      expect(await names()).toEqual(['a', 'b', 'c']);
    });

    it('never runs a statement that comes after its end', async () => {
      let late: Promise<unknown> = Promise.resolve();
      const work = database.db.transaction(async (tx) => {
        late = new Promise((resolve) => setTimeout(resolve, 20))
          .then(() => tx.execute("insert into door (name) values ('late')", []))
          .catch((error: unknown) => error);
        await tx.execute("insert into door (name) values ('in time')", []);
      });
      await work;
      expect(await late).toMatchObject({ message: expect.stringContaining('transaction has ended') });
      expect(await names()).toEqual(['in time']);
    });

    it('never runs what was left waiting when another statement failed', async () => {
      let outcomes: readonly PromiseSettledResult<number>[] = [];
      const work = database.db.transaction(async (tx) => {
        const asked = [tx.execute('select 1 / 0', []), tx.execute("insert into door (name) values ('left')", [])];
        outcomes = await Promise.allSettled(asked);
      });
      await expect(work).rejects.toThrow('division by zero');
      for (const outcome of outcomes) expect(outcome).toMatchObject({ reason: { code: '22012' } });
      expect(await names()).toEqual([]);
    });
  });

  describe('inside an open transaction', () => {
    const inside = (ask: () => Promise<unknown>): Promise<unknown> => database.db.transaction(() => ask());

    it.each<[string, () => Promise<unknown>]>([
      ['the outer door', () => database.db.query('select 1 as one', [], One)],
      ['another transaction', () => database.db.transaction(() => Promise.resolve())],
      ['the data source', () => database.source.query('select 1')],
      ['a query runner', () => database.source.createQueryRunner().query('select 1')],
      ['a manager', () => database.source.manager.query('select 1')],
      [
        'a call that went through a timer',
        () =>
          new Promise((resolve, reject) => {
            setTimeout(() => void database.db.query('select 1 as one', [], One).then(resolve, reject), 1);
          }),
      ],
    ])('%s is refused, because it would deadlock', async (_, ask) => {
      await expect(inside(ask)).rejects.toThrow(SecondConnection);
    });

    it('a nested transaction of its own door is refused too', async () => {
      const nested = database.db.transaction((tx) => tx.transaction(() => Promise.resolve()));
      await expect(nested).rejects.toThrow(SecondConnection);
    });
  });

  it('lets other chains of calls through while one holds a transaction', async () => {
    const [, rows] = await Promise.all([
      database.db.transaction((tx) => tx.query('select 1 as one', [], One)),
      database.db.query('select 2 as one', [], One),
    ]);
    expect(rows).toEqual([{ one: 2 }]);
  });

  it('lets work that outlives its transaction use the pool again', async () => {
    let later: Promise<unknown> = Promise.resolve();
    await database.db.transaction(async () => {
      later = new Promise((resolve) => setTimeout(resolve, 50)).then(() => names());
      await Promise.resolve();
    });
    expect(await later).toEqual([]);
  });
});
