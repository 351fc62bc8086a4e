#!/usr/bin/env node
// `npm run dev`: every change of a source is compiled, and the server starts again with it.
import { watch } from 'node:fs';
import { join } from 'node:path';
import { readArguments } from './arguments.mjs';
import { buildVisibly } from './build.mjs';
import { installed, root, runHere } from './processes.mjs';

const usage = `Usage: npm run dev

Compiles libs, api and pages on every change and restarts the server: some seconds from an edit to its answer.
The database is the one of "npm start"; other settings too.
It takes no arguments; settings are the environment variables of "npm start".`;

/** Editors write a file in several steps; a build begins when they have been quiet for so long, in ms. */
const QUIET = 200;

readArguments(usage);
process.exitCode = await develop();

async function develop() {
  const failure = await buildVisibly(process.stdout);
  if (failure !== null) {
    console.error(failure);
    return 1;
  }
  rebuildPagesOnChange();
  const compiler = runHere([installed('tsc'), '-b', '-w', '--preserveWatchOutput', 'apps/api/tsconfig.build.json']);
  // Node restarts the server when a file that it has loaded changes: the api's own, and the built pages.
  const server = runHere([process.execPath, '--watch', '--watch-preserve-output', 'apps/api/dist/main.js']);
  return Math.max(...(await Promise.all([compiler, server])));
}

/** One build at a time; what changes meanwhile is built next. */
function rebuildPagesOnChange() {
  /** @type {NodeJS.Timeout | undefined} */
  let timer;
  /** @type {Promise<unknown>} */
  let building = Promise.resolve();
  const watcher = watch(join(root, 'apps/web/app'), { recursive: true }, () => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      building = building.then(() => runHere([process.execPath, 'apps/web/scripts/build.mjs'], { cwd: root }));
    }, QUIET);
  });
  watcher.unref();
}
