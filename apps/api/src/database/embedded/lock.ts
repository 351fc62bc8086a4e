import { readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { z } from 'zod';
import { codeOf } from '../error-code.js';
import { DatabaseProblem } from '../problem.js';
import type { DatabaseFolder } from './folder.js';
import { identify, isAlive, ProcessIdentity } from './process-identity.js';

/** What the lock file says: who owns the database, who started the owner, and where its socket is. */
export const LockHolder = z.object({ owner: ProcessIdentity, parent: ProcessIdentity, socketDir: z.string() });
export type LockHolder = z.infer<typeof LockHolder>;

/** The exclusive right to open a database folder. */
export interface FolderLock {
  release(): void;
}

/** An owner whose parent died closes by itself; this is how long we wait for it. */
const orphanPatienceMs = 15_000;

/** A lock file that is younger than this and not yet readable is being written. */
const writingMs = 2_000;

/**
 * Takes the folder for this process, or throws `folder-in-use`.
 * PGlite itself has no lock: two processes would open the same files and destroy them.
 */
export async function takeLock(folder: DatabaseFolder): Promise<FolderLock> {
  const content = JSON.stringify(ourselves(folder));
  const patience = Date.now() + orphanPatienceMs;
  while (!written(folder.lock, content)) {
    const holder = readHolder(folder.lock);
    if (await isStale(folder, holder)) discard(folder.lock, holder);
    else if (mustGiveUp(holder, patience)) throw inUse(folder, holder);
    else await sleep(100);
  }
  return { release: () => release(folder.lock, content) };
}

/** The living owner of a folder, or null when nobody has it open. */
export async function liveHolder(folder: DatabaseFolder): Promise<LockHolder | null> {
  const holder = readHolder(folder.lock);
  return holder === null || (await isStale(folder, holder)) ? null : holder;
}

function ourselves(folder: DatabaseFolder): LockHolder {
  return { owner: identify(process.pid), parent: identify(process.ppid), socketDir: folder.socketDir };
}

function written(path: string, content: string): boolean {
  try {
    writeFileSync(path, content, { flag: 'wx', mode: 0o600 });
    return true;
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false;
    throw error;
  }
}

function readHolder(path: string): LockHolder | null {
  try {
    return LockHolder.parse(JSON.parse(readFileSync(path, 'utf8')));
  } catch {
    return null;
  }
}

/** The owner may live where we cannot see it (another container on the same volume): then its socket still answers. */
async function isStale(folder: DatabaseFolder, holder: LockHolder | null): Promise<boolean> {
  if (holder === null) return ageOf(folder.lock) > writingMs;
  if (isAlive(holder.owner)) return false;
  return !(await answers(folder.socket));
}

function ageOf(path: string): number {
  try {
    return Date.now() - statSync(path).mtimeMs;
  } catch {
    return 0;
  }
}

function answers(socket: string): Promise<boolean> {
  return new Promise((resolve) => {
    const attempt = connect(socket);
    const tell = (answer: boolean): void => {
      attempt.destroy();
      resolve(answer);
    };
    attempt.once('connect', () => tell(true)).once('error', () => tell(false));
    attempt.setTimeout(1_000, () => tell(true));
  });
}

/** Moves the stale file away and looks at it again: another process may have replaced it since we judged it. */
function discard(path: string, judged: LockHolder | null): void {
  const aside = `${path}.${String(process.pid)}`;
  try {
    renameSync(path, aside);
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return;
    throw error;
  }
  const moved = readHolder(aside);
  if (moved !== null && moved.owner.pid !== judged?.owner.pid) written(path, readFileSync(aside, 'utf8'));
  rmSync(aside, { force: true });
}

function mustGiveUp(holder: LockHolder | null, patience: number): boolean {
  return Date.now() > patience || (holder !== null && isAlive(holder.parent));
}

function release(path: string, content: string): void {
  try {
    if (readFileSync(path, 'utf8') === content) rmSync(path);
  } catch (error) {
    if (codeOf(error) !== 'ENOENT') throw error;
  }
}

function inUse(folder: DatabaseFolder, holder: LockHolder | null): DatabaseProblem {
  const pid = holder === null ? '?' : String(holder.owner.pid);
  return new DatabaseProblem('folder-in-use', {
    de: `Der Datenbankordner ${folder.root} wird schon von Prozess ${pid} benutzt; diesen beenden oder mit DATA_DIR einen anderen Ordner wählen.`,
    en: `The database folder ${folder.root} is already in use by process ${pid}; stop it or choose another DATA_DIR.`,
  });
}
