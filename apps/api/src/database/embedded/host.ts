/**
 * The process that owns the embedded database: forked by embedded-server.ts with the data folder as its argument.
 * It runs apart because PGlite computes on the event loop: in the web process one long query would stop every answer.
 */
import type { PGlite } from '@electric-sql/pglite';
import { PGLiteSocketServer } from '@electric-sql/pglite-socket';
import { chmodSync, rmSync } from 'node:fs';
import { DatabaseProblem } from '../problem.js';
import { isNew, openCluster } from './cluster.js';
import { prepareFolder, type DatabaseFolder } from './folder.js';
import { takeLock, type FolderLock } from './lock.js';
import { ParentMessage, type HostMessage } from './messages.js';
import { usableSnapshot } from './snapshot.js';

/** Pool of the server, commands beside it and the probe; the library's default is one. */
const maxConnections = 50;

interface Running {
  readonly lock: FolderLock;
  readonly cluster: PGlite;
  readonly server: PGLiteSocketServer;
  readonly folder: DatabaseFolder;
}

let served = 0;

await main(process.argv[2] ?? '').catch(fail);

async function main(dataDir: string): Promise<void> {
  process.umask(0o077);
  // Ctrl-C and a closed terminal reach the whole group; the parent drains first and then ends us.
  process.on('SIGINT', () => undefined).on('SIGHUP', () => undefined);
  const running = start(dataDir);
  const stop = (): void => void running.then(close).then(() => process.exit(0), fail);
  process.once('SIGTERM', stop).once('disconnect', stop);
  process.on('message', answer);
  tell({ kind: 'ready', socketDir: (await running).folder.socketDir });
}

async function start(dataDir: string): Promise<Running> {
  const folder = prepareFolder(dataDir);
  const lock = await takeLock(folder);
  try {
    tell({ kind: 'progress', step: isNew(folder) ? 'creating' : 'opening' });
    const cluster = await openCluster(folder, usableSnapshot());
    const server = await listen(cluster, folder);
    return { lock, cluster, server, folder };
  } catch (error) {
    lock.release();
    throw error;
  }
}

async function listen(cluster: PGlite, folder: DatabaseFolder): Promise<PGLiteSocketServer> {
  rmSync(folder.socket, { force: true });
  const server = new PGLiteSocketServer({ db: countingAndFailingFast(cluster), path: folder.socket, maxConnections });
  await server.start();
  chmodSync(folder.socket, 0o600);
  return server;
}

/**
 * The socket server serves one message at a time; when one throws (a crash inside PostgreSQL, not an SQL error) its
 * queue stays marked busy for ever. We end instead, and the parent starts a fresh owner.
 */
function countingAndFailingFast(cluster: PGlite): PGlite {
  const exec = cluster.execProtocolRawStream.bind(cluster);
  cluster.execProtocolRawStream = async (message, options) => {
    served += 1;
    try {
      await exec(message, options);
    } catch (error) {
      fail(error);
    }
  };
  return cluster;
}

async function close({ lock, cluster, server, folder }: Running): Promise<void> {
  await server.stop();
  await cluster.close();
  rmSync(folder.socket, { force: true });
  lock.release();
}

function answer(message: unknown): void {
  if (ParentMessage.safeParse(message).success) tell({ kind: 'pong', served });
}

function tell(message: HostMessage): void {
  if (process.connected) process.send?.(message, () => undefined);
}

function fail(error: unknown): void {
  process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
  if (!(error instanceof DatabaseProblem) || !process.connected) process.exit(1);
  process.send?.({ kind: 'failed', code: error.code, text: error.text }, () => process.exit(1));
}
