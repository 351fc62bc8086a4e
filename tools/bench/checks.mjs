// Fifty checks at once, of ten askers: whether they take turns, and what the public list notices of it.
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { setTimeout as rest } from 'node:timers/promises';
import { loadHttp } from './load.mjs';
import { startServer } from './product.mjs';

const ASKERS = 10;
const CHECKS_OF_EACH = 5;
/** Each asker's checks are of hosts that others ask about, too. */
const HOSTS = 25;
/** What a host takes to answer, in ms, and how many procedures it lists. */
const HOST = { ms: 500, procedures: 2_000 };

/** Clients that read the public list meanwhile. */
const READERS = 4;
const LENGTH = { warmUpMs: 1_000, countedMs: 8_000 };

/** How often everybody looks what has become of their check, in ms, as a page would. */
const LOOK_EVERY = 1_000;

/** @typedef {import('./load.mjs').Load} Load */
/**
 * @typedef {object} Checked
 * @property {'embedded' | 'server'} database
 * @property {number} checks
 * @property {number} askers
 * @property {number} seconds until the last had ended
 * @property {number} everybodyHeard checks that had ended when everybody's first had: fair is one of each
 * @property {number} furthestAhead how many more had ended for one asker than for another, at most
 * @property {number} failed
 * @property {Load} before the public list, in quiet
 * @property {Load} during the same while checks are under way
 */

/**
 * @param {string | null} database null takes the embedded database
 * @param {import('./clean-up.mjs').CleanUp} cleanUp
 * @returns {Promise<Checked>}
 */
export async function measureChecks(database, cleanUp) {
  const hosts = await Promise.all(Array.from({ length: HOSTS }, () => host(cleanUp)));
  const dataDir = mkdtempSync(join(tmpdir(), 'pn-bench-checks-'));
  cleanUp.later(() => rmSync(dataDir, { recursive: true, force: true }));
  const server = await startServer(
    {
      DATA_DIR: dataDir,
      DEMO: 'auto',
      DATABASE_URL: database ?? undefined,
      TRUST_PROXY: 'true',
      ALLOW_PRIVATE_HOSTS: hosts.join(','),
    },
    cleanUp,
  );
  const list = `${server.origin}/api/v1/procedures?status=open,planned`;
  const before = await loadHttp(list, READERS, LENGTH);
  const [checked, during] = await Promise.all([checkAll(server.origin, hosts), loadHttp(list, READERS, LENGTH)]);
  await server.stop();
  return { database: database === null ? 'embedded' : 'server', ...checked, before, during };
}

/**
 * A platform on loopback.
 * @param {import('./clean-up.mjs').CleanUp} cleanUp
 * @returns {Promise<string>} host and port
 */
async function host(cleanUp) {
  const features = Array.from({ length: HOST.procedures }, (_, index) => ({
    type: 'Feature',
    geometry: { type: 'Point', coordinates: [9 + index / 1e4, 53] },
    properties: { id: `v${index}`, title: `Bebauungsplan ${index}`, start: '2026-01-01', end: '2026-12-31' },
  }));
  const body = JSON.stringify({ type: 'FeatureCollection', features });
  const server = createServer((_request, response) => {
    setTimeout(() => response.setHeader('content-type', 'application/geo+json').end(body), HOST.ms);
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(undefined)));
  cleanUp.later(() => void server.close());
  const address = server.address();
  return `127.0.0.1:${typeof address === 'object' && address !== null ? address.port : 0}`;
}

/**
 * Asks for everything at once, asker by asker, so that a queue without turns would serve the first of them first.
 * @param {string} origin
 * @param {readonly string[]} hosts
 */
async function checkAll(origin, hosts) {
  const from = performance.now();
  const questions = Array.from({ length: ASKERS * CHECKS_OF_EACH }, async (_, index) => {
    const asker = Math.floor(index / CHECKS_OF_EACH);
    return { asker, id: await asked(origin, hosts[index % hosts.length] ?? '', asker) };
  });
  const { looks, failed } = await watchAll(origin, await Promise.all(questions));
  const told = { checks: looks.flat().length, askers: ASKERS, failed, ...fairness(looks) };
  return { ...told, seconds: Number(((performance.now() - from) / 1000).toFixed(1)) };
}

/** @param {string} origin @param {string} at @param {number} asker */
async function asked(origin, at, asker) {
  const question = { url: `http://${at}/list`, format: 'geojson', map: { id: 'id', title: 'title' } };
  const answer = await fetch(`${origin}/api/v1/checks`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-forwarded-for': `198.51.100.${asker + 1}` },
    body: JSON.stringify(question),
  });
  if (answer.status !== 202) throw new Error(`a check was answered with ${answer.status}`);
  return String(Object(await answer.json()).id);
}

/**
 * Looks again and again until everything has ended.
 * @param {string} origin
 * @param {readonly { asker: number, id: string }[]} checks
 * @returns {Promise<{ looks: number[][], failed: number }>} for each look, the askers whose checks had ended since the last
 */
async function watchAll(origin, checks) {
  /** @type {number[][]} */
  const looks = [];
  let waiting = checks;
  let failed = 0;
  while (waiting.length > 0) {
    await rest(LOOK_EVERY);
    const states = await Promise.all(waiting.map(({ id }) => stateOf(origin, id)));
    looks.push(waiting.filter((_, index) => isOver(states[index])).map(({ asker }) => asker));
    failed += states.filter((state) => state === 'failed').length;
    waiting = waiting.filter((_, index) => !isOver(states[index]));
  }
  return { looks, failed };
}

/** @param {string} origin @param {string} id */
async function stateOf(origin, id) {
  return String(Object(await (await fetch(`${origin}/api/v1/checks/${id}`)).json()).state);
}

/** @param {string | undefined} state */
const isOver = (state) => state === 'done' || state === 'failed';

/**
 * @param {readonly (readonly number[])[]} looks
 * @returns {{ everybodyHeard: number, furthestAhead: number }}
 */
export function fairness(looks) {
  const counts = new Map(looks.flat().map((asker) => [asker, 0]));
  let [ended, everybodyHeard, furthestAhead] = [0, 0, 0];
  for (const look of looks) {
    for (const asker of look) counts.set(asker, (counts.get(asker) ?? 0) + 1);
    ended += look.length;
    const [least, most] = [Math.min(...counts.values()), Math.max(...counts.values())];
    furthestAhead = Math.max(furthestAhead, most - least);
    if (least > 0 && everybodyHeard === 0) everybodyHeard = ended;
  }
  return { everybodyHeard, furthestAhead };
}
