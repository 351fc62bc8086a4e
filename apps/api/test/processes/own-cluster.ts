import { spawnSync } from 'node:child_process';
import { chmodSync, chownSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A PostgreSQL server of one suite's own, which it may break. */
export interface OwnCluster {
  /** Its maintenance database. */
  readonly url: string;
  readonly port: number;
  /** `pg_ctl restart -m immediate`: as after a crash. */
  restart(): void;
  /** What no file may grow beyond from now on, in bytes; null lifts the limit. For connections made from then on. */
  limitFiles(bytes: number | null): void;
  stop(): void;
}

/** Where Debian puts the programs of its newest server; undefined where none is installed. */
const PROGRAMS = newestPrograms();

/** Whether such a server can be started here. */
export const hasPostgres = PROGRAMS !== undefined;

/** Starts a throw-away cluster. PostgreSQL does not run as root: there the account `postgres` owns it. */
export async function startOwnCluster(): Promise<OwnCluster> {
  const folder = mkdtempSync(join(tmpdir(), 'pn-cluster-'));
  const data = join(folder, 'data');
  mkdirSync(data);
  chmodSync(folder, 0o755);
  if (isRoot()) chownSync(data, accountNumber('-u'), accountNumber('-g'));
  const port = await freePort();
  run('initdb', ['-D', data, '-U', 'postgres', '-A', 'trust', '-E', 'UTF8', '--locale=C.UTF-8', '--wal-segsize=1']);
  const settings = `-p ${String(port)} -c listen_addresses=127.0.0.1 -c unix_socket_directories=${data}`;
  const start = ['-D', data, '-w', '-l', join(data, 'log'), '-o', settings];
  run('pg_ctl', [...start, 'start']);
  return {
    url: `postgresql://postgres@127.0.0.1:${String(port)}/postgres`,
    port,
    restart: () => run('pg_ctl', [...start, '-m', 'immediate', 'restart']),
    limitFiles: (bytes) => limitFiles(data, bytes),
    stop: () => {
      run('pg_ctl', ['-D', data, '-m', 'immediate', '-w', 'stop']);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** PostgreSQL takes a file that may not grow for a full disk (its postmaster ignores SIGXFSZ for that purpose). */
function limitFiles(data: string, bytes: number | null): void {
  const pid = readFileSync(join(data, 'postmaster.pid'), 'utf8').split('\n')[0] ?? '';
  succeed(asOwner(['prlimit', '--pid', pid, `--fsize=${bytes === null ? 'unlimited' : String(bytes)}:`]));
}

function newestPrograms(): string | undefined {
  const base = '/usr/lib/postgresql';
  const versions = existsSync(base) ? readdirSync(base).filter((version) => Number(version) >= 15) : [];
  const newest = versions.toSorted((a, b) => Number(b) - Number(a))[0];
  return newest === undefined ? undefined : join(base, newest, 'bin');
}

function run(program: string, args: readonly string[]): void {
  succeed(asOwner([join(PROGRAMS ?? '', program), ...args]));
}

function asOwner(command: readonly string[]): readonly string[] {
  return isRoot() ? ['runuser', '-u', 'postgres', '--', ...command] : command;
}

/** @throws when it fails. Its output is dropped: a server that it starts would keep a pipe open. */
function succeed([file = '', ...args]: readonly string[]): void {
  const { status, error } = spawnSync(file, args, { cwd: '/', stdio: 'ignore' });
  if (status !== 0) throw new Error(`${file} ${args.join(' ')}: ${error?.message ?? `exit code ${String(status)}`}`);
}

function isRoot(): boolean {
  return process.getuid?.() === 0;
}

function accountNumber(which: '-u' | '-g'): number {
  return Number(spawnSync('id', [which, 'postgres'], { encoding: 'utf8' }).stdout);
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address !== null ? address.port : 0));
    });
  });
}
