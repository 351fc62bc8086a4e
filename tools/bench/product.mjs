// The built product, started as an operator would start it, with the time it takes.
import { performance } from 'node:perf_hooks';
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../processes.mjs';

/** @typedef {Record<string, string | undefined>} Environment */

/** A server may take this long to be ready, in ms. */
const READY_WITHIN = 90_000;

/**
 * Runs a program to its end: its standard output and the ms it took, its start included.
 * @param {readonly string[]} command
 * @param {Environment} [environment]
 * @returns {Promise<{ output: string, ms: number }>}
 */
export async function timed([file = '', ...args], environment = {}) {
  const from = performance.now();
  const child = spawn(file, args, { cwd: root, env: surroundings(environment), stdio: ['ignore', 'pipe', 'inherit'] });
  const forget = endWithUs(child);
  let output = '';
  child.stdout.setEncoding('utf8').on('data', (text) => (output += text));
  const code = await new Promise((resolve, reject) => child.once('error', reject).once('close', resolve));
  forget();
  if (code !== 0) throw new Error(`${file} ${args.join(' ')} ended with ${code}: ${output}`);
  return { output, ms: performance.now() - from };
}

/**
 * One of the operator's commands, e.g. `operator(['harvest', id, '--json'], environment)`.
 * @param {readonly string[]} args
 * @param {Environment} environment
 */
export function operator(args, environment) {
  return timed([process.execPath, join(root, 'apps/api/dist/commands/main.js'), ...args], environment);
}

/**
 * @typedef {object} Server
 * @property {string} origin
 * @property {number} pid
 * @property {number} readyMs
 * @property {() => Promise<void>} stop
 */

/**
 * Starts the server and waits until it is ready.
 * @param {Environment} environment
 * @param {import('./clean-up.mjs').CleanUp} cleanUp
 * @returns {Promise<Server>}
 */
export async function startServer(environment, cleanUp) {
  const from = performance.now();
  const child = spawn(process.execPath, [join(root, 'apps/api/dist/main.js')], {
    cwd: root,
    env: surroundings({ PORT: '0', HOST: '127.0.0.1', NODE_ENV: 'production', ...environment }),
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = new Promise((resolve) => child.once('close', resolve));
  const stop = async () => {
    child.kill('SIGTERM');
    await ended;
  };
  cleanUp.later(stop);
  const origin = await ready(child, ended);
  return { origin, pid: child.pid ?? 0, readyMs: performance.now() - from, stop };
}

/**
 * Memory that a process has in use, in MB; null where the system does not tell.
 * @param {number} pid
 */
export function memoryOf(pid) {
  try {
    const kilobytes = /^VmRSS:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
    return kilobytes === undefined ? null : Math.round(Number(kilobytes) / 1024);
  } catch {
    return null;
  }
}

/**
 * The process that owns the embedded database of a data folder.
 * @param {string} dataDir
 * @returns {number}
 */
export function embeddedOwner(dataDir) {
  return JSON.parse(readFileSync(join(dataDir, 'database/server.pid'), 'utf8')).owner.pid;
}

/**
 * @param {import('node:child_process').ChildProcess} child
 * @param {Promise<unknown>} ended
 * @returns {Promise<string>} its origin
 */
function ready(child, ended) {
  return new Promise((resolve, reject) => {
    const late = setTimeout(() => reject(new Error('the server was not ready in time')), READY_WITHIN);
    let said = '';
    child.stdout?.setEncoding('utf8').on('data', (text) => {
      said += text;
      const origin = /^Ready: (\S+)/m.exec(said)?.[1];
      if (origin === undefined) return;
      clearTimeout(late);
      resolve(origin);
    });
    void ended.then(() => {
      clearTimeout(late);
      reject(new Error(`the server ended: ${said}`));
    });
  });
}

/**
 * Only what is named here and what every program needs: a setting of the shell must not change the measurement.
 * @param {Environment} environment
 */
function surroundings(environment) {
  const { PATH, HOME, TMPDIR, LANG } = process.env;
  return { PATH, HOME, TMPDIR, LANG, DEMO: 'off', LOG_LEVEL: 'error', ...environment };
}

/** @param {import('node:child_process').ChildProcess} child */
function endWithUs(child) {
  const end = () => void child.kill('SIGKILL');
  process.once('exit', end);
  return () => process.off('exit', end);
}
