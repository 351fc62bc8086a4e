#!/usr/bin/env node
// The operator's commands. Standard output belongs to the command alone, so that --json can be piped.
import { buildQuietly } from './build.mjs';
import { root, runHere } from './processes.mjs';

const usage = `Usage: npm run <command> -- [arguments]

Commands: check, feeds, harvest, replay, quarantine, reports, inbox, vocabulary, staff, catalogue, backup, restore, move.
Each has its own help: npm run feeds -- --help
What is missing or out of date is built first. npm prints a heading of its own; in a pipe, leave it out:
  npm run --silent check -- <url> --json`;

const [command, ...args] = process.argv.slice(2);
process.exitCode = await navigate();

async function navigate() {
  if (command === undefined || command.startsWith('-')) return explain();
  const failure = await buildQuietly(process.stderr, ['@navigator/api']);
  if (failure !== null) {
    console.error(failure);
    return 1;
  }
  return runHere([process.execPath, 'apps/api/dist/commands/main.js', command, ...args], { cwd: root });
}

function explain() {
  if (command === '--help' || command === '-h') {
    console.log(usage);
    return 0;
  }
  console.error(usage);
  return 2;
}
