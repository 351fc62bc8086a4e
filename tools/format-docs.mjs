// Writes docs/formats from the adapters. A spec of libs/adapters fails while a page is stale.
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

const { values } = parseArgs({ options: { help: { type: 'boolean', short: 'h' } } });
if (values.help) {
  console.log('node tools/format-docs.mjs   writes docs/formats/*.md from libs/adapters');
  process.exit(0);
}

// The libraries are TypeScript: they run from their sources, nothing has to be built.
const write = `
  import { mkdirSync, writeFileSync } from 'node:fs';
  import { formatPage } from './libs/adapters/src/kit/format-doc.ts';
  import { dipasPdsDoc } from './libs/adapters/src/dipas-pds/dipas-pds.doc.ts';
  import { meinBerlinDoc } from './libs/adapters/src/mein-berlin/mein-berlin.doc.ts';
  mkdirSync('docs/formats', { recursive: true });
  for (const doc of [dipasPdsDoc, meinBerlinDoc]) {
    const file = 'docs/formats/' + doc.adapter.format + '.md';
    writeFileSync(file, formatPage(doc));
    console.log(file);
  }
`;
const root = fileURLToPath(new URL('..', import.meta.url));
const { status } = spawnSync(
  process.execPath,
  ['--import', 'tsx', '--conditions=source', '--input-type=module', '--eval', write],
  { cwd: root, stdio: 'inherit' },
);
process.exit(status ?? 1);
