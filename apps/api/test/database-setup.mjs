import '../scripts/territories.mjs';
import { startTestDatabase } from './test-database.mjs';

/**
 * Before the database suites: the packaged index of territories, and one database for all of them, its connection in the
 * environment that the workers inherit.
 */
export default async function setup() {
  const { connection, stop } = await startTestDatabase(process.env.DATABASE_URL);
  process.env.PN_TEST_DATABASE = JSON.stringify(connection);
  globalThis.stopTestDatabase = stop;
}
