// Builds what is missing or older than its sources; nx compares the sources with what it built last.
import { installed, root, runQuietly } from './processes.mjs';

/**
 * Builds without a word, except to a person who has been waiting for a while; that word is wiped away again.
 * @param {NodeJS.WriteStream} out
 * @param {readonly string[]} [projects]
 * @returns {Promise<string | null>} why it failed
 */
export async function buildQuietly(out, projects) {
  let wipe = '';
  const patience = setTimeout(() => {
    out.write('Building what is out of date …');
    wipe = '\r\u001b[2K';
  }, 2000);
  if (!out.isTTY) clearTimeout(patience);
  const failure = await build(projects);
  clearTimeout(patience);
  out.write(wipe);
  return failure;
}

/**
 * Builds and says so: a running clock on a terminal, plain lines elsewhere.
 * @param {NodeJS.WriteStream} out
 * @param {readonly string[]} [projects]
 * @returns {Promise<string | null>} why it failed
 */
export async function buildVisibly(out, projects) {
  const begin = Date.now();
  const elapsed = () => `${Math.round((Date.now() - begin) / 1000)} s`;
  const hint = 'Building what is missing or out of date (about half a minute the first time)';
  out.write(out.isTTY ? hint : `${hint} …\n`);
  const clock = out.isTTY ? setInterval(() => out.write(`\r${hint} … ${elapsed()}`), 1000) : undefined;
  const failure = await build(projects);
  clearInterval(clock);
  if (out.isTTY) out.write('\n');
  if (failure === null) out.write(`Built in ${elapsed()}.\n`);
  return failure;
}

/**
 * Builds the named projects and what they need, or everything.
 * @param {readonly string[]} [projects]
 * @returns {Promise<string | null>} why it failed
 */
async function build(projects = []) {
  const only = projects.length > 0 ? ['-p', projects.join(',')] : [];
  const { code, stopped, output } = await runQuietly(
    [installed('nx'), 'run-many', '-t', 'build', '--outputStyle=static', ...only],
    { cwd: root, env: { ...process.env, NX_TUI: 'false', FORCE_COLOR: '0' } },
  );
  if (stopped) return 'Stopped while building.';
  return code === 0 ? null : `The build failed:\n\n${output}`;
}
