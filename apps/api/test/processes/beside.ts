import { joinEmbedded } from '../../src/database/embedded/embedded-server.js';
import { closeDataSource, openDataSource } from '../../src/database/data-source.js';
import { databaseOn, type Db } from '../../src/database/db.js';
import type { Surroundings } from './navigator-process.js';

/** Works on the database of a running process, as another client of it. */
export async function beside<Result>(surroundings: Surroundings, work: (db: Db) => Promise<Result>): Promise<Result> {
  const { DATABASE_URL: url, DATA_DIR: dataDir = '' } = surroundings;
  const connection = url === undefined ? await joinEmbedded(dataDir) : { kind: 'server' as const, url };
  if (!connection) throw new Error(`Nobody has the embedded database of ${dataDir} open`);
  const source = await openDataSource(connection, []);
  try {
    return await work(databaseOn(source));
  } finally {
    await closeDataSource(source);
  }
}
