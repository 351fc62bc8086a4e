import { existsSync, readFileSync } from 'node:fs';
import { mkdir, rename, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createEmptyCluster, furnishing } from './cluster.js';

/** A ready cluster with its extensions, made once at build time: a first start takes 5 s with it and 12 s without. */
export const snapshotFile = fileURLToPath(new URL('../../../dist/embedded-snapshot.tar.gz', import.meta.url));

/** The snapshot if it fits the installed PGlite and our furnishing, else null: then the cluster is created the slow way. */
export function usableSnapshot(file: string = snapshotFile): string | null {
  if (!existsSync(file) || !existsSync(stampOf(file))) return null;
  return readFileSync(stampOf(file), 'utf8') === snapshotStamp() ? file : null;
}

/** Makes the snapshot unless a fitting one is there; says which of the two happened. */
export async function ensureSnapshot(file: string = snapshotFile): Promise<'present' | 'made'> {
  if (usableSnapshot(file) !== null) return 'present';
  const cluster = await createEmptyCluster();
  const dump = await cluster.dumpDataDir('gzip');
  await cluster.close();
  await mkdir(dirname(file), { recursive: true });
  await replace(file, Buffer.from(await dump.arrayBuffer()));
  await replace(stampOf(file), Buffer.from(snapshotStamp()));
  return 'made';
}

/** What decides whether a snapshot can be read and is furnished as we want it. */
export function snapshotStamp(): string {
  const packages = ['@electric-sql/pglite', '@electric-sql/pglite-postgis'];
  return [...packages.map((name) => `${name}@${installedVersion(name)}`), ...furnishing].join('\n');
}

function stampOf(file: string): string {
  return `${file}.stamp`;
}

/** Written aside and renamed, so that a killed build never leaves half a snapshot under the final name. */
async function replace(path: string, content: Buffer): Promise<void> {
  const aside = `${path}.${String(process.pid)}`;
  await writeFile(aside, content);
  await rename(aside, path);
}

/** The packages do not export their package.json: walk up from their entry. */
function installedVersion(name: string): string {
  let folder = dirname(createRequire(import.meta.url).resolve(name));
  while (!existsSync(join(folder, 'package.json'))) folder = dirname(folder);
  const found: unknown = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  if (typeof found === 'object' && found !== null && 'version' in found) return String(found.version);
  throw new Error(`No version in ${folder}/package.json`);
}
