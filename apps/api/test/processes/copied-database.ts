import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Db } from '../../src/database/db.js';
import { databaseFolder } from '../../src/database/embedded/folder.js';
import { startHost } from '../../src/database/embedded/host-process.js';
import { startDatabaseProxy, type DatabaseProxy } from './database-proxy.js';
import { newDatabase, useDatabase } from './databases.js';
import type { Surroundings } from './navigator-process.js';

/** A database that was brought to a state once, and is copied for every test that goes on from there. */
export interface Original {
  readonly kind: 'embedded' | 'server';
  copy(): Promise<Copy>;
  remove(): Promise<void>;
}

/** One copy, which a process of the product reaches through a proxy that can stop it at any statement. */
export interface Copy {
  readonly proxy: DatabaseProxy;
  readonly surroundings: Surroundings;
  /** Ends the proxy, and the process of the embedded database with `kill -9`: nothing of the killed one goes on. */
  cut(): Promise<void>;
  /** Works on it, once it is cut off. */
  use<Result>(work: (db: Db) => Promise<Result>): Promise<Result>;
  remove(): Promise<void>;
}

/** One on a PostgreSQL server, or an embedded one; `prepare` brings it to its state. */
export async function original(
  server: { readonly url: string; readonly port: number } | null,
  prepare: (db: Db) => Promise<void>,
): Promise<Original> {
  return server ? originalOnServer(server, prepare) : originalInFolder(prepare);
}

async function originalOnServer(
  { url, port }: { readonly url: string; readonly port: number },
  prepare: (db: Db) => Promise<void>,
): Promise<Original> {
  const template = await newDatabase(url);
  await useDatabase({ databaseUrl: template.url, dataDir: tmpdir() }, prepare);
  return {
    kind: 'server',
    copy: async () => {
      const own = await newDatabase(url, `template ${template.name}`);
      const proxy = await startDatabaseProxy({ host: '127.0.0.1', port });
      const dataDir = mkdtempSync(join(tmpdir(), 'pn-copy-'));
      return {
        proxy,
        surroundings: { DATABASE_URL: throughProxy(proxy, own.name), DATA_DIR: dataDir },
        cut: () => proxy.close(),
        use: (work) => useDatabase({ databaseUrl: own.url, dataDir }, work),
        remove: () => own.drop().finally(() => rmSync(dataDir, { recursive: true, force: true })),
      };
    },
    remove: template.drop,
  };
}

async function originalInFolder(prepare: (db: Db) => Promise<void>): Promise<Original> {
  const folder = mkdtempSync(join(tmpdir(), 'pn-original-'));
  await useDatabase({ databaseUrl: undefined, dataDir: folder }, prepare);
  return {
    kind: 'embedded',
    copy: () => copyOfFolder(folder),
    remove: () => Promise.resolve(rmSync(folder, { recursive: true, force: true })),
  };
}

/** Its process is ours, so that a proxy finds room before its socket; the product takes it for a server. */
async function copyOfFolder(folder: string): Promise<Copy> {
  const dataDir = mkdtempSync(join(tmpdir(), 'pn-copy-'));
  cpSync(join(folder, 'database'), join(dataDir, 'database'), { recursive: true });
  const host = await startHost(dataDir, { progress: () => undefined, complaint: () => undefined });
  const proxy = await startDatabaseProxy({ path: databaseFolder(dataDir).socket });
  return {
    proxy,
    surroundings: { DATABASE_URL: throughProxy(proxy, 'postgres'), DATA_DIR: mkdtempSync(join(dataDir, 'product-')) },
    cut: async () => {
      host.kill();
      await host.ended;
      await proxy.close();
    },
    use: (work) => useDatabase({ databaseUrl: undefined, dataDir }, work),
    remove: () => Promise.resolve(rmSync(dataDir, { recursive: true, force: true })),
  };
}

function throughProxy({ port }: DatabaseProxy, name: string): string {
  return `postgresql://postgres@127.0.0.1:${String(port)}/${name}`;
}
