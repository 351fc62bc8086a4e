#!/usr/bin/env node
// How much memory a server needs to export a large database, and how long it takes.
import { performance } from 'node:perf_hooks';
import { setTimeout as pause } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { CleanUp } from './clean-up.mjs';
import { prepare } from './imports.mjs';
import { largeFile } from './large-file.mjs';
import { findPostgres, howToGetPostgres } from './postgres.mjs';
import { memoryOf, operator, startServer } from './product.mjs';

const usage = `Usage: node tools/bench/exports.mjs [--procedures 100000]

Imports a large list, exports it in every format from a server of its own each, and tells how much more memory the
server process had at its peak than before; once with a reader that lets the server wait. Wants a built product
(npm run build) and a PostgreSQL server with PostGIS, as npm run bench does.`;

const ENDINGS = ['csv', 'xlsx', 'geojson', 'ndjson'];

/** How often memory is looked at, in ms. */
const LOOK_EVERY = 25;

/** A reader that is in no hurry does nothing for so long, in ms. */
const SLOW_START = 10_000;

/** @typedef {{ what: string, megabytes: number, seconds: number, before: number, more: number }} Exported */

const { values } = parseArgs({
  options: { procedures: { type: 'string', default: '100000' }, help: { type: 'boolean', short: 'h', default: false } },
});
if (values.help) console.log(usage);
else process.exitCode = await bench(Number(values.procedures));

/** @param {number} procedures */
async function bench(procedures) {
  const cleanUp = new CleanUp();
  cleanUp.onSignals();
  try {
    const server = await findPostgres(cleanUp);
    if (server === null) throw new Error(howToGetPostgres);
    const file = await largeFile(procedures, cleanUp);
    const { database, feed, environment } = await prepare({ server, file, cleanUp });
    await operator(['harvest', feed, '--json'], environment);
    const reading = { ...environment, DATABASE_URL: database, ROLE: 'web' };
    for (const ending of ENDINGS) console.log(told(await exported(reading, { ending, cleanUp, wait: 0 })));
    console.log(told(await exported(reading, { ending: 'xlsx', cleanUp, wait: SLOW_START })));
    return 0;
  } finally {
    await cleanUp.run();
  }
}

/**
 * @param {import('./product.mjs').Environment} environment
 * @param {{ ending: string, cleanUp: CleanUp, wait: number }} wanted
 * @returns {Promise<Exported>}
 */
async function exported(environment, { ending, cleanUp, wait }) {
  const server = await startServer(environment, cleanUp);
  // What is loaded on first use belongs to the server, not to the export.
  await (await fetch(`${server.origin}/api/v1/procedures.${ending}?q=nirgends`)).arrayBuffer();
  const before = memoryOf(server.pid) ?? 0;
  let peak = before;
  const looking = setInterval(() => (peak = Math.max(peak, memoryOf(server.pid) ?? 0)), LOOK_EVERY);
  const from = performance.now();
  const bytes = await length(`${server.origin}/api/v1/procedures.${ending}`, wait);
  const seconds = (performance.now() - from) / 1000;
  clearInterval(looking);
  await server.stop();
  const what = wait === 0 ? ending : `${ending}, a reader that waits ${wait / 1000} s`;
  return { what, megabytes: bytes / 1e6, seconds, before, more: peak - before };
}

/**
 * Reads an answer to its end without keeping it; a broken one throws.
 * @param {string} address
 * @param {number} wait
 */
async function length(address, wait) {
  const answer = await fetch(address, { headers: { 'accept-encoding': 'identity' } });
  if (answer.body === null || !answer.ok) throw new Error(`${address}: ${answer.status}`);
  await pause(wait);
  let bytes = 0;
  for await (const chunk of answer.body) bytes += chunk.length;
  return bytes;
}

/** @param {Exported} figures */
function told({ what, megabytes, seconds, before, more }) {
  return `${what}: ${megabytes.toFixed(1)} MB in ${seconds.toFixed(1)} s; server ${before} MB before, ${more} MB more at its peak`;
}
