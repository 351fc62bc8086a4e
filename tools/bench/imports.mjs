// The same file into the same PostGIS, by the navigator and by ogr2ogr, in turn.
import { performance } from 'node:perf_hooks';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createDatabase, dropDatabase, onServer } from './postgres.mjs';
import { operator, timed } from './product.mjs';
import { median, ratio } from './statistics.mjs';

/** @typedef {import('./clean-up.mjs').CleanUp} CleanUp */
/** @typedef {import('./large-file.mjs').LargeFile} LargeFile */
/** @typedef {{ server: string, file: LargeFile, cleanUp: CleanUp }} Bench */
/** @typedef {{ database: string, feed: string, environment: import('./product.mjs').Environment }} Prepared */
/** @typedef {{ navigatorFirst: number, ogrFirst: number, navigatorSecond: number, ogrSecond: number }} Round in ms */
/** @typedef {{ navigatorMs: number, ogrMs: number, ratio: number }} Pair */

/** Pairs that are counted, after one that is not; fewer when they take longer than this, in ms. */
const PAIRS = 3;
const ENOUGH = 210_000;

/**
 * A migrated database with the file registered as a feed, nothing harvested yet: what every round starts from.
 * @param {Bench} bench
 * @returns {Promise<Prepared>}
 */
export async function prepare({ server, file, cleanUp }) {
  const database = await createDatabase(server, { name: 'template', cleanUp });
  const dataDir = mkdtempSync(join(tmpdir(), 'pn-bench-data-'));
  cleanUp.later(() => rmSync(dataDir, { recursive: true, force: true }));
  const environment = { DATABASE_URL: database, DATA_DIR: dataDir, ALLOW_PRIVATE_HOSTS: file.host };
  const add = ['feeds', 'add', file.url, '--publisher', 'Musterstadt', '--format', 'dipas-pds', '--json'];
  const { output } = await operator(add, environment);
  return { database, feed: JSON.parse(output).id, environment };
}

/**
 * Measures rounds in turn (A B A B): medians, every round, and the last database, for reading from.
 * @param {Bench} bench
 * @param {Prepared} prepared
 * @param {(text: string) => void} tell
 */
export async function measureImports(bench, prepared, tell) {
  const end = performance.now() + ENOUGH;
  /** @type {Round[]} */
  const rounds = [];
  let last = await measureRound(bench, prepared, 'warmup');
  tell(`  warm-up: ${told(last.round)}`);
  while (rounds.length < PAIRS && (rounds.length === 0 || performance.now() < end)) {
    await dropDatabase(bench.server, last.database);
    last = await measureRound(bench, prepared, `round${rounds.length + 1}`);
    rounds.push(last.round);
    tell(`  pair ${rounds.length}: ${told(last.round)}`);
  }
  return {
    first: pairOf(rounds, 'navigatorFirst', 'ogrFirst'),
    second: pairOf(rounds, 'navigatorSecond', 'ogrSecond'),
    rounds,
    database: last.database,
  };
}

/**
 * @param {Bench} bench
 * @param {Prepared} prepared
 * @param {string} name
 * @returns {Promise<{ round: Round, database: string }>}
 */
async function measureRound({ server, file, cleanUp }, { database: template, feed, environment }, name) {
  const database = await createDatabase(server, { name, template, cleanUp });
  await onServer(database, 'create schema ogr');
  await onServer(database, 'checkpoint').catch(() => undefined);
  const harvest = async () => {
    const { output, ms } = await operator(['harvest', feed, '--json'], { ...environment, DATABASE_URL: database });
    return { ms, run: JSON.parse(output) };
  };
  const load = async (/** @type {string[]} */ ...extra) => {
    const target = ['-f', 'PostgreSQL', `PG:${database}`, file.path, '-nln', 'ogr.projects'];
    return (await timed(['ogr2ogr', ...target, ...extra])).ms;
  };
  const first = await harvest();
  mustBe(first.run, 'applied');
  const ogrFirst = await load();
  const second = await harvest();
  mustBe(second.run, 'unchanged');
  const ogrSecond = await load('-overwrite');
  return { database, round: { navigatorFirst: first.ms, ogrFirst, navigatorSecond: second.ms, ogrSecond } };
}

/** @param {{ outcome: string, error: unknown }} run @param {string} outcome */
function mustBe(run, outcome) {
  if (run.outcome !== outcome) throw new Error(`A harvest was ${run.outcome}: ${JSON.stringify(run.error)}`);
}

/**
 * @param {readonly Round[]} rounds
 * @param {keyof Round} ours
 * @param {keyof Round} theirs
 * @returns {Pair}
 */
function pairOf(rounds, ours, theirs) {
  const navigatorMs = Math.round(median(rounds.map((round) => round[ours])));
  const ogrMs = Math.round(median(rounds.map((round) => round[theirs])));
  return { navigatorMs, ogrMs, ratio: ratio(navigatorMs, ogrMs) };
}

/** @param {Round} round */
function told({ navigatorFirst, ogrFirst, navigatorSecond, ogrSecond }) {
  const seconds = (/** @type {number} */ ms) => `${(ms / 1000).toFixed(1)} s`;
  return `first ${seconds(navigatorFirst)} beside ${seconds(ogrFirst)}, second ${seconds(navigatorSecond)} beside ${seconds(ogrSecond)}`;
}
