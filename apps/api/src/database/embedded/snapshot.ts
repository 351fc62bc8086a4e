import { existsSync, readFileSync } from 'node:fs';
import { mkdir, rename, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createEmptyCluster } from './cluster.js';

/** A ready cluster with its extensions, made once at build time: a first start takes 5 s with it and 12 s without. */
export const snapshotFile = fileURLToPath(new URL('../../../dist/embedded-snapshot.tar.gz', import.meta.url));

/** Which PGlite made it; another version may bring another PostgreSQL, which could not read its files. */
const stampFile = `${snapshotFile}.stamp`;

/** The snapshot if it fits the installed PGlite, else null: then the cluster is created the slow way. */
export function usableSnapshot(): string | null {
  if (!existsSync(snapshotFile) || !existsSync(stampFile)) return null;
  return readFileSync(stampFile, 'utf8') === embeddedVersions() ? snapshotFile : null;
}

/** Makes the snapshot unless a fitting one is there; says which of the two happened. */
export async function ensureSnapshot(): Promise<'present' | 'made'> {
  if (usableSnapshot() !== null) return 'present';
  const cluster = await createEmptyCluster();
  const dump = await cluster.dumpDataDir('gzip');
  await cluster.close();
  await mkdir(dirname(snapshotFile), { recursive: true });
  await replace(snapshotFile, Buffer.from(await dump.arrayBuffer()));
  await replace(stampFile, Buffer.from(embeddedVersions()));
  return 'made';
}

/** The versions that decide whether a data folder can be read. */
export function embeddedVersions(): string {
  return ['@electric-sql/pglite', '@electric-sql/pglite-postgis']
    .map((name) => `${name}@${installedVersion(name)}`)
    .join(' ');
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
