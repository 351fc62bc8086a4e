// A PostgreSQL server to measure on: the one of DATABASE_URL, or a throw-away cluster of our own.
import { spawnSync } from 'node:child_process';
import { chmodSync, chownSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';

/** What to tell a person who has neither. */
export const howToGetPostgres = `The import is measured on a PostgreSQL server (15 or newer) with PostGIS (3.3 or newer); none was found. Two ways:
  DATABASE_URL=postgresql://user:password@127.0.0.1:5432/postgres npm run bench     databases of its own are made there and dropped
  apt-get install postgresql-15-postgis-3                                           then a throw-away cluster is started`;

/**
 * The address of a server with its maintenance database, or null where there is none.
 * @param {import('./clean-up.mjs').CleanUp} cleanUp
 * @returns {Promise<string | null>}
 */
export async function findPostgres(cleanUp) {
  if (process.env.DATABASE_URL) return process.env.DATABASE_URL;
  const programs = installedPrograms();
  return programs === undefined ? null : startCluster(programs, cleanUp);
}

/**
 * Makes a database, empty or as a copy, and drops it in the end.
 * @param {string} server
 * @param {{ name: string, template?: string, cleanUp: import('./clean-up.mjs').CleanUp }} wanted
 * @returns {Promise<string>} its address
 */
export async function createDatabase(server, { name, template, cleanUp }) {
  const unique = `pn_bench_${process.pid}_${name}`;
  const copied = template === undefined ? '' : ` template ${nameOf(template)}`;
  await onServer(server, `create database ${unique}${copied}`);
  const url = new URL(server);
  url.pathname = `/${unique}`;
  cleanUp.later(() => dropDatabase(server, url.href));
  return url.href;
}

/**
 * Drops a database, whoever still uses it.
 * @param {string} server
 * @param {string} database
 */
export function dropDatabase(server, database) {
  return onServer(server, `drop database if exists ${nameOf(database)} with (force)`);
}

/**
 * Runs one statement.
 * @param {string} connectionString
 * @param {string} sql
 */
export async function onServer(connectionString, sql) {
  const client = new pg.Client({ connectionString });
  await client.connect();
  return client.query(sql).finally(() => client.end());
}

/** @param {string} url */
const nameOf = (url) => new URL(url).pathname.slice(1);

/** The newest installed server's programs (Debian), or undefined. */
function installedPrograms() {
  const base = '/usr/lib/postgresql';
  const versions = existsSync(base) ? readdirSync(base).filter((version) => Number(version) >= 15) : [];
  const newest = versions.toSorted((a, b) => Number(b) - Number(a))[0];
  return newest === undefined ? undefined : join(base, newest, 'bin');
}

/**
 * PostgreSQL does not run as root: there the account `postgres` owns the cluster. Its settings are PostgreSQL's own.
 * @param {string} programs
 * @param {import('./clean-up.mjs').CleanUp} cleanUp
 */
async function startCluster(programs, cleanUp) {
  const folder = mkdtempSync(join(tmpdir(), 'pn-bench-pg-'));
  cleanUp.later(() => rmSync(folder, { recursive: true, force: true }));
  const data = join(folder, 'data');
  mkdirSync(data);
  chmodSync(folder, 0o755);
  const isRoot = process.getuid?.() === 0;
  if (isRoot) chownSync(data, accountNumber('-u'), accountNumber('-g'));
  /** @param {string} program @param {readonly string[]} args */
  const run = (program, args) => {
    const command = [join(programs, program), ...args];
    succeed(isRoot ? ['runuser', '-u', 'postgres', '--', ...command] : command);
  };
  const port = await freePort();
  run('initdb', ['-D', data, '-U', 'postgres', '-A', 'trust', '-E', 'UTF8', '--locale=C.UTF-8']);
  const options = `-p ${port} -c listen_addresses=127.0.0.1 -c unix_socket_directories=${data}`;
  cleanUp.later(() => run('pg_ctl', ['-D', data, '-m', 'immediate', '-w', 'stop']));
  run('pg_ctl', ['-D', data, '-w', '-l', join(data, 'log'), '-o', options, 'start']);
  return `postgresql://postgres@127.0.0.1:${port}/postgres`;
}

/** @param {'-u' | '-g'} which */
const accountNumber = (which) => Number(spawnSync('id', [which, 'postgres'], { encoding: 'utf8' }).stdout);

/** @param {readonly string[]} command */
function succeed([file = '', ...args]) {
  const { status, error } = spawnSync(file, args, { cwd: '/', stdio: ['ignore', 'ignore', 'inherit'] });
  if (status !== 0) throw new Error(`${file} failed: ${error?.message ?? `exit code ${status}`}`);
}

/** @returns {Promise<number>} */
function freePort() {
  return new Promise((resolve) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address !== null ? address.port : 0));
    });
  });
}
