#!/usr/bin/env node
// Writes docs/formats from the adapters. Whatever the registry lists gets its page; nothing has to be named here.
import { spawnSync } from 'node:child_process';
import { readArguments } from './arguments.mjs';
import { root } from './processes.mjs';

const usage = `Usage: node tools/format-docs.mjs [--check]

Writes docs/formats/<format>.md for every adapter of the registry, from libs/adapters/src/<format>/<format>.doc.ts,
and docs/formats/failures.md.
  --check   writes nothing; exit code 1 when a page is missing or stale`;

const isCheck = readArguments(usage, ['--check']).includes('--check');

// The libraries are TypeScript: they run from their sources, nothing has to be built.
const write = `
  import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
  import { failuresPage, formatPage } from './libs/adapters/src/kit/format-doc.ts';
  import { adapters } from './libs/adapters/src/registry.ts';
  mkdirSync('docs/formats', { recursive: true });
  keep('docs/formats/failures.md', failuresPage());
  for (const adapter of adapters) {
    const { format } = adapter;
    const source = 'libs/adapters/src/' + format + '/' + format + '.doc.ts';
    if (!existsSync(source)) throw new Error(source + ' is missing: it says what the page of ' + format + ' says');
    const doc = Object.values(await import('./' + source)).find((exported) => exported.adapter === adapter);
    if (!doc) throw new Error(source + ' exports no FormatDoc of the adapter that the registry lists');
    keep('docs/formats/' + format + '.md', formatPage(doc));
  }
  function keep(file, page) {
    if (existsSync(file) && readFileSync(file, 'utf8') === page) return;
    if (${String(isCheck)}) {
      console.error(file + ' is stale; run: node tools/format-docs.mjs');
      process.exitCode = 1;
    } else {
      writeFileSync(file, page);
      console.log(file);
    }
  }
`;
const { status } = spawnSync(
  process.execPath,
  ['--import', 'tsx', '--conditions=source', '--input-type=module', '--eval', write],
  { cwd: root, stdio: 'inherit' },
);
process.exit(status ?? 1);
