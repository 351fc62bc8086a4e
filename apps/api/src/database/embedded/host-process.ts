import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { dirname } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { DatabaseProblem } from '../problem.js';
import { hostMessage } from './messages.js';

/** Creating a cluster without a snapshot takes 9 s here and several times that on a slow disk. */
const startPatienceMs = 180_000;

/** A stopping owner finishes the statement it is at and writes its last pages. */
const stopPatienceMs = 20_000;

/** What a starting and running owner reports on the way. */
export interface HostListener {
  progress(step: 'creating' | 'opening'): void;
  /** Something the owner wrote on stderr. */
  complaint(text: string): void;
}

/** The process that owns the database, seen from the one that started it. */
export interface HostProcess {
  readonly pid: number;
  readonly socketDir: string;
  /** Resolves to how it ended, whenever that is. */
  readonly ended: Promise<string>;
  /** How many protocol messages it has served; null when its event loop does not turn within the given time. */
  served(patienceMs: number): Promise<number | null>;
  /** Ends it in good order, with force only after a long wait. */
  stop(): Promise<void>;
  kill(): void;
}

/** Starts the owner of an absolute data folder; resolves when its socket takes connections, rejects with a `DatabaseProblem`. */
export async function startHost(dataDir: string, listener: HostListener): Promise<HostProcess> {
  const child = spawned(dataDir);
  const complaints = collect(child, listener);
  const ended = endOf(child);
  const tooLong = setTimeout(() => child.kill('SIGKILL'), startPatienceMs);
  try {
    const socketDir = await Promise.race([readiness(child, listener), failure(ended, complaints)]);
    return processOf(child, { socketDir, ended });
  } finally {
    clearTimeout(tooLong);
  }
}

/** Compiled, it is JavaScript beside us; from source (tests) it is TypeScript, and tsx loads it. */
function spawned(dataDir: string): ChildProcess {
  const fromSource = import.meta.url.endsWith('.ts');
  const host = fileURLToPath(new URL(fromSource ? './host.ts' : './host.js', import.meta.url));
  const execArgv = fromSource ? ['--import', 'tsx'] : [];
  return fork(host, [dataDir], { cwd: dirname(host), execArgv, stdio: ['ignore', 'ignore', 'pipe', 'ipc'] });
}

function collect(child: ChildProcess, listener: HostListener): string[] {
  const complaints: string[] = [];
  child.stderr?.setEncoding('utf8').on('data', (text: string) => {
    if (complaints.length < 20) complaints.push(text);
    listener.complaint(text.trimEnd());
  });
  return complaints;
}

/** `exit` and not `close`: a grandchild could hold stderr open. */
async function endOf(child: ChildProcess): Promise<string> {
  return new Promise((resolve) => {
    child.once('exit', (code, signal) => resolve(signal ?? `exit code ${String(code)}`));
    child.once('error', (error) => resolve(error.message));
  });
}

function readiness(child: ChildProcess, listener: HostListener): Promise<string> {
  return new Promise((resolve, reject) => {
    child.on('message', (message: unknown) => {
      const told = hostMessage(message);
      if (told === null) return;
      if (told.kind === 'progress') listener.progress(told.step);
      if (told.kind === 'failed') reject(new DatabaseProblem(told.code, told.text));
      if (told.kind === 'ready') resolve(told.socketDir);
    });
  });
}

async function failure(ended: Promise<string>, complaints: readonly string[]): Promise<never> {
  const how = await ended;
  // Its last message may still be on the way through the event loop.
  await sleep(50);
  const said = complaints.join('').trim().split('\n').slice(0, 6).join('\n');
  throw new DatabaseProblem('embedded-failed', {
    de: `Die eingebaute Datenbank ist nicht gestartet (${how}). Sie braucht etwa 1 GB freien Speicher und einen beschreibbaren DATA_DIR.\n${said}`,
    en: `The embedded database did not start (${how}). It needs about 1 GB of free memory and a writable DATA_DIR.\n${said}`,
  });
}

function processOf(child: ChildProcess, known: Pick<HostProcess, 'socketDir' | 'ended'>): HostProcess {
  const kill = (): void => void child.kill('SIGKILL');
  return {
    ...known,
    pid: child.pid ?? 0,
    served: (patienceMs) => pong(child, patienceMs),
    kill,
    stop: async () => {
      child.kill('SIGTERM');
      const late = setTimeout(kill, stopPatienceMs);
      await known.ended;
      clearTimeout(late);
    },
  };
}

async function pong(child: ChildProcess, patienceMs: number): Promise<number | null> {
  if (!child.connected) return null;
  const answer: Promise<readonly unknown[]> = once(child, 'message', { signal: AbortSignal.timeout(patienceMs) });
  child.send({ kind: 'ping' }, () => undefined);
  try {
    const [message] = await answer;
    const told = hostMessage(message);
    return told?.kind === 'pong' ? told.served : null;
  } catch {
    return null;
  }
}
