#!/usr/bin/env node
// Everything a machine can judge without running the program: format, types, lint rules, boundaries.
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { readArguments } from './arguments.mjs';
import { installed, root, runQuietly } from './processes.mjs';

const usage = `Usage: npm run lint [-- format|lockfile|types|rules|boundaries …]

Checks the format (prettier), the packages in the lock file (tools/lockfile.mjs), the types of every package, specs included
(tsc), the rules (eslint) and the boundaries between the packages (dependency-cruiser). All of them run, or only the named ones; the exit code is 1 when one fails.
"npm run format" mends the format, "npx eslint --fix ." some of the rules.`;

/** @typedef {{ kind: string, name: string, command: string[], cwd?: string }} Step */

/** @type {Step[]} */
const fileSteps = [
  { kind: 'format', name: 'format', command: [installed('prettier'), '--check', '--log-level=warn', '.'] },
  { kind: 'lockfile', name: 'lockfile', command: [process.execPath, 'tools/lockfile.mjs'] },
];

// After the types: the web's route types are generated there, and the typed rules read them.
/** @type {Step[]} */
const graphSteps = [
  { kind: 'rules', name: 'rules', command: [installed('eslint'), '--max-warnings=0', '.'] },
  {
    kind: 'boundaries',
    name: 'boundaries',
    command: [installed('depcruise'), '--config', '.dependency-cruiser.cjs', 'libs', 'apps'],
  },
];

const phases = [[...typeSteps(), ...fileSteps], graphSteps];
const kinds = phases.flat().map((step) => step.kind);
const asked = readArguments(usage, kinds);

/** @type {string[]} */
const failures = [];
for (const phase of phases) {
  await inParallel(phase.filter((step) => asked.length === 0 || asked.includes(step.kind)));
}
console.log(failures.length === 0 ? 'Nothing to mend.' : `To mend: ${failures.join(', ')}.`);
process.exitCode = failures.length === 0 ? 0 : 1;

/** One step per package; a package's own typecheck script knows better than plain tsc. */
function typeSteps() {
  const packages = ['libs', 'apps'].flatMap((group) =>
    readdirSync(join(root, group)).map((name) => `${group}/${name}`),
  );
  return [...packages, 'tools'].filter((folder) => existsSync(join(root, folder, 'tsconfig.json'))).map(typeStep);
}

/**
 * @param {string} folder
 * @returns {Step}
 */
function typeStep(folder) {
  const manifest = join(root, folder, 'package.json');
  const own = existsSync(manifest) && JSON.parse(readFileSync(manifest, 'utf8')).scripts?.typecheck !== undefined;
  const command = own ? ['npm', 'run', '--silent', 'typecheck'] : [installed('tsc'), '-p', 'tsconfig.json'];
  return { kind: 'types', name: `types of ${folder}`, command, cwd: join(root, folder) };
}

/** @param {Step[]} steps */
async function inParallel(steps) {
  const waiting = [...steps];
  const worker = async () => {
    for (let step = waiting.shift(); step !== undefined; step = waiting.shift()) await check(step);
  };
  await Promise.all(Array.from({ length: availableParallelism() }, worker));
}

/** @param {Step} step */
async function check({ name, command, cwd = root }) {
  const begin = Date.now();
  const { code, output } = await runQuietly(command, { cwd });
  const seconds = ((Date.now() - begin) / 1000).toFixed(1);
  if (code === 0) return console.log(`ok      ${name} (${seconds} s)`);
  failures.push(name);
  console.log(`FAILED  ${name} (${seconds} s)\n${output.trimEnd()}\n`);
}
