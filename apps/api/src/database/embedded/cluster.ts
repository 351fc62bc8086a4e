import { PGlite } from '@electric-sql/pglite';
import { pg_trgm } from '@electric-sql/pglite/contrib/pg_trgm';
import { unaccent } from '@electric-sql/pglite/contrib/unaccent';
import { postgis } from '@electric-sql/pglite-postgis';
import { existsSync } from 'node:fs';
import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { DatabaseFolder } from './folder.js';

const extensions = { postgis, pg_trgm, unaccent };

/** What every new cluster gets. The log limits are those of a small database; PostgreSQL's defaults keep a gigabyte of it. */
export const furnishing = [
  'create extension if not exists postgis',
  'create extension if not exists pg_trgm',
  'create extension if not exists unaccent',
  "alter system set max_wal_size = '128MB'",
  "alter system set min_wal_size = '32MB'",
  'checkpoint',
] as const;

/** True when the folder holds no cluster yet, or one whose creation was interrupted (and which therefore never held a row). */
export function isNew(folder: DatabaseFolder): boolean {
  return existsSync(folder.unfinished) || !existsSync(join(folder.cluster, 'PG_VERSION'));
}

/** Opens the cluster of a folder; the lock must be ours. A new one comes from the snapshot, or from nothing when there is none. */
export async function openCluster(folder: DatabaseFolder, snapshot: string | null): Promise<PGlite> {
  if (!isNew(folder)) return PGlite.create({ dataDir: folder.cluster, extensions });
  await writeFile(folder.unfinished, '');
  await rm(folder.cluster, { recursive: true, force: true });
  const loadDataDir = snapshot === null ? undefined : new Blob([await readFile(snapshot)]);
  const cluster = await PGlite.create({ dataDir: folder.cluster, extensions, loadDataDir });
  await furnish(cluster);
  await rm(folder.unfinished);
  return cluster;
}

/** A cluster in memory with nothing but its extensions: what the snapshot is made of. */
export async function createEmptyCluster(): Promise<PGlite> {
  const cluster = await PGlite.create({ extensions });
  await furnish(cluster);
  return cluster;
}

async function furnish(cluster: PGlite): Promise<void> {
  for (const statement of furnishing) await cluster.exec(statement);
}
