import { describe, expect, it, jest } from '@jest/globals';
import { AsyncResource } from 'node:async_hooks';
import { readdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { BACKUP_NOW, backupSuite } from '../../../test/backup-suite.js';
import { OTHER_CITY } from '../../../test/example-city.js';
import { json, pdsList } from '../../../test/harvest-kit.js';
import { features, harvestSuite } from '../../../test/harvest-suite.js';
import { seedMany } from '../../../test/many-procedures.js';
import { rowsAsText } from '../../../test/rows-as-text.js';
import { seedEveryTable } from '../../../test/seed-every-table.js';
import { SEED_CITY, seedFeeds } from '../../../test/seed-procedures.js';
import { migrate, revertLast } from '../migrate.js';
import { migrations } from '../migrations/index.js';

jest.setTimeout(120_000);

/** More than a page, and enough for 10 to come before 9 in an order of texts. */
const MANY = 210;

const suite = harvestSuite();
const backups = backupSuite();

/** A harvested feed with a quarantine and what it holds, and a row in every other table. */
async function seed(): Promise<void> {
  const feed = await suite.register();
  await suite.harvestList(feed, features(MANY));
  suite.platform.answer(json(pdsList([])));
  await suite.harvest(feed);
  await seedEveryTable(suite.db, feed);
}

const Numbers = z.object({ next: z.int(), last: z.int().nullable() });
const dataVersion = async (): Promise<number> => {
  const rows = await suite.db.query('select version from data_version', [], z.object({ version: z.int() }));
  return rows[0]?.version ?? 0;
};

/** Outside the transaction that asks for it: another process would write. */
const later = AsyncResource.bind(() => suite.db.execute(`update procedure set title = 'later'`, []));

async function countOf(rows: string): Promise<number | undefined> {
  const [row] = await suite.db.query(`select count(*)::int as count from ${rows}`, [], z.object({ count: z.int() }));
  return row?.count;
}

describe('a backup that is restored', () => {
  it('brings every row of every table back as it was; only the data version rises', async () => {
    await seed();
    const before = await rowsAsText(suite.db);
    expect(Object.entries(before).filter(([, rows]) => rows.length === 0)).toEqual([]);
    const version = await dataVersion();
    const written = await backups.backup();
    await backups.database.truncate();
    expect(await backups.restore()).toEqual(written);
    expect(written).toMatchObject({ product: expect.stringMatching(/^\d/), madeAt: BACKUP_NOW.toISOString() });
    const after = await rowsAsText(suite.db);
    expect({ ...after, data_version: [] }).toEqual({ ...before, data_version: [] });
    // Above whatever was told between backup and restore: an ETag of then must not pass for one of now.
    expect(await dataVersion()).toBeGreaterThan(version + 1_000_000);
    expect(written.tables).toEqual(Object.entries(before).map(([table, rows]) => ({ table, rows: rows.length })));
  });

  it('gives no number twice, and holds references as before', async () => {
    await seed();
    const numbers = `select nextval(pg_get_serial_sequence('source_record', 'id'))::int as next,
      (select max(id)::int from source_record) as last`;
    await backups.backup();
    await backups.database.truncate();
    await backups.restore();
    const [next] = await suite.db.query(numbers, [], Numbers);
    // One row more had a number, and is gone.
    expect(next?.next).toBe((next?.last ?? 0) + 2);
    await expect(suite.db.execute(`update procedure set feed_id = 'nobody'`, [])).rejects.toThrow(/foreign key/);
  });

  it('leaves out what a run under way has put aside', async () => {
    const feed = await suite.register();
    await suite.harvestList(feed, features(1));
    await suite.db.execute(
      `insert into staged_record (run_id, source_id, procedure_id, content_hash, record, derived, search)
       values ('r', 's', 'p', 'h', '{}', '{}', '')`,
      [],
    );
    const { tables } = await backups.backup();
    expect(tables.map(({ table }) => table)).toEqual(expect.arrayContaining(['feed', 'run']));
    expect(tables.filter(({ table }) => /staged|migrations|spatial/.test(table))).toEqual([]);
  });

  it('has ten thousand procedures whole', async () => {
    await seedFeeds(suite.db, [SEED_CITY, OTHER_CITY]);
    await seedMany(suite.db, 10_000);
    const before = await rowsAsText(suite.db);
    await backups.backup();
    await backups.database.truncate();
    await backups.restore();
    const after = await rowsAsText(suite.db);
    expect(after['procedure']).toHaveLength(10_000);
    // Not toEqual: a difference in ten thousand long lines is shown as one line.
    expect(after['procedure']?.find((row, index) => row !== before['procedure']?.[index])).toBeUndefined();
  });

  it('is a moment: what is written meanwhile is not half in it', async () => {
    await seedFeeds(suite.db, [SEED_CITY, OTHER_CITY]);
    await seedMany(suite.db, 5_000);
    const writing: Promise<number>[] = [];
    // On the embedded database it waits for its turn, on a server it goes on beside the backup.
    await backups.backup(backups.path, (table) => {
      if (table === 'procedure' && writing.length === 0) writing.push(later());
    });
    expect(await Promise.all(writing)).toEqual([5_000]);
    await backups.database.truncate();
    await backups.restore();
    expect(await countOf(`procedure where title = 'later'`)).toBe(0);
  });

  it('of an older version goes through the migrations since then', async () => {
    const newest = migrations.length;
    for (let version = newest; version > 6; version -= 1) await revertLast(backups.database.source);
    try {
      await seedFeeds(suite.db, [SEED_CITY, OTHER_CITY]);
      await seedMany(suite.db, 3);
      await backups.backup();
      await suite.db.execute('truncate publisher, feed cascade', []);
    } finally {
      await migrate(backups.database.source);
    }
    await backups.restore();
    const rows = await suite.db.query(
      'select title_key, title_numbers from procedure order by id',
      [],
      z.object({ title_key: z.string(), title_numbers: z.array(z.string()) }),
    );
    expect(rows).toEqual(
      ['1', '2', '3'].map((number) => ({ title_key: `verfahren ${number}`, title_numbers: [number] })),
    );
    expect(await migrate(backups.database.source)).toEqual([]);
  });
});

describe('the file', () => {
  it('belongs to its owner alone, and stands there whole or not at all', async () => {
    await suite.register();
    await backups.backup();
    expect(statSync(backups.path).mode & 0o777).toBe(0o600);
    expect(readdirSync(backups.folder)).toEqual(['navigator.backup']);
  });

  it('overwrites no other file', async () => {
    writeFileSync(backups.path, 'mine');
    await expect(backups.backup()).rejects.toMatchObject({ code: 'file-exists' });
    expect(statSync(backups.path).size).toBe(4);
  });

  it.each([['nowhere/navigator.backup'], ['navigator.backup/inside']])('cannot go to %s', async (name) => {
    await suite.register();
    if (name.endsWith('inside')) writeFileSync(backups.path, '');
    const there = join(backups.folder, name);
    await expect(backups.backup(there)).rejects.toMatchObject({ code: 'file-not-writable' });
  });

  it('is not written where the program never worked', async () => {
    await suite.db.execute('alter table migrations rename to set_aside', []);
    const failure = await backups.backup().catch((error: unknown) => error);
    await suite.db.execute('alter table set_aside rename to migrations', []);
    expect(failure).toMatchObject({ code: 'nothing-there' });
    expect(readdirSync(backups.folder)).toEqual([]);
  });
});
