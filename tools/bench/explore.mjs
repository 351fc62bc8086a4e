// What the explore page asks of the server, and the page itself, from ten thousand procedures.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as rest } from 'node:timers/promises';
import { loadSql, loadWork } from './load.mjs';
import { largeFile } from './large-file.mjs';
import { exploreSql } from './plain-sql.mjs';
import { createDatabase } from './postgres.mjs';
import { operator, startServer } from './product.mjs';

const PROCEDURES = 10_000;

/** Both databases look once a minute whether the planner's statistics are still true. */
const SETTLED_AFTER_MS = 75_000;

/** What people look at: as it opens, filtered so that nothing is remembered, and searched. */
const VIEWS = [
  { view: 'as it opens', query: () => 'status=open,planned', condition: '' },
  { view: 'a filter nobody asked before', query: () => `status=open,planned&to=${someFarDay()}`, condition: '' },
  {
    view: 'q=radweg',
    query: () => 'status=open,planned&q=radweg',
    condition: ` and p.search @@ to_tsquery('german', 'radweg:*')`,
  },
];

let asked = 0;
/** Far enough ahead to change no answer, and new each time: counts are remembered until the data changes. */
const someFarDay = () => new Date(Date.UTC(2100, 0, 1 + (asked += 1))).toISOString().slice(0, 10);

/** @typedef {import('./load.mjs').Load} Load */
/** @typedef {{ database: 'embedded' | 'server', view: string, answers: Load, page: Load, sql: Load | null }} Explored */

/**
 * @param {string | null} server null measures the embedded database alone
 * @param {import('./clean-up.mjs').CleanUp} cleanUp
 * @returns {Promise<Explored[]>}
 */
export async function measureExplore(server, cleanUp) {
  const file = await largeFile(PROCEDURES, cleanUp);
  const embedded = await explored(null, file, cleanUp);
  if (server === null) return embedded;
  const database = await createDatabase(server, { name: 'explore', cleanUp });
  return [...embedded, ...(await explored(database, file, cleanUp))];
}

/**
 * @param {string | null} database
 * @param {import('./large-file.mjs').LargeFile} file
 * @param {import('./clean-up.mjs').CleanUp} cleanUp
 * @returns {Promise<Explored[]>}
 */
async function explored(database, file, cleanUp) {
  const dataDir = mkdtempSync(join(tmpdir(), 'pn-bench-explore-'));
  cleanUp.later(() => rmSync(dataDir, { recursive: true, force: true }));
  const environment = { DATABASE_URL: database ?? undefined, DATA_DIR: dataDir, ALLOW_PRIVATE_HOSTS: file.host };
  const add = ['feeds', 'add', file.url, '--publisher', 'Musterstadt', '--format', 'dipas-pds', '--json'];
  const { output } = await operator(add, environment);
  await operator(['harvest', JSON.parse(output).id, '--json'], environment);
  const running = await startServer({ ...environment, ROLE: 'web' }, cleanUp);
  await rest(SETTLED_AFTER_MS);
  /** @type {Explored[]} */
  const views = [];
  for (const { view, query, condition } of VIEWS) {
    const answers = await loadWork(() => answered(running.origin, query()));
    const page = await loadWork(() => read(`${running.origin}/?${query()}`));
    const sql = database === null ? null : await loadSql(database, exploreSql(condition), 1);
    views.push({ database: database === null ? 'embedded' : 'server', view, answers, page, sql });
  }
  await running.stop();
  return views;
}

/**
 * Both lists, the counts and the health, at once: what the loader of the page asks.
 * @param {string} origin
 * @param {string} query
 */
async function answered(origin, query) {
  const list = `${origin}/api/v1/procedures?${query}`;
  await Promise.all([
    read(`${list}&located=true&limit=20`),
    read(`${list}&located=false&limit=10`),
    read(`${origin}/api/v1/facets?${query}`),
    read(`${origin}/api/v1/health`),
  ]);
}

/** @param {string} url */
async function read(url) {
  const answer = await fetch(url);
  await answer.arrayBuffer();
  if (answer.status !== 200) throw new Error(`${url} answered ${answer.status}`);
}
