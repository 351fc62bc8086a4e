// The demonstration as `npm start` shows it: how soon, how fast, how much memory.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadHttp } from './load.mjs';
import { embeddedOwner, memoryOf, startServer } from './product.mjs';

const LIST = '/api/v1/procedures?status=open,planned';
const PAGE = '/';

/**
 * @typedef {object} Demo
 * @property {'embedded' | 'server'} database
 * @property {number} firstStartMs from the start of the program to ready, on an empty database
 * @property {number} secondStartMs
 * @property {{ one: import('./load.mjs').Load, eight: import('./load.mjs').Load }} list
 * @property {import('./load.mjs').Load} page explore as HTML, one client
 * @property {{ server: number | null, database: number | null }} memoryMb in use after the load; a PostgreSQL server's own is not ours to tell
 */

/**
 * @param {string | null} databaseUrl null takes the embedded database
 * @param {import('./clean-up.mjs').CleanUp} cleanUp
 * @returns {Promise<Demo>}
 */
export async function measureDemo(databaseUrl, cleanUp) {
  const dataDir = mkdtempSync(join(tmpdir(), 'pn-bench-demo-'));
  cleanUp.later(() => rmSync(dataDir, { recursive: true, force: true }));
  const environment = { DATA_DIR: dataDir, DEMO: 'auto', DATABASE_URL: databaseUrl ?? undefined };
  const first = await startServer(environment, cleanUp);
  await first.stop();
  const second = await startServer(environment, cleanUp);
  const list = {
    one: await loadHttp(`${second.origin}${LIST}`, 1),
    eight: await loadHttp(`${second.origin}${LIST}`, 8),
  };
  const page = await loadHttp(`${second.origin}${PAGE}`, 1);
  const database = databaseUrl === null ? memoryOf(embeddedOwner(dataDir)) : null;
  const memoryMb = { server: memoryOf(second.pid), database };
  await second.stop();
  return {
    database: databaseUrl === null ? 'embedded' : 'server',
    firstStartMs: Math.round(first.readyMs),
    secondStartMs: Math.round(second.readyMs),
    list,
    page,
    memoryMb,
  };
}
