import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import type { DataSource } from 'typeorm';
import { z } from 'zod';
import { quietLog } from '../../../test/quiet-log.js';
import { clientConfigOf } from '../connection.js';
import { closeDataSource, openDataSource } from '../data-source.js';
import { databaseOn, type Db } from '../db.js';
import { joinEmbedded, startEmbedded, type EmbeddedServer } from './embedded-server.js';
import { databaseFolder } from './folder.js';
import { identify, isAlive } from './process-identity.js';
import { tidy } from './upkeep.js';

jest.setTimeout(60_000);

const Value = z.object({ value: z.unknown() });
const bounds = { everyMs: 100, idleMs: 1_000, busyMs: 2_000 };

describe('the embedded database', () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'pn-embedded-'));
  const folder = databaseFolder(dataDir);
  const log = quietLog();
  let server: EmbeddedServer;
  let source: DataSource;
  let db: Db;

  beforeAll(async () => {
    server = await startEmbedded({ dataDir, log, bounds });
    source = await openDataSource(server.connection, []);
    db = databaseOn(source);
    await db.execute('create table kept (id int primary key, text text)', []);
  });
  afterAll(async () => {
    await closeDataSource(source);
    await server.stop();
    rmSync(dataDir, { recursive: true, force: true });
  });

  const valueOf = async (sql: string, parameters: readonly unknown[] = []): Promise<unknown> => {
    const rows = await db.query(sql, parameters, Value);
    return rows[0]?.value;
  };
  const isListening = (): Promise<boolean> =>
    new Promise((resolve) => {
      const socket = connect(databaseFolder(dataDir).socket);
      socket.once('error', () => resolve(false));
      socket.once('connect', () => {
        socket.destroy();
        resolve(true);
      });
    });
  const rowCount = (): Promise<unknown> => valueOf('select count(*) as value from kept');
  const client = async (): Promise<pg.Client> => {
    const opened = new pg.Client(clientConfigOf(server.connection));
    opened.on('error', () => undefined);
    await opened.connect();
    return opened;
  };
  const restarted = (): Promise<string> => new Promise((resolve) => server.onRestart(resolve));

  describe('at work', () => {
    it('brings PostGIS and the text extensions', async () => {
      expect(
        await valueOf(
          "select postgis_lib_version() >= '3.3' and unaccent('Ä') = 'A' and show_trgm('a') is not null as value",
        ),
      ).toBe(true);
    });

    it('keeps its socket to its owner', () => {
      expect(statSync(folder.socket).mode & 0o777).toBe(0o600);
    });

    it('can be joined by a command beside it', async () => {
      expect(await joinEmbedded(dataDir)).toEqual(server.connection);
      expect(await joinEmbedded(join(dataDir, 'elsewhere'))).toBeNull();
    });

    it('refuses a second server on the same folder, and goes on itself', async () => {
      const second = startEmbedded({ dataDir, log: quietLog() });
      await expect(second).rejects.toMatchObject({ code: 'folder-in-use' });
      await expect(second).rejects.toThrow(`by process ${String(server.pid())}`);
      expect(await rowCount()).toBe(0);
    });

    it('refuses COPY FROM STDIN instead of waiting for ever', async () => {
      await expect(db.execute('copy kept from stdin', [])).rejects.toThrow('json_to_recordset');
      expect(await rowCount()).toBe(0);
    });

    it('refuses a connection too many with a clear error', async () => {
      const opened: pg.Client[] = [];
      const openAll = async (): Promise<void> => {
        for (let count = 0; count < 51; count += 1) opened.push(await client());
      };
      await expect(openAll()).rejects.toThrow('too many clients');
      await Promise.all(opened.map((each) => each.end()));
      expect(await rowCount()).toBe(0);
    });

    it('never mixes up the statements of connections that come, work, fail and go at the same time', async () => {
      const until = Date.now() + 1_500;
      const wrong: unknown[] = [];
      const asking = async (who: number): Promise<void> => {
        for (let n = 0; Date.now() < until; n += 1) {
          const answer = await valueOf('select $1::text || $2::text as value', [who, n]);
          if (answer !== `${String(who)}${String(n)}`) wrong.push(answer);
          await valueOf('select 1 / $1::int as value', [0]).catch(() => undefined);
        }
      };
      const coming = async (): Promise<void> => {
        while (Date.now() < until) {
          const visitor = await client();
          const { rows } = await visitor.query<{ value: number }>('select $1::int as value', [7]);
          if (rows[0]?.value !== 7) wrong.push(rows);
          await visitor.end();
        }
      };
      const transacting = async (who: number): Promise<void> => {
        for (let n = 0; Date.now() < until; n += 1) {
          await db.transaction(async (tx) => {
            const [before] = await tx.query('select pg_current_xact_id()::text as value', [], Value);
            await tx.execute('insert into kept values ($1, $2)', [who * 1_000_000 + n, 'transacting']);
            const [after] = await tx.query('select pg_current_xact_id()::text as value', [], Value);
            if (before?.value !== after?.value) wrong.push([before, after]);
          });
        }
      };
      await Promise.all([asking(1), asking(2), asking(3), coming(), coming(), transacting(4), transacting(5)]);
      expect(wrong).toEqual([]);
      expect(await rowCount()).toBeGreaterThan(0);
      await db.execute('truncate kept', []);
    });

    it('takes back what a vanished client left open', async () => {
      const vanishing = await client();
      await vanishing.query('begin');
      await vanishing.query("insert into kept values (1, 'never committed')");
      const waiting = rowCount();
      void vanishing.end();
      expect(await waiting).toBe(0);
    });

    it('does the upkeep that PostgreSQL leaves to its background processes', async () => {
      await db.execute("insert into kept select n, repeat('x', 1000) from generate_series(1, 40000) n", []);
      const upkeep = (): Promise<readonly string[]> => tidy(new pg.Client(clientConfigOf(server.connection)));
      expect(await upkeep()).toEqual(['vacuum (analyze) public.kept', 'checkpoint']);
      expect(await valueOf("select reltuples::int as value from pg_class where relname = 'kept'")).toBe(40_000);
      // PostgreSQL counts changes up to a second late, so that a second round may find them once more.
      while ((await upkeep()).length > 0) await sleep(200);
      await db.execute('truncate kept', []);
    });
  });

  describe('in trouble', () => {
    it('is restarted when its process is killed, with every committed row, and queries wait for it (F105)', async () => {
      for (let id = 1; id <= 50; id += 1) await db.execute('insert into kept values ($1)', [id]);
      const before = server.pid();
      const again = restarted();
      process.kill(before, 'SIGKILL');
      // A dying process of this size keeps its sockets for a while: a statement on one of them is in flight, not waiting.
      while (server.pid() === before && (await isListening())) await sleep(5);
      await sleep(50);
      expect(await rowCount()).toBe(50);
      expect(await again).toContain('SIGKILL');
      expect(server.pid()).not.toBe(before);
    });

    it('is restarted when a client sits in a transaction and everybody else waits', async () => {
      const again = restarted();
      const sitting = await client();
      await sitting.query('begin');
      expect(await again).toContain('nothing was running');
      expect(await rowCount()).toBe(50);
      await sitting.end().catch(() => undefined);
    });

    it('is restarted when its event loop stands still for too long', async () => {
      const again = restarted();
      process.kill(server.pid(), 'SIGSTOP');
      expect(await again).toContain('one statement');
      expect(await rowCount()).toBe(50);
      expect(log.told).toContain('the embedded database is restarted');
    });
  });

  it('leaves neither lock nor socket behind when it stops', async () => {
    await closeDataSource(source);
    await server.stop();
    expect(existsSync(folder.lock) || existsSync(folder.socket)).toBe(false);
    expect(await joinEmbedded(dataDir)).toBeNull();
  });

  it('ends by itself when the process that started it is killed, and opens again with its rows', async () => {
    const script = fileURLToPath(new URL('../../../test/embedded-parent.ts', import.meta.url));
    const parent = spawn(process.execPath, ['--import', 'tsx', script, dataDir], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const lines: readonly unknown[] = await once(parent.stdout, 'data');
    const host = identify(Number(String(lines[0])));
    expect(readFileSync(folder.lock, 'utf8')).toContain(String(host.pid));

    parent.kill('SIGKILL');
    // The next server waits for the orphan to close; it does not refuse.
    server = await startEmbedded({ dataDir, log, bounds });
    expect(isAlive(host)).toBe(false);
    source = await openDataSource(server.connection, []);
    db = databaseOn(source);
    expect(await rowCount()).toBe(50);
  });
});
