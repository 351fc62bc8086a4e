import { execFileSync, fork } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import pg from 'pg';

const api = fileURLToPath(new URL('..', import.meta.url));

/** A database of its own on the given server, or an embedded one in a temporary folder. */
export function startTestDatabase(databaseUrl) {
  makeSnapshot();
  return databaseUrl ? databaseOnServer(databaseUrl) : embeddedDatabase();
}

/** Once per clone; suites of the embedded database want it on a server, too. */
function makeSnapshot() {
  const script = ['--import', 'tsx', 'scripts/snapshot.mjs', '--from-source'];
  execFileSync(process.execPath, script, { cwd: api, stdio: 'ignore' });
}

async function databaseOnServer(databaseUrl) {
  const name = `pn_test_${randomBytes(6).toString('hex')}`;
  await onServer(databaseUrl, `create database ${name}`);
  const url = new URL(databaseUrl);
  url.pathname = `/${name}`;
  return {
    connection: { kind: 'server', url: url.href },
    stop: () => onServer(databaseUrl, `drop database if exists ${name} with (force)`),
  };
}

async function onServer(connectionString, sql) {
  const client = new pg.Client({ connectionString });
  await client.connect();
  await client.query(sql).finally(() => client.end());
}

/** The host runs from its source, so that nothing has to be built. */
async function embeddedDatabase() {
  const dataDir = mkdtempSync(join(tmpdir(), 'pn-test-'));
  const host = fork('src/database/embedded/host.ts', [dataDir], { cwd: api, execArgv: ['--import', 'tsx'] });
  const ended = new Promise((resolve) => host.once('exit', resolve));
  const socketDir = await Promise.race([
    ready(host),
    ended.then((code) => Promise.reject(new Error(`The embedded database ended with ${String(code)}`))),
  ]);
  return {
    connection: { kind: 'embedded', socketDir },
    stop: async () => {
      host.kill('SIGTERM');
      await ended;
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

function ready(host) {
  return new Promise((resolve) => {
    host.on('message', (message) => message.kind === 'ready' && resolve(message.socketDir));
  });
}
