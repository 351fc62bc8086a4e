#!/usr/bin/env node
// Writes docs/data-model from the comments that the migrations leave in the database. A database suite fails while it is stale.
import { readArguments } from './arguments.mjs';
import { root, runHere } from './processes.mjs';

const usage = `Usage: node tools/data-model-docs.mjs

Writes docs/data-model/README.md: every table and column with its meaning, and how the tables hang together.
Migrates an embedded database of its own for it, in a temporary folder: about ten seconds.`;

readArguments(usage);
process.exitCode = await runHere(
  [
    process.execPath,
    '--conditions=source',
    '--import',
    `${root}/apps/api/test/processes/swc-register.mjs`,
    'test/data-model/write-data-model.ts',
  ],
  { cwd: `${root}/apps/api` },
);
