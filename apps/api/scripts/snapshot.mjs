/**
 * Makes dist/embedded-snapshot.tar.gz, the ready database cluster a first start copies instead of creating its own.
 * Runs after the build; with --from-source (under tsx) before it, for the tests of a fresh clone.
 */
const folder = process.argv.includes('--from-source')
  ? '../src/database/embedded/snapshot.ts'
  : '../dist/database/embedded/snapshot.js';
const { ensureSnapshot, snapshotFile } = await import(new URL(folder, import.meta.url).href);

const started = Date.now();
const outcome = await ensureSnapshot();
console.log(`${snapshotFile}: ${outcome}, ${String(Date.now() - started)} ms`);
