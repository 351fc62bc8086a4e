// Some clients that ask again and again, and how long each had to wait.
import { performance } from 'node:perf_hooks';
import { Agent, get } from 'node:http';
import pg from 'pg';
import { quantile } from './statistics.mjs';

/** @typedef {() => Promise<void>} Ask */
/** @typedef {{ p50: number, p95: number, perSecond: number }} Load milliseconds, and answers in a second */

/** @typedef {{ warmUpMs: number, countedMs: number }} Length */

/** How long each load lasts, after a short one that is not counted. */
const LENGTH = { warmUpMs: 500, countedMs: 2_500 };

/**
 * Loads an address with clients that keep their connection; a function makes a new address for each request, for
 * answers that are remembered.
 * @param {string | (() => string)} url
 * @param {number} clients
 * @param {Length} [length]
 * @returns {Promise<Load>}
 */
export async function loadHttp(url, clients, length = LENGTH) {
  const agent = new Agent({ keepAlive: true, maxSockets: clients });
  try {
    const asking = Array.from({ length: clients }, () => () => fetched(typeof url === 'string' ? url : url(), agent));
    return await load(asking, length);
  } finally {
    agent.destroy();
  }
}

/**
 * One client that does the same again and again.
 * @param {Ask} ask
 * @returns {Promise<Load>}
 */
export function loadWork(ask) {
  return load([ask], LENGTH);
}

/**
 * Loads a database with the same statements, each client on a connection of its own.
 * @param {string} connectionString
 * @param {readonly string[]} statements
 * @param {number} clients
 * @returns {Promise<Load>}
 */
export async function loadSql(connectionString, statements, clients) {
  const connections = await Promise.all(
    Array.from({ length: clients }, async () => {
      const client = new pg.Client({ connectionString });
      await client.connect();
      return client;
    }),
  );
  try {
    return await load(
      connections.map((client) => async () => {
        for (const statement of statements) await client.query(statement);
      }),
      LENGTH,
    );
  } finally {
    await Promise.all(connections.map((client) => client.end()));
  }
}

/**
 * @param {readonly Ask[]} clients
 * @param {Length} length
 * @returns {Promise<Load>}
 */
async function load(clients, { warmUpMs, countedMs }) {
  await during(warmUpMs, clients);
  const from = performance.now();
  const waited = await during(countedMs, clients);
  const seconds = (performance.now() - from) / 1000;
  return {
    p50: rounded(quantile(waited, 0.5)),
    p95: rounded(quantile(waited, 0.95)),
    perSecond: rounded(waited.length / seconds),
  };
}

/**
 * @param {number} ms
 * @param {readonly Ask[]} clients
 * @returns {Promise<number[]>} how long each answer took, in ms
 */
async function during(ms, clients) {
  const end = performance.now() + ms;
  const waited = await Promise.all(
    clients.map(async (ask) => {
      const own = [];
      while (performance.now() < end) {
        const from = performance.now();
        await ask();
        own.push(performance.now() - from);
      }
      return own;
    }),
  );
  return waited.flat();
}

/**
 * @param {string} url
 * @param {Agent} agent
 * @returns {Promise<void>}
 */
function fetched(url, agent) {
  return new Promise((resolve, reject) => {
    const request = get(url, { agent }, (response) => {
      const isGood = response.statusCode === 200;
      response.on('end', () => (isGood ? resolve() : reject(new Error(`${url} answered ${response.statusCode}`))));
      response.resume();
    });
    request.on('error', reject);
  });
}

/** @param {number} value */
const rounded = (value) => Number(value.toPrecision(3));
