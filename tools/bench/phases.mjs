// Where the time of a first import goes: what the database is busy with, looked at often, and the reading alone.
import { performance } from 'node:perf_hooks';
import { createReadStream } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { createDatabase, dropDatabase } from './postgres.mjs';
import { operator } from './product.mjs';

/** How often we look, in ms. */
const LOOK_EVERY = 25;

/**
 * @typedef {object} Phases in ms
 * @property {number} readingAlone bytes to records, in one process, without a database
 * @property {number} total the whole command
 * @property {number} staging the database was busy with new records, while the next ones were read
 * @property {number} applying the one transaction that shows them
 * @property {number} rest the start of the command, and reading while the database had nothing to do
 */

/**
 * @param {import('./imports.mjs').Bench} bench
 * @param {import('./imports.mjs').Prepared} prepared
 * @returns {Promise<Phases>}
 */
export async function measurePhases({ server, file, cleanUp }, { database: template, feed, environment }) {
  const readingAlone = await readAlone(file.path);
  const database = await createDatabase(server, { name: 'phases', template, cleanUp });
  const watch = await watchDatabase(database);
  const { ms: total } = await operator(['harvest', feed, '--json'], { ...environment, DATABASE_URL: database });
  const { staging, applying } = await watch.stop();
  await dropDatabase(server, database);
  const rest = Math.max(total - staging - applying, 0);
  return rounded({ readingAlone, total, staging, applying, rest });
}

/** @param {string} path */
async function readAlone(path) {
  const { adapterFor } = await import('@navigator/adapters');
  const adapter = adapterFor('dipas-pds');
  const { state, requests } = adapter.start({ url: 'http://127.0.0.1/projects.json', language: 'de' });
  const request = requests[0];
  if (!request) throw new Error('the adapter asks for nothing');
  const headers = { 'content-type': 'application/json' };
  const response = { request, status: 200, url: request.url, headers, body: createReadStream(path) };
  const context = { fetchedAt: new Date(), timeZone: 'Europe/Berlin', region: null };
  const from = performance.now();
  for await (const output of adapter.read(state, response, context))
    if (output.kind === 'failed') throw new Error(output.failure.code);
  return performance.now() - from;
}

/**
 * Looks at the statements under way in a database. Every sample stands for the time since the one before it.
 * @param {string} connectionString
 */
async function watchDatabase(connectionString) {
  const client = new pg.Client({ connectionString });
  await client.connect();
  const busy = { staging: 0, applying: 0 };
  let isOver = false;
  const looking = (async () => {
    for (let before = performance.now(); !isOver; await pause(LOOK_EVERY)) {
      const phase = phaseOf((await client.query(ACTIVE)).rows.map(({ query }) => String(query)));
      const now = performance.now();
      if (phase) busy[phase] += now - before;
      before = now;
    }
  })();
  const stop = async () => {
    isOver = true;
    await looking;
    await client.end();
    return busy;
  };
  return { stop };
}

const ACTIVE = `
  select query from pg_stat_activity
  where datname = current_database() and pid <> pg_backend_pid()
    and (state = 'active' or state like 'idle in transaction%')`;

/** @param {readonly string[]} queries */
function phaseOf(queries) {
  if (queries.some((query) => /insert into (procedure|source_record)\b/.test(query))) return 'applying';
  return queries.some((query) => query.includes('insert into staged_record')) ? 'staging' : null;
}

/** @param {Phases} phases */
function rounded({ readingAlone, total, staging, applying, rest }) {
  const [a = 0, b = 0, c = 0, d = 0, e = 0] = [readingAlone, total, staging, applying, rest].map(Math.round);
  return { readingAlone: a, total: b, staging: c, applying: d, rest: e };
}
