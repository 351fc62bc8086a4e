import type pg from 'pg';
import { DataSource, type Logger, type MigrationInterface } from 'typeorm';
import { columnTypes } from './column-types.js';
import { clientConfigOf, type DatabaseConnection } from './connection.js';
import { GuardedPool } from './guarded-pool.js';

/** Enough for a small machine; the embedded database serves one at a time anyway. */
const poolSize = 10;

/** A restart of the embedded server takes 3 to 5 s, on a slow disk more. */
const restartPatienceMs = 15_000;

/** How long a closing server lets queries finish. */
const drainMs = 10_000;

/** The migrations of a data source, as classes: nothing is looked up by file name, so that a bundle or a test can hand in its own. */
export type Migrations = readonly (new () => MigrationInterface)[];

/** TypeORM writes failed migrations to the console even when logging is off; every error it logs it also throws. */
const silent: Logger = {
  logQuery: () => undefined,
  logQueryError: () => undefined,
  logQuerySlow: () => undefined,
  logSchemaBuild: () => undefined,
  logMigration: () => undefined,
  log: () => undefined,
};

const pools = new WeakMap<DataSource, GuardedPool>();

/** Opens the pool. Never synchronises a schema and never runs a migration by itself: see `migrate`. */
export async function openDataSource(connection: DatabaseConnection, migrations: Migrations): Promise<DataSource> {
  const opened: GuardedPool[] = [];
  const source = new DataSource({
    type: 'postgres',
    driver: { Pool: poolFor(connection, (pool) => opened.push(pool)) },
    extra: { ...clientConfigOf(connection), types: columnTypes },
    applicationName: 'participation-navigator',
    poolSize,
    migrations: [...migrations],
    synchronize: false,
    installExtensions: false,
    logging: false,
    logger: silent,
    // An idle connection broke: the pool has dropped it, and the next query opens another.
    poolErrorHandler: () => undefined,
  });
  await source.initialize();
  const pool = opened[0];
  if (pool !== undefined) pools.set(source, pool);
  return source;
}

/** Lets the queries under way finish, then closes every connection. TypeORM alone would cut them off. */
export async function closeDataSource(source: DataSource): Promise<void> {
  if (!source.isInitialized) return;
  await pools.get(source)?.drained(drainMs);
  await source.destroy();
}

/** TypeORM makes its own pool from the class it is given; this hands it ours, and us the instance. */
function poolFor(connection: DatabaseConnection, opened: (pool: GuardedPool) => void): unknown {
  const patienceMs = connection.kind === 'embedded' ? restartPatienceMs : 0;
  return class extends GuardedPool {
    constructor(config: pg.PoolConfig) {
      super(config, patienceMs);
      opened(this);
    }
  };
}
