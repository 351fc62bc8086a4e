#!/usr/bin/env node
// `npm run dev`: the api is compiled and restarted on every change, the web is served from its sources.
import { readArguments } from './arguments.mjs';
import { buildVisibly } from './build.mjs';
import { installed, runHere } from './processes.mjs';

const usage = `Usage: npm run dev

Compiles libs and api on every change and restarts the server; pages come from the web's sources.
It takes no arguments; settings are the environment variables of "npm start".`;

readArguments(usage);
process.exitCode = await develop();

async function develop() {
  const failure = await buildVisibly(process.stdout);
  if (failure !== null) {
    console.error(failure);
    return 1;
  }
  const compiler = runHere([installed('tsc'), '-b', '-w', '--preserveWatchOutput', 'apps/api/tsconfig.build.json']);
  const server = runHere([process.execPath, '--watch', '--watch-preserve-output', 'apps/api/dist/main.js'], {
    env: { ...process.env, PN_DEV: '1' },
  });
  return Math.max(...(await Promise.all([compiler, server])));
}
