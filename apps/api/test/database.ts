import type { DataSource } from 'typeorm';
import { z } from 'zod';
import type { DatabaseConnection } from '../src/database/connection.js';
import { closeDataSource, openDataSource, type Migrations } from '../src/database/data-source.js';
import { databaseOn, type Db } from '../src/database/db.js';
import { migrate } from '../src/database/migrate.js';
import { preflight } from '../src/database/preflight.js';
import { migrations as allMigrations } from '../src/database/migrations/index.js';

const Connection = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('embedded'), socketDir: z.string() }),
  z.object({ kind: z.literal('server'), url: z.string() }),
]);

/** The database of a suite. Suites share one database and run one after another: each begins with `truncate`. */
export interface TestDatabase {
  readonly db: Db;
  readonly source: DataSource;
  /** Empties every table but those of PostGIS and TypeORM, and starts the identities again. */
  truncate(): Promise<void>;
  close(): Promise<void>;
}

/** Where the test database is; started by test/database-setup.mjs. */
export function testConnection(): DatabaseConnection {
  const told = process.env['PN_TEST_DATABASE'];
  if (told === undefined) throw new Error('No test database: run the suite with `jest --selectProjects database`.');
  return Connection.parse(JSON.parse(told));
}

/**
 * Opens the test database, migrated and empty.
 *
 * @example
 * let database: TestDatabase;
 * beforeAll(async () => { database = await openTestDatabase(); });
 * afterAll(() => database.close());
 */
export async function openTestDatabase(migrations: Migrations = allMigrations): Promise<TestDatabase> {
  await preflight(testConnection());
  const source = await openDataSource(testConnection(), migrations);
  const db = databaseOn(source);
  await migrate(source);
  const truncate = (): Promise<void> => truncateAll(db);
  await truncate();
  return { db, source, truncate, close: () => closeDataSource(source) };
}

async function truncateAll(db: Db): Promise<void> {
  const tables = await db.query(
    `select format('%I.%I', schemaname, tablename) as name from pg_tables
     where schemaname = 'public' and tablename not in ('spatial_ref_sys', 'migrations', 'typeorm_metadata')`,
    [],
    z.object({ name: z.string() }),
  );
  if (tables.length === 0) return;
  await db.execute(`truncate ${tables.map(({ name }) => name).join(', ')} restart identity cascade`, []);
}
