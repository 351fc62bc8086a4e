// One cycle of many feeds on many hosts, by the worker of a server: how long, how much memory, how polite.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { setTimeout as pause } from 'node:timers/promises';
import { createDatabase, onServer } from './postgres.mjs';
import { operator, startServer } from './product.mjs';
import { quantile } from './statistics.mjs';

const HOSTS = 200;
const FEEDS_PER_HOST = 10;
const PROCEDURES_PER_FEED = 20;
/** How long a host takes for an answer, in ms. */
const ANSWER_MS = 300;
/** A cycle that takes longer has failed, in ms. */
const WITHIN = 900_000;

/** @typedef {import('@navigator/demo-city').HostRequest} HostRequest */

/**
 * @typedef {object} Cycle
 * @property {string} cycle
 * @property {number} feeds
 * @property {number} seconds from the first request to the last row
 * @property {number} peakMb memory of the server at its peak so far
 * @property {number} megabytes that hosts sent
 * @property {number} unchanged answers without a body (304)
 * @property {number} atOnce requests under way at the same time, at most
 * @property {number} atOnceOfOneHost
 * @property {number} startsASecond at most
 * @property {number} nextWithinMinutes between the first and the last feed that is due next
 */

/**
 * Three cycles: after registration, a second one, and one after a restart with everything due.
 * @param {string} server
 * @param {import('./clean-up.mjs').CleanUp} cleanUp
 * @returns {Promise<readonly Cycle[]>}
 */
export async function measureCycles(server, cleanUp) {
  const { startManyHosts } = await import('@navigator/demo-city');
  const sizes = { hosts: HOSTS, feedsPerHost: FEEDS_PER_HOST, proceduresPerFeed: PROCEDURES_PER_FEED };
  const hosts = await startManyHosts({ ...sizes, answerMs: ANSWER_MS, now: new Date() });
  cleanUp.later(() => hosts.close());
  const environment = await environmentOf(server, cleanUp);
  await register(environment, hosts.addresses);
  let running = await startServer({ ...environment, ROLE: 'harvester' }, cleanUp);
  const after = (/** @type {string} */ name) =>
    measure({ name, database: environment.DATABASE_URL, pid: running.pid, take: () => hosts.takeRequests() });
  const first = await after('after registration');
  await makeDue(environment.DATABASE_URL);
  const second = await after('again, unchanged');
  await running.stop();
  await makeDue(environment.DATABASE_URL);
  running = await startServer({ ...environment, ROLE: 'harvester' }, cleanUp);
  const third = await after('after a restart, all due');
  await running.stop();
  return [first, second, third];
}

/** @param {string} server @param {import('./clean-up.mjs').CleanUp} cleanUp */
async function environmentOf(server, cleanUp) {
  const dataDir = mkdtempSync(join(tmpdir(), 'pn-bench-cycle-'));
  cleanUp.later(() => rmSync(dataDir, { recursive: true, force: true }));
  const DATABASE_URL = await createDatabase(server, { name: 'cycle', cleanUp });
  return { DATABASE_URL, DATA_DIR: dataDir, ALLOW_PRIVATE_HOSTS: '127.0.0.0/8' };
}

/**
 * The first by the operator's command; the others are written as that one is, because 2,000 commands take an hour.
 * @param {import('./product.mjs').Environment & { DATABASE_URL: string }} environment
 * @param {readonly URL[]} addresses
 */
async function register(environment, addresses) {
  const [one] = addresses;
  await operator(['feeds', 'add', `${one}`, '--publisher', 'Musterstadt', '--format', 'dipas-pds'], environment);
  await onServer(environment.DATABASE_URL, "update feed set state = 'live'");
  // Ids as ours are: ten characters.
  const rows = addresses
    .slice(1)
    .map(({ href, host }, index) => `('${String(index).padStart(10, '0')}', '${href}', '${host}')`);
  await onServer(
    environment.DATABASE_URL,
    `insert into feed (id, publisher_id, name, url, url_key, host, format, state, shows_planned, interval_minutes)
     select n.id, f.publisher_id, f.name, n.url, n.url, n.host, f.format, 'live', f.shows_planned, f.interval_minutes
     from feed f, (values ${rows.join(', ')}) as n (id, url, host) where f.url = '${one}'`,
  );
}

/** @param {string} database */
function makeDue(database) {
  return onServer(database, 'update feed set next_due_at = now(), last_complete_at = null');
}

/**
 * @param {{ name: string, database: string, pid: number, take: () => readonly HostRequest[] }} cycle
 * @returns {Promise<Cycle>}
 */
async function measure({ name, database, pid, take }) {
  const end = performance.now() + WITHIN;
  while (
    (await numberOf(database, 'count(*) filter (where last_complete_at is null or lease_owner is not null)')) > 0
  ) {
    if (performance.now() > end) throw new Error(`${name}: not harvested within ${WITHIN / 60_000} minutes`);
    await pause(200);
  }
  const until = performance.now();
  const requests = take();
  return {
    cycle: name,
    feeds: requests.length,
    seconds: rounded((until - Math.min(...requests.map(({ from }) => from))) / 1000),
    peakMb: peakOf(pid),
    megabytes: rounded(requests.reduce((total, { bytes }) => total + bytes, 0) / 1e6),
    unchanged: requests.filter(({ status }) => status === 304).length,
    atOnce: mostAtOnce(requests),
    atOnceOfOneHost: Math.max(...byHost(requests).map(mostAtOnce)),
    startsASecond: busiestSecond(requests),
    nextWithinMinutes: rounded(
      await numberOf(database, 'extract(epoch from max(next_due_at) - min(next_due_at))::float8 / 60'),
    ),
  };
}

/** @param {string} database @param {string} what */
async function numberOf(database, what) {
  const { rows } = await onServer(database, `select (${what})::float8 as number from feed`);
  return Number(rows[0]?.number);
}

/** @param {readonly HostRequest[]} requests */
function byHost(requests) {
  const hosts = new Set(requests.map(({ host }) => host));
  return [...hosts].map((host) => requests.filter((request) => request.host === host));
}

/** @param {readonly HostRequest[]} requests */
function mostAtOnce(requests) {
  const turns = requests.flatMap(({ from, until }) => [
    { at: from, by: 1 },
    { at: until, by: -1 },
  ]);
  let now = 0;
  let most = 0;
  for (const { by } of turns.toSorted((a, b) => a.at - b.at || a.by - b.by)) most = Math.max(most, (now += by));
  return most;
}

/** @param {readonly HostRequest[]} requests */
function busiestSecond(requests) {
  const seconds = new Map();
  for (const { from } of requests)
    seconds.set(Math.floor(from / 1000), (seconds.get(Math.floor(from / 1000)) ?? 0) + 1);
  return quantile([...seconds.values()], 1);
}

/** @param {number} pid */
function peakOf(pid) {
  const kilobytes = /^VmHWM:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
  return Math.round(Number(kilobytes) / 1024);
}

/** @param {number} value */
const rounded = (value) => Number(value.toPrecision(3));
