import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { clientConfigOf, type DatabaseConnection } from '../../src/database/connection.js';
import type { Db } from '../../src/database/db.js';
import { joinEmbedded } from '../../src/database/embedded/embedded-server.js';
import { testConnection } from '../database.js';
import { newDatabase, useDatabase } from './databases.js';
import type { Surroundings } from './navigator-process.js';

/** A database that only the processes of one test use. */
export interface OwnDatabase {
  readonly kind: 'embedded' | 'server';
  /** The environment by which a process finds it. */
  readonly surroundings: Surroundings;
  /** Works on it while no process of the product does: the embedded one has a single owner. */
  use<Result>(work: (db: Db) => Promise<Result>): Promise<Result>;
  /** Resolves once so many records are staged, seen from beside the process that stages them; rejects when that dies. */
  staged(records: number): Promise<void>;
  remove(): Promise<void>;
}

/** A new database of the kind that the suite runs on, or on the server that is given. */
export async function ownDatabase(connection: DatabaseConnection = testConnection()): Promise<OwnDatabase> {
  const dataDir = mkdtempSync(join(tmpdir(), 'pn-own-'));
  const removeFolder = (): void => rmSync(dataDir, { recursive: true, force: true });
  const own =
    connection.kind === 'server'
      ? await databaseOnServer(connection.url, dataDir)
      : { kind: connection.kind, surroundings: { DATA_DIR: dataDir }, drop: () => Promise.resolve() };
  return {
    kind: own.kind,
    surroundings: own.surroundings,
    use: (work) => useDatabase({ dataDir, databaseUrl: 'url' in own ? own.url : undefined }, work),
    staged: async (records) => {
      const beside = 'url' in own ? connection : await joinEmbedded(dataDir);
      if (beside) await untilStaged('url' in own ? { connectionString: own.url } : clientConfigOf(beside), records);
    },
    remove: () => own.drop().finally(removeFolder),
  };
}

async function databaseOnServer(server: string, dataDir: string) {
  const { url, drop } = await newDatabase(server);
  return { kind: 'server' as const, url, surroundings: { DATABASE_URL: url, DATA_DIR: dataDir }, drop };
}

async function untilStaged(config: pg.ClientConfig, records: number): Promise<void> {
  const client = new pg.Client(config);
  client.on('error', () => undefined);
  await client.connect();
  const isStaged = async (): Promise<boolean> => {
    const { rows } = await client.query<{ enough: boolean }>(
      'select count(*) >= $1::int as enough from staged_record',
      [records],
    );
    return rows[0]?.enough === true;
  };
  try {
    while (!(await isStaged())) await pause(5);
  } finally {
    client.end().catch(() => undefined);
  }
}
