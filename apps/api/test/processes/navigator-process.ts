import { spawn } from 'node:child_process';
import { once } from 'node:events';
import type { Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';

const api = fileURLToPath(new URL('../..', import.meta.url));
const register = fileURLToPath(new URL('swc-register.mjs', import.meta.url));

/** Where a process finds its database: `DATABASE_URL` or `DATA_DIR`, and which private hosts it may ask. */
export type Surroundings = Readonly<Record<string, string>>;

/** How a process ended. */
export interface Ended {
  readonly code: number | null;
  readonly output: string;
  readonly complaints: string;
}

/** A process of the product, in a process group of its own, as an operator's shell would start it. */
export interface NavigatorProcess {
  readonly pid: number;
  /** Resolves when it has said this on standard output; rejects when it ends before. */
  says(words: string): Promise<void>;
  readonly ended: Promise<Ended>;
  /** `kill -9` of the whole group: the process and the embedded database that it started. */
  killGroup(): Promise<void>;
  /** Asks it to stop in good order. */
  stop(): Promise<Ended>;
}

/** One of the operator's commands, e.g. `command(['harvest', id], surroundings)`. */
export function command(args: readonly string[], surroundings: Surroundings): NavigatorProcess {
  return start(['src/commands/main.ts', ...args], surroundings);
}

/** A server that harvests and serves no pages. */
export function harvester(surroundings: Surroundings): NavigatorProcess {
  return start(['src/main.ts'], { PORT: '0', ROLE: 'harvester', ...surroundings });
}

const started = new Set<NavigatorProcess>();

/** Ends with force what a failed test left running. */
export async function endAllProcesses(): Promise<void> {
  await Promise.all([...started].map((one) => one.killGroup()));
}

function start(args: readonly string[], surroundings: Surroundings): NavigatorProcess {
  const child = spawn(process.execPath, ['--conditions=source', '--import', register, ...args], {
    cwd: api,
    env: { PATH: process.env['PATH'], HOME: process.env['HOME'], DEMO: 'off', ...surroundings },
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const output = Promise.all([text(child.stdout), text(child.stderr), once(child, 'exit')]);
  const ended = output.then(([said, complaints]) => ({ code: child.exitCode, output: said, complaints }));
  const navigator: NavigatorProcess = {
    pid: child.pid ?? 0,
    says: (words) => Promise.race([heard(child.stdout, words), ended.then(tooEarly)]),
    ended,
    killGroup: async () => {
      killGroup(child.pid);
      await ended;
    },
    stop: () => {
      child.kill('SIGTERM');
      return ended;
    },
  };
  started.add(navigator);
  void ended.finally(() => started.delete(navigator));
  return navigator;
}

function heard(output: Readable, words: string): Promise<void> {
  return new Promise((resolve) => {
    let said = '';
    output.on('data', (chunk: Buffer) => {
      said += chunk.toString();
      if (said.includes(words)) resolve();
    });
  });
}

function tooEarly({ code, output, complaints }: Ended): never {
  throw new Error(`It ended with ${String(code)}: ${output}${complaints}`);
}

/** A group that has ended already is as dead as it should be. */
function killGroup(pid: number | undefined): void {
  if (pid === undefined) return;
  try {
    process.kill(-pid, 'SIGKILL');
  } catch (error) {
    // Not `instanceof Error`: jest's own Error is another one than Node's.
    if (!(typeof error === 'object' && error !== null && 'code' in error && error.code === 'ESRCH')) throw error;
  }
}
