// Many people at once, over HTTP: whether everybody is answered, and how long they wait.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadHttp } from './load.mjs';
import { startServer } from './product.mjs';

/** How many people, each with the next question as soon as the last is answered. */
const USERS = 50;
const LENGTH = { warmUpMs: 2_000, countedMs: 20_000 };

/** What they look at. */
const LOOKED_AT = [
  { page: 'explore', path: '/' },
  { page: 'list', path: '/api/v1/procedures?status=open,planned' },
  { page: 'tile', path: '/api/v1/tiles/6/33/20.mvt' },
  { page: 'statistics', path: '/statistik' },
];

/** @typedef {{ database: 'embedded' | 'server', page: string, users: number, load: import('./load.mjs').Load }} Looked */

/**
 * The demonstration, looked at by all of them; an answer that is a fault ends the measurement.
 * @param {string | null} databaseUrl null takes the embedded database
 * @param {import('./clean-up.mjs').CleanUp} cleanUp
 * @returns {Promise<Looked[]>}
 */
export async function measureUsers(databaseUrl, cleanUp) {
  const dataDir = mkdtempSync(join(tmpdir(), 'pn-bench-users-'));
  cleanUp.later(() => rmSync(dataDir, { recursive: true, force: true }));
  const environment = { DATA_DIR: dataDir, DEMO: 'auto', DATABASE_URL: databaseUrl ?? undefined };
  const server = await startServer(environment, cleanUp);
  /** @type {Looked[]} */
  const looked = [];
  for (const { page, path } of LOOKED_AT) {
    const load = await loadHttp(server.origin + path, USERS, LENGTH);
    looked.push({ database: databaseUrl === null ? 'embedded' : 'server', page, users: USERS, load });
  }
  await server.stop();
  return looked;
}
