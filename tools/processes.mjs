// Child processes of the tools: quiet ones, whose output is kept, and ones that share our terminal.
import { spawn } from 'node:child_process';
import { constants } from 'node:os';
import { resolve } from 'node:path';

/** Top folder of the workspace; every tool works from there, wherever it was called. */
export const root = resolve(import.meta.dirname, '..');

/** @typedef {{ cwd?: string, env?: NodeJS.ProcessEnv }} Surroundings */
/** @typedef {{ code: number, stopped: boolean }} Ended how a command ended, and whether that was because we were told to stop */

/** How long a child may take to stop after it was asked to, before it is ended. */
const STOP_WITHIN_MS = 15_000;

/**
 * The path of a command that npm installed.
 * @param {string} name
 */
export const installed = (name) => resolve(root, 'node_modules/.bin', name);

/**
 * Runs a command without showing what it prints.
 * @param {readonly string[]} command
 * @param {Surroundings} [surroundings]
 * @returns {Promise<Ended & { output: string }>}
 */
export async function runQuietly(command, surroundings = {}) {
  const child = start(command, 'pipe', surroundings);
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding('utf8').on('data', (/** @type {string} */ text) => (output += text));
  }
  const ended = await end(child);
  return { ...ended, output };
}

/**
 * Runs a command on our terminal.
 * @param {readonly string[]} command
 * @param {Surroundings} [surroundings]
 * @returns {Promise<number>} its exit code
 */
export async function runHere(command, surroundings = {}) {
  return (await end(start(command, 'inherit', surroundings))).code;
}

/**
 * @param {readonly string[]} command
 * @param {'pipe' | 'inherit'} output
 * @param {Surroundings} surroundings
 */
function start([file = '', ...args], output, { cwd = root, env = process.env }) {
  return spawn(file, args, { cwd, env, stdio: [output === 'pipe' ? 'ignore' : 'inherit', output, output] });
}

/**
 * Waits for a child; a signal that reaches us reaches it, so that nothing survives us.
 * @param {import('node:child_process').ChildProcess} child
 * @returns {Promise<Ended>}
 */
function end(child) {
  return new Promise((done, fail) => {
    const forwarding = forwardSignals(child);
    child.once('error', (error) => {
      forwarding.release();
      fail(error);
    });
    child.once('close', (code, signal) => {
      forwarding.release();
      done({ code: code ?? 128 + constants.signals[signal ?? 'SIGTERM'], stopped: forwarding.stopped() });
    });
  });
}

/**
 * Ctrl-C reaches the whole process group, `kill` only us: the child is asked once either way, and ended when it does not listen.
 * @param {import('node:child_process').ChildProcess} child
 */
function forwardSignals(child) {
  /** @type {NodeJS.Timeout | undefined} */
  let deadline;
  const stop = () => {
    if (deadline !== undefined) return;
    child.kill('SIGTERM');
    deadline = setTimeout(() => child.kill('SIGKILL'), STOP_WITHIN_MS);
  };
  const signals = /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP']);
  for (const signal of signals) process.on(signal, stop);
  return {
    stopped: () => deadline !== undefined,
    release() {
      clearTimeout(deadline);
      for (const signal of signals) process.off(signal, stop);
    },
  };
}
