/**
 * The process that owns the embedded database: forked by embedded-server.ts with the data folder as its argument.
 * It runs apart because PGlite computes on the event loop: in the web process one long query would stop every answer.
 */
import type { PGlite } from '@electric-sql/pglite';
import { chmodSync, rmSync } from 'node:fs';
import pg from 'pg';
import { clientConfigOf } from '../connection.js';
import { DatabaseProblem } from '../problem.js';
import { isNew, openCluster } from './cluster.js';
import { prepareFolder, type DatabaseFolder } from './folder.js';
import { takeLock, type FolderLock } from './lock.js';
import { ParentMessage, type HostMessage } from './messages.js';
import { usableSnapshot } from './snapshot.js';
import { SocketServer } from './socket-server.js';
import { Turns } from './turns.js';
import { keepUp } from './upkeep.js';

interface Running {
  readonly lock: FolderLock;
  readonly cluster: PGlite;
  readonly server: SocketServer;
  readonly folder: DatabaseFolder;
  readonly upkeep: AbortController;
}

let turns: Turns | null = null;

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
    turns = turnsOn(cluster);
    const server = await listen(turns, folder);
    return { lock, cluster, server, folder, upkeep: upkeepOf(folder) };
  } catch (error) {
    lock.release();
    throw error;
  }
}

async function listen(turns: Turns, folder: DatabaseFolder): Promise<SocketServer> {
  rmSync(folder.socket, { force: true });
  // A crash inside PostgreSQL, not an SQL error: we end, and the parent starts a fresh owner.
  const server = new SocketServer(turns, fail);
  await server.listen(folder.socket);
  chmodSync(folder.socket, 0o600);
  return server;
}

function turnsOn(cluster: PGlite): Turns {
  return new Turns({
    run: (messages) => cluster.runExclusive(() => answerOf(cluster, messages)),
    inTransaction: () => cluster.isInTransaction(),
  });
}

/** The pieces lie in memory that the next call uses again: they are copied. */
async function answerOf(cluster: PGlite, messages: Buffer): Promise<Buffer> {
  const pieces: Buffer[] = [];
  await cluster.execProtocolRawStream(messages, { onRawData: (bytes) => pieces.push(Buffer.from(bytes)) });
  return Buffer.concat(pieces);
}

function upkeepOf(folder: DatabaseFolder): AbortController {
  const upkeep = new AbortController();
  const config = clientConfigOf({ kind: 'embedded', socketDir: folder.socketDir });
  keepUp(() => new pg.Client(config), upkeep.signal).catch(() => undefined);
  return upkeep;
}

async function close({ lock, cluster, server, folder, upkeep }: Running): Promise<void> {
  upkeep.abort();
  await server.close();
  await cluster.close();
  rmSync(folder.socket, { force: true });
  lock.release();
}

function answer(message: unknown): void {
  if (ParentMessage.safeParse(message).success) tell({ kind: 'pong', served: turns?.served ?? 0 });
}

function tell(message: HostMessage): void {
  if (process.connected) process.send?.(message, () => undefined);
}

function fail(error: unknown): void {
  process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
  if (!(error instanceof DatabaseProblem) || !process.connected) process.exit(1);
  process.send?.({ kind: 'failed', code: error.code, text: error.text }, () => process.exit(1));
}
