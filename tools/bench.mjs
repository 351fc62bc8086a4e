#!/usr/bin/env node
// Measures the navigator beside what people would use instead, on this machine, in one run.
import { spawnSync } from 'node:child_process';
import { availableParallelism, loadavg } from 'node:os';
import { parseArgs } from 'node:util';
import { measureAdapters } from './bench/adapters.mjs';
import { measureChecks } from './bench/checks.mjs';
import { CleanUp } from './bench/clean-up.mjs';
import { measureCycles } from './bench/cycle.mjs';
import { measureDemo } from './bench/demo.mjs';
import { measureExplore } from './bench/explore.mjs';
import { measureFlatMemory } from './bench/flat-memory.mjs';
import { measureImports, prepare } from './bench/imports.mjs';
import { largeFile } from './bench/large-file.mjs';
import { measurePhases } from './bench/phases.mjs';
import { measurePhone } from './bench/phone.mjs';
import { createDatabase, findPostgres, howToGetPostgres, onServer } from './bench/postgres.mjs';
import { measureReading } from './bench/reading.mjs';
import { report } from './bench/report.mjs';
import { measureUsers } from './bench/users.mjs';
import { buildQuietly } from './build.mjs';

const usage = `Usage: npm run bench -- [--procedures 100000] [--only imports|reading|demo|users|cycle|adapters|phone|explore|checks] [--json]

Measures, as ratios in one run:
  imports   a large list into PostGIS, first and unchanged again, beside ogr2ogr with the same file
  reading   list, facets, a map tile and indicators of that database over HTTP, beside plain SQL for the same rows
  demo      start, memory and list requests of the demonstration, on the embedded database and on PostgreSQL
  users     50 people at once before the demonstration: explore, list, a tile, statistics, 20 s each
  cycle     2,000 feeds on 200 hosts (loopback) by one worker: time, memory, bytes, requests at a time
  adapters  procedures a second of each adapter, beside a bare parser of the same bytes, and the memory that a
            GeoJSON list of 500 MB takes, beside one of 50 MB
  explore   what the explore page asks of the server, and the page, from 10,000 procedures, beside plain SQL
  phone     first visits of four pages by a phone with a quarter of this processor and slow 4G, in Chromium, 10,000
            procedures in the store: paint, shifts, blocking, bytes, beside the same text as bare HTML
  checks    50 checks at once of ten askers against hosts on loopback: whether they take turns, and how long the public
            list takes before and during
The first two want ogr2ogr (apt-get install gdal-bin); they and the cycle want a PostgreSQL server with PostGIS: that of DATABASE_URL, where it makes
databases of its own and drops them, or one installed here, from which it starts a throw-away cluster.
--json prints the figures alone on standard output: npm run --silent bench -- --json > figures.json
Some twenty minutes on a quiet machine of two cores.`;

const PARTS = ['imports', 'reading', 'demo', 'users', 'cycle', 'adapters', 'phone', 'explore', 'checks'];
/** These do without a server. */
const ALONE = new Set(['demo', 'users', 'adapters', 'phone', 'explore', 'checks']);
/** In MB. */
const LARGEST_LIST = 500;
const nothingLarge = { megabytes: 0, imports: null, phases: null, reading: [] };
const noOgr = 'ogr2ogr is missing: apt-get install gdal-bin. Without it: npm run bench -- --only demo, or adapters';
const options = readOptions();
process.exitCode = typeof options === 'number' ? options : await bench(options);

/** @returns {number | { procedures: number, parts: readonly string[], json: boolean }} */
function readOptions() {
  try {
    const { values } = parseArgs({
      options: {
        procedures: { type: 'string', default: '100000' },
        only: { type: 'string' },
        json: { type: 'boolean', default: false },
        help: { type: 'boolean', short: 'h', default: false },
      },
    });
    if (values.help) return explain(console.log, 0);
    const procedures = Number(values.procedures);
    if (!Number.isInteger(procedures) || procedures < 1) throw new Error('--procedures wants a number above 0');
    const parts = values.only === undefined ? PARTS : [values.only];
    if (!parts.every((part) => PARTS.includes(part))) throw new Error(`--only wants one of ${PARTS.join(', ')}`);
    return { procedures, parts, json: values.json };
  } catch (error) {
    return explain(console.error, 2, error instanceof Error ? error.message : String(error));
  }
}

/** @param {(text: string) => void} out @param {number} code @param {string} [problem] */
function explain(out, code, problem) {
  out(problem === undefined ? usage : `${problem}\n\n${usage}`);
  return code;
}

/** @param {Exclude<ReturnType<typeof readOptions>, number>} wanted */
async function bench({ procedures, parts, json }) {
  const failure = (await buildQuietly(process.stderr)) ?? (needsOgr(parts) && !versionOf('ogr2ogr') ? noOgr : null);
  if (failure !== null) return explainAndFail(failure);
  const cleanUp = new CleanUp();
  cleanUp.onSignals();
  try {
    const server = await findPostgres(cleanUp);
    if (server === null && !parts.every((part) => ALONE.has(part))) return explainAndFail(howToGetPostgres);
    const figures = await measure({ procedures, parts, server, cleanUp });
    console.log(json ? JSON.stringify(figures, null, 2) : report(figures));
    return 0;
  } finally {
    await cleanUp.run();
  }
}

/** @param {{ procedures: number, parts: readonly string[], server: string | null, cleanUp: CleanUp }} wanted */
async function measure({ procedures, parts, server, cleanUp }) {
  const machine = await describeMachine(procedures, server);
  const large =
    server === null || !needsOgr(parts) ? nothingLarge : await measureLarge({ server, procedures, cleanUp }, parts);
  const demo = parts.includes('demo') ? await measureDemos(server, cleanUp) : [];
  const users = parts.includes('users') ? await measureCrowd(server, cleanUp) : [];
  const cycles = parts.includes('cycle') && server !== null ? await measureManyFeeds(server, cleanUp) : [];
  const explore = await measureExploring(parts, server, cleanUp);
  const adapters = parts.includes('adapters') ? await measureReaders(cleanUp) : null;
  return {
    machine,
    ...large,
    demo,
    users,
    cycles,
    adapters,
    phone: await measureVisits(parts, server, cleanUp),
    explore,
    checks: await measureQueue(parts, server, cleanUp),
  };
}

/** @param {number} procedures @param {string | null} server */
async function describeMachine(procedures, server) {
  return {
    procedures,
    node: process.versions.node,
    cores: availableParallelism(),
    loadBefore: Number((loadavg()[0] ?? 0).toFixed(1)),
    postgres: server === null ? null : await versionOfServer(server),
    ogr2ogr: versionOf('ogr2ogr'),
  };
}

/** @param {{ server: string, procedures: number, cleanUp: CleanUp }} wanted @param {readonly string[]} parts */
async function measureLarge({ server, procedures, cleanUp }, parts) {
  tell('Writing the large list …');
  const bench = { server, file: await largeFile(procedures, cleanUp), cleanUp };
  const prepared = await prepare(bench);
  tell('Importing …');
  const imports = await measureImports(bench, prepared, tell);
  const phases = parts.includes('imports') ? await measurePhases(bench, prepared) : null;
  const measured = { megabytes: Math.round(bench.file.bytes / 1e6), imports, phases };
  if (!parts.includes('reading')) return { ...measured, reading: [] };
  tell('Reading …');
  const environment = { ...prepared.environment, DATABASE_URL: imports.database };
  return { ...measured, reading: await measureReading(environment, cleanUp) };
}

/** @param {readonly string[]} parts @param {string | null} server @param {CleanUp} cleanUp */
async function measureExploring(parts, server, cleanUp) {
  if (!parts.includes('explore')) return [];
  tell('Exploring …');
  return measureExplore(server, cleanUp);
}

/** @param {string | null} server @param {CleanUp} cleanUp */
async function measureDemos(server, cleanUp) {
  tell('Starting the demonstration …');
  const embedded = await measureDemo(null, cleanUp);
  if (server === null) return [embedded];
  return [embedded, await measureDemo(await createDatabase(server, { name: 'demo', cleanUp }), cleanUp)];
}

/** @param {string | null} server @param {CleanUp} cleanUp */
async function measureCrowd(server, cleanUp) {
  tell('Fifty people …');
  const embedded = await measureUsers(null, cleanUp);
  if (server === null) return embedded;
  return [...embedded, ...(await measureUsers(await createDatabase(server, { name: 'users', cleanUp }), cleanUp))];
}

/** @param {string} server @param {CleanUp} cleanUp */
function measureManyFeeds(server, cleanUp) {
  tell('Harvesting 2,000 feeds …');
  return measureCycles(server, cleanUp);
}

/** @param {readonly string[]} parts @param {string | null} server @param {CleanUp} cleanUp */
async function measureVisits(parts, server, cleanUp) {
  if (!parts.includes('phone')) return null;
  tell('Visiting by phone …');
  return measurePhone(server, cleanUp);
}

/** @param {readonly string[]} parts @param {string | null} server @param {CleanUp} cleanUp */
async function measureQueue(parts, server, cleanUp) {
  if (!parts.includes('checks')) return [];
  tell('Fifty checks at once …');
  const embedded = await measureChecks(null, cleanUp);
  if (server === null) return [embedded];
  return [embedded, await measureChecks(await createDatabase(server, { name: 'checks', cleanUp }), cleanUp)];
}

/** @param {CleanUp} cleanUp */
async function measureReaders(cleanUp) {
  tell('Reading every format …');
  const formats = await measureAdapters();
  tell('Reading a very large list …');
  return { formats, memory: await measureFlatMemory(LARGEST_LIST, cleanUp) };
}

/** @param {readonly string[]} parts */
function needsOgr(parts) {
  return parts.includes('imports') || parts.includes('reading');
}

/** @param {string} program */
function versionOf(program) {
  const { stdout, status } = spawnSync(program, ['--version'], { encoding: 'utf8' });
  return status === 0 ? (stdout.split(',')[0] ?? program).trim() : null;
}

/** @param {string} server */
async function versionOfServer(server) {
  const { rows } = await onServer(server, 'select version()');
  return String(rows[0]?.version).split(' ').slice(0, 2).join(' ');
}

/** Progress goes to standard error: standard output belongs to the figures. @param {string} text */
function tell(text) {
  console.error(text);
}

/** @param {string} failure */
function explainAndFail(failure) {
  console.error(failure);
  return 1;
}
