#!/usr/bin/env node
// Writes the types of the client package from the schemas of the contract. A test fails while they are stale.
import { readArguments } from './arguments.mjs';
import { root, runHere } from './processes.mjs';

const usage = `Usage: node tools/client-types.mjs

Writes libs/client/src/contract.ts: every answer of the API as a TypeScript type, from the schemas that check them.`;

readArguments(usage);
process.exitCode = await runHere(
  [
    process.execPath,
    '--conditions=source',
    '--import',
    `${root}/apps/api/test/processes/swc-register.mjs`,
    'test/write-contract.ts',
  ],
  { cwd: `${root}/libs/client` },
);
