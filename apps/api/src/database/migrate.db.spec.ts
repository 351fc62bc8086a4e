import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import type { DataSource, MigrationInterface, QueryRunner } from 'typeorm';
import { z } from 'zod';
import { openTestDatabase, testConnection, type TestDatabase } from '../../test/database.js';
import { closeDataSource, openDataSource, type Migrations } from './data-source.js';
import { databaseOn } from './db.js';
import { migrate, revertAll, revertLast } from './migrate.js';

class Trees1000000000001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('create table tree (id int primary key)');
    await runner.query('select pg_sleep(0.2)');
  }
  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table tree');
  }
}

class Leaves1000000000002 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('create table leaf (tree int references tree)');
  }
  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table leaf');
  }
}

class Broken1000000000003 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('create table fruit (id int)');
    await runner.query('create nonsense');
  }
  async down(): Promise<void> {
    await Promise.resolve();
  }
}

/** Takes a second connection: on the embedded database this would hang for ever. */
class Greedy1000000000004 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.dataSource.query('select 1');
  }
  async down(): Promise<void> {
    await Promise.resolve();
  }
}

const both: Migrations = [Trees1000000000001, Leaves1000000000002];

describe('migrations', () => {
  let database: TestDatabase;
  const opened: DataSource[] = [];

  beforeAll(async () => {
    database = await openTestDatabase();
    await revertAll(database.source);
  });
  afterEach(async () => {
    await revertAll(await open(both));
    await Promise.all(opened.splice(0).map((source) => closeDataSource(source)));
  });
  afterAll(async () => {
    await migrate(database.source);
    await database.close();
  });

  const open = async (migrations: Migrations): Promise<DataSource> => {
    const source = await openDataSource(testConnection(), migrations);
    opened.push(source);
    return source;
  };
  const tables = async (): Promise<readonly string[]> => {
    const rows = await databaseOn(database.source).query(
      "select relname as name from pg_class where relkind = 'r' and relname in ('tree', 'leaf', 'fruit') order by 1",
      [],
      z.object({ name: z.string() }),
    );
    return rows.map(({ name }) => name);
  };

  it('run forward once and name what they did', async () => {
    const source = await open(both);
    expect(await migrate(source)).toEqual(['Trees1000000000001', 'Leaves1000000000002']);
    expect(await migrate(source)).toEqual([]);
    expect(await tables()).toEqual(['leaf', 'tree']);
  });

  it('go back one at a time', async () => {
    const source = await open(both);
    await migrate(source);
    await revertLast(source);
    expect(await tables()).toEqual(['tree']);
    await revertLast(source);
    expect(await tables()).toEqual([]);
    await revertLast(source);
  });

  it('go back all at once, and forward again', async () => {
    const source = await open(both);
    await migrate(source);
    await revertAll(source);
    expect(await tables()).toEqual([]);
    expect(await migrate(source)).toHaveLength(2);
  });

  it('run once when three processes start together', async () => {
    const sources = await Promise.all([open(both), open(both), open(both)]);
    const done = await Promise.all(sources.map((source) => migrate(source)));
    expect(done.map((names) => names.length).sort()).toEqual([0, 0, 2]);
  });

  it('leave nothing behind when one of them fails', async () => {
    const source = await open([...both, Broken1000000000003]);
    await expect(migrate(source)).rejects.toThrow('nonsense');
    expect(await tables()).toEqual([]);
  });

  it('may not take a second connection', async () => {
    const source = await open([Greedy1000000000004]);
    await expect(migrate(source)).rejects.toThrow('second database connection');
  });
});
