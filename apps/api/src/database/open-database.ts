import type { DataSource } from 'typeorm';
import { connectionOf, type DatabaseConfig, type DatabaseConnection } from './connection.js';
import { closeDataSource, openDataSource } from './data-source.js';
import { databaseOn, type Db } from './db.js';
import { startEmbedded } from './embedded/embedded-server.js';
import type { DatabaseLog } from './log.js';
import { migrate } from './migrate.js';
import { migrations } from './migrations/index.js';
import { preflight } from './preflight.js';

/** A database that is checked, migrated and ready; `close` lets queries finish, then ends what was started. */
export interface OpenDatabase {
  readonly db: Db;
  readonly source: DataSource;
  readonly connection: DatabaseConnection;
  close(): Promise<void>;
}

/** Where the database is and who is told what happens to it. */
export interface DatabaseOptions extends DatabaseConfig {
  readonly log: DatabaseLog;
}

/**
 * Opens the database of the configuration: the server of `DATABASE_URL`, or the embedded one, which it starts.
 * Throws a `DatabaseProblem` for everything an operator can put right.
 */
export async function openDatabase(options: DatabaseOptions): Promise<OpenDatabase> {
  const started = await startedServer(options);
  try {
    return await onConnection(started, options.log);
  } catch (error) {
    await started.stop();
    throw error;
  }
}

interface Started {
  readonly connection: DatabaseConnection;
  stop(): Promise<void>;
}

async function startedServer(options: DatabaseOptions): Promise<Started> {
  const connection = connectionOf(options);
  if (connection.kind === 'server') return { connection, stop: () => Promise.resolve() };
  return startEmbedded(options);
}

async function onConnection(started: Started, log: DatabaseLog): Promise<OpenDatabase> {
  const { connection } = started;
  await preflight(connection);
  const source = await openDataSource(connection, migrations);
  const close = (): Promise<void> => closeDataSource(source).finally(() => started.stop());
  try {
    const done = await migrate(source);
    if (done.length > 0) log.info({ migrations: done }, 'the database schema was brought forward');
    return { db: databaseOn(source), source, connection, close };
  } catch (error) {
    await closeDataSource(source);
    throw error;
  }
}
