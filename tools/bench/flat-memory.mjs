// Whether a list of any length is read in the same memory: the same command over a small and a large file.
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { root } from '../processes.mjs';
import { largeFile } from './large-file.mjs';
import { ratio } from './statistics.mjs';

/** How often memory is looked at, in ms. */
const LOOK_EVERY = 20;
/** A procedure of the list is so large, in bytes. */
const PROCEDURE = 925;

/** @typedef {{ megabytes: number, seconds: number, peakMb: number, mapped: number }} Checked */
/** @typedef {{ small: Checked, large: Checked, ratio: number }} FlatMemory */

/**
 * Checks a GeoJSON list of `megabytes`, and one of a tenth of it. A ratio of 1 is perfectly flat.
 * @param {number} megabytes
 * @param {import('./clean-up.mjs').CleanUp} cleanUp
 * @returns {Promise<FlatMemory>}
 */
export async function measureFlatMemory(megabytes, cleanUp) {
  const small = await checked(megabytes / 10, cleanUp);
  const large = await checked(megabytes, cleanUp);
  return { small, large, ratio: ratio(large.peakMb, small.peakMb) };
}

/** @param {number} megabytes @param {import('./clean-up.mjs').CleanUp} cleanUp @returns {Promise<Checked>} */
async function checked(megabytes, cleanUp) {
  const file = await largeFile(Math.ceil((megabytes * 1e6) / PROCEDURE), cleanUp);
  const from = performance.now();
  const { output, peakMb } = await watched(['check', file.url, '--format', 'geojson', '--json'], {
    ALLOW_PRIVATE_HOSTS: file.host,
    FEED_MAX_BYTES: String(file.bytes + 1),
  });
  const { mapped } = JSON.parse(output);
  const seconds = Math.round((performance.now() - from) / 100) / 10;
  return { megabytes: Math.round(file.bytes / 1e6), seconds, peakMb, mapped };
}

/**
 * Runs one of the operator's commands and watches the most memory it ever had.
 * @param {readonly string[]} args
 * @param {Record<string, string>} environment
 * @returns {Promise<{ output: string, peakMb: number }>}
 */
async function watched(args, environment) {
  const { PATH, HOME, TMPDIR } = process.env;
  const child = spawn(process.execPath, [join(root, 'apps/api/dist/commands/main.js'), ...args], {
    cwd: root,
    env: { PATH, HOME, TMPDIR, ...environment },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let peakMb = 0;
  const watch = setInterval(() => (peakMb = Math.max(peakMb, peakOf(child.pid ?? 0))), LOOK_EVERY);
  let output = '';
  child.stdout.setEncoding('utf8').on('data', (text) => (output += text));
  const code = await new Promise((resolve, reject) => child.once('error', reject).once('close', resolve));
  clearInterval(watch);
  if (code !== 0) throw new Error(`check ended with ${code}: ${output.slice(0, 500)}`);
  return { output, peakMb };
}

/** The system's own high-water mark, in MB; 0 where it does not tell. @param {number} pid */
function peakOf(pid) {
  try {
    return Math.round(Number(/^VmHWM:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) / 1024);
  } catch {
    return 0;
  }
}
