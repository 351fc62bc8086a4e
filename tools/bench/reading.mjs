// How fast the API answers from a large database, beside plain SQL for the same rows.
import { loadHttp, loadSql } from './load.mjs';
import { QUESTIONS } from './plain-sql.mjs';
import { startServer } from './product.mjs';
import { ratio } from './statistics.mjs';

/** How many ask at once. */
const CLIENTS = [1, 8];

/** @typedef {{ question: string, clients: number, api: import('./load.mjs').Load, sql: import('./load.mjs').Load, ratio: number }} Answered */

/**
 * @param {import('./product.mjs').Environment & { DATABASE_URL: string }} environment
 * @param {import('./clean-up.mjs').CleanUp} cleanUp
 * @returns {Promise<Answered[]>}
 */
export async function measureReading(environment, cleanUp) {
  const server = await startServer({ ...environment, ROLE: 'web' }, cleanUp);
  /** @type {Answered[]} */
  const answered = [];
  for (const { name, path, sql } of QUESTIONS) {
    for (const clients of CLIENTS) {
      const address = typeof path === 'string' ? server.origin + path : () => server.origin + path();
      const ours = await loadHttp(address, clients);
      const theirs = await loadSql(environment.DATABASE_URL, sql, clients);
      answered.push({ question: name, clients, api: ours, sql: theirs, ratio: ratio(ours.p50, theirs.p50) });
    }
  }
  await server.stop();
  return answered;
}
