import { randomBytes } from 'node:crypto';
import pg from 'pg';
import type { Db } from '../../src/database/db.js';
import { openDatabase } from '../../src/database/open-database.js';
import { quietLog } from '../quiet-log.js';

/** A new database on a server. */
export interface NewDatabase {
  readonly name: string;
  readonly url: string;
  readonly drop: () => Promise<void>;
}

/** Makes one; options as in `create database`, e.g. `template other`. */
export async function newDatabase(server: string, options = ''): Promise<NewDatabase> {
  const name = `pn_own_${randomBytes(6).toString('hex')}`;
  await onServer(server, `create database ${name} ${options}`);
  const url = new URL(server);
  url.pathname = `/${name}`;
  return { name, url: url.href, drop: () => onServer(server, `drop database if exists ${name} with (force)`) };
}

/** Opens a database as the product does, works on it and closes it again. */
export async function useDatabase<Result>(
  where: { readonly dataDir: string; readonly databaseUrl: string | undefined },
  work: (db: Db) => Promise<Result>,
): Promise<Result> {
  const opened = await openDatabase({ ...where, log: quietLog() });
  try {
    return await work(opened.db);
  } finally {
    await opened.close();
  }
}

/** Runs one statement. */
export async function onServer(connectionString: string, sql: string): Promise<void> {
  const client = new pg.Client({ connectionString });
  await client.connect();
  await client.query(sql).finally(() => client.end());
}
