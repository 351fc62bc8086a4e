#!/usr/bin/env node
// Writes docs/indicators from the definitions. A spec of libs/indicators fails while the page is stale.
import { spawnSync } from 'node:child_process';
import { readArguments } from './arguments.mjs';
import { root } from './processes.mjs';

const usage = `Usage: node tools/indicator-docs.mjs [--check]

Writes docs/indicators/README.md from the definitions in libs/indicators.
  --check   writes nothing; exit code 1 when the page is missing or stale`;

const isCheck = readArguments(usage, ['--check']).includes('--check');

// The libraries are TypeScript: they run from their sources, nothing has to be built.
const write = `
  import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
  import { cataloguePage } from './libs/indicators/src/catalogue-page.ts';
  import { INDICATOR_DEFINITIONS } from './libs/indicators/src/catalogue.ts';
  const file = 'docs/indicators/README.md';
  const page = cataloguePage(INDICATOR_DEFINITIONS);
  const isFresh = existsSync(file) && readFileSync(file, 'utf8') === page;
  if (!isFresh && ${String(isCheck)}) {
    console.error(file + ' is stale; run: node tools/indicator-docs.mjs');
    process.exitCode = 1;
  } else if (!isFresh) {
    mkdirSync('docs/indicators', { recursive: true });
    writeFileSync(file, page);
    console.log(file);
  }
`;
const { status } = spawnSync(
  process.execPath,
  ['--import', 'tsx', '--conditions=source', '--input-type=module', '--eval', write],
  { cwd: root, stdio: 'inherit' },
);
process.exit(status ?? 1);
