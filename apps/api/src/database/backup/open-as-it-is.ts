import { connectionOf, type DatabaseConnection } from '../connection.js';
import { closeDataSource, openDataSource } from '../data-source.js';
import { databaseOn, type Db } from '../db.js';
import { joinEmbedded, startEmbedded } from '../embedded/embedded-server.js';
import type { DatabaseOptions } from '../open-database.js';
import { preflight } from '../preflight.js';

/** A database as it is found. */
export interface FoundDatabase {
  readonly db: Db;
  /** Somebody else has it open, and the embedded one answers one after another. */
  readonly isShared: boolean;
  close(): Promise<void>;
}

interface Reached {
  readonly connection: DatabaseConnection;
  readonly isShared: boolean;
  readonly stop: () => Promise<void>;
}

/**
 * Opens a database without bringing its tables forward: a backup before an update is made by the new version. Joins the
 * embedded database of a running server.
 * @throws DatabaseProblem
 */
export async function openAsItIs(options: DatabaseOptions): Promise<FoundDatabase> {
  const { connection, isShared, stop } = await reached(options);
  try {
    await preflight(connection);
    const source = await openDataSource(connection, []);
    return { db: databaseOn(source), isShared, close: () => closeDataSource(source).finally(stop) };
  } catch (error) {
    await stop();
    throw error;
  }
}

async function reached(options: DatabaseOptions): Promise<Reached> {
  const connection = connectionOf(options);
  const nothing = (): Promise<void> => Promise.resolve();
  if (connection.kind === 'server') return { connection, isShared: false, stop: nothing };
  const joined = await joinEmbedded(options.dataDir);
  if (joined) return { connection: joined, isShared: true, stop: nothing };
  const started = await startEmbedded(options);
  return { connection: started.connection, isShared: false, stop: () => started.stop() };
}
