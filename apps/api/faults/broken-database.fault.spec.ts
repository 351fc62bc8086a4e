import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { FeedId } from '@navigator/shared';
import pg from 'pg';
import { z } from 'zod';
import { beside } from '../test/processes/beside.js';
import { readExports, differences } from '../test/processes/every-table.js';
import { largeLists, type LargeLists } from '../test/processes/large-lists.js';
import { command, endAllProcesses, harvester, type NavigatorProcess } from '../test/processes/navigator-process.js';
import { hasPostgres, startOwnCluster, type OwnCluster } from '../test/processes/own-cluster.js';
import { ownDatabase, type OwnDatabase } from '../test/processes/own-database.js';
import { registerFeedAt } from '../test/processes/registered-feeds.js';
import { startSlowPlatform, type SlowPlatform } from '../test/processes/slow-platforms.js';
import { readLeftovers, readRuns, type RunRow } from '../test/processes/state.js';

const PROCEDURES = 1_000;
const CLEAN = { staged: 0, hosts: 0, claims: 0, openRuns: 0, orphans: 0 };
/** In bytes: the first list fits into files so small, what changes of it does not. */
const LARGEST_FILE = 1_200_000;
const diskFull = new URL('../test/processes/disk-full.mjs', import.meta.url).href;

// Seconds on a quiet machine.
jest.setTimeout(240_000);

let lists: LargeLists;
let platform: SlowPlatform;
let cluster: OwnCluster | null = null;
let own: OwnDatabase;
let feed: FeedId;

beforeAll(async () => {
  lists = await largeLists(PROCEDURES);
  platform = await startSlowPlatform({ ms: 3_000, pieces: 30 });
  cluster = hasPostgres ? await startOwnCluster() : null;
});
afterAll(async () => {
  await platform.close();
  cluster?.stop();
});
afterEach(async () => {
  await endAllProcesses();
  await own.remove();
});

/** A feed that was harvested well once, on a database of its own. */
async function harvestedOnce(on: 'server' | 'embedded'): Promise<void> {
  own = await ownDatabase(on === 'server' && cluster ? { kind: 'server', url: cluster.url } : undefined);
  feed = await own.use((db) => registerFeedAt(db, new URL('/projects.json', platform.origin)));
  platform.say(lists.first);
  await harvestByHand();
}

async function harvestByHand(more: Readonly<Record<string, string>> = {}): Promise<string> {
  const { output, complaints } = await command(['harvest', feed], { ...environment(), ...more }).ended;
  return output + complaints;
}

function environment(): Readonly<Record<string, string>> {
  return { ...own.surroundings, ALLOW_PRIVATE_HOSTS: new URL(platform.origin).host };
}

if (hasPostgres) {
  describe('a PostgreSQL server that is restarted', () => {
    beforeEach(() => harvestedOnce('server'));

    it('in the middle of a list costs one run at most; the harvester goes on by itself (F105)', async () => {
      const server = await serverOnChangedList();
      const broken = await ownerOfClaim();
      cluster?.restart();
      await recovers(server, broken);
    });

    it('inside the transaction that shows a list takes all of it back; the harvester goes on by itself (F105)', async () => {
      const locked = await lock('data_version');
      const server = await serverOnChangedList();
      await locked.isWaitedFor();
      const broken = await ownerOfClaim();
      cluster?.restart();
      await recovers(server, broken);
    });
  });
}

describe('an embedded database whose process is killed', () => {
  beforeEach(() => harvestedOnce('embedded'));

  it('in the middle of a list costs one run at most; the harvester goes on by itself (F105)', async () => {
    const server = await serverOnChangedList();
    const broken = await ownerOfClaim();
    process.kill(ownerOf(own.surroundings['DATA_DIR'] ?? ''), 'SIGKILL');
    await recovers(server, broken);
  });
});

describe.each(hasPostgres ? (['server', 'embedded'] as const) : (['embedded'] as const))(
  'a disk without room, database %s,',
  (on) => {
    beforeEach(() => harvestedOnce(on));
    afterEach(() => cluster?.limitFiles(null));

    it('costs one run, which says so; nothing is lost, and with room the next one succeeds (F71)', async () => {
      const before = await own.use(readExports);
      platform.say(lists.changed);
      const told = await (on === 'server' ? harvestWithSmallFiles() : harvestWithoutGrowth());
      expect(told).toContain('disk-full');
      expect(differences(await own.use(readExports), before)).toEqual([]);
      expect(await own.use(readRuns)).toContainEqual(expect.objectContaining({ outcome: 'failed', code: 'disk-full' }));
      cluster?.limitFiles(null);
      await harvestByHand();
      await isSound();
    });
  },
);

async function harvestWithSmallFiles(): Promise<string> {
  cluster?.limitFiles(LARGEST_FILE);
  return harvestByHand();
}

/** From the moment in which the platform is asked until the command has ended. */
async function harvestWithoutGrowth(): Promise<string> {
  const flag = join(own.surroundings['DATA_DIR'] ?? '', 'disk-is-full');
  void platform.asked().then(() => writeFileSync(flag, ''));
  const told = await harvestByHand({ NODE_OPTIONS: `--import=${diskFull}`, PN_DISK_FULL: flag });
  rmSync(flag);
  return told;
}

/** A server that has asked for the changed list. */
async function serverOnChangedList(): Promise<NavigatorProcess> {
  platform.say(lists.changed);
  const server = harvester(environment());
  await server.says('Ready:');
  const asked = platform.asked();
  await beside(own.surroundings, (db) => db.execute('update feed set next_due_at = now()', []));
  await asked;
  return server;
}

/** The server lives, a run makes up for one that broke (one that lay still meanwhile goes on), and nothing is left over. */
async function recovers(server: NavigatorProcess, broken: string): Promise<void> {
  let runs: readonly RunRow[] = [];
  while (!runs.slice(1).some(({ outcome }) => outcome === 'applied')) {
    await pause(500);
    runs = await beside(own.surroundings, async (db) => {
      await db.execute(EXPIRE, [broken]);
      return readRuns(db);
    }).catch(() => []);
  }
  const broke = runs.slice(1).filter(({ outcome }) => outcome === 'failed');
  expect(broke.every((run) => run.new + run.changed + run.held === 0)).toBe(true);
  expect(runs.filter(({ outcome }) => outcome === 'applied')).toHaveLength(2);
  expect(await server.stop()).toMatchObject({ code: 0 });
  await isSound();
}

/**
 * As if time had passed: what a broken run leaves is a claim that expires, or a feed that waits for its next try.
 * Parameters: the owner of the broken run.
 */
const EXPIRE = `
  with free as (
    update feed set next_due_at = now(),
      lease_until = case when lease_owner = $1 then clock_timestamp() - interval '1 second' end
    where lease_owner = $1 or (lease_owner is null and failures > 0))
  delete from host_lease where owner = $1`;

/** Who harvests the feed now? */
async function ownerOfClaim(): Promise<string> {
  const sql = 'select lease_owner as owner from feed where lease_owner is not null';
  const rows = await beside(own.surroundings, (db) => db.query(sql, [], z.object({ owner: z.string() })));
  return rows[0]?.owner ?? '';
}

async function isSound(): Promise<void> {
  await own.use(async (db) => {
    const live = `select count(*)::int as live from procedure where lifecycle in ('live', 'missing', 'archived')`;
    expect(await db.query(live, [], z.object({ live: z.int() }))).toEqual([{ live: PROCEDURES + 98 }]);
    expect(await readLeftovers(db)).toEqual(CLEAN);
  });
}

/** Holds a table, so that whoever writes to it waits. */
async function lock(table: string): Promise<{ isWaitedFor(): Promise<void> }> {
  const client = new pg.Client({ connectionString: own.surroundings['DATABASE_URL'] });
  client.on('error', () => undefined);
  await client.connect();
  await client.query(`begin; lock table ${table} in exclusive mode`);
  const waiting = 'select 1 from pg_locks where not granted';
  return {
    isWaitedFor: async () => {
      while ((await client.query(waiting)).rows.length === 0) await pause(50);
    },
  };
}

function ownerOf(dataDir: string): number {
  const text = readFileSync(join(dataDir, 'database/server.pid'), 'utf8');
  return z.object({ owner: z.object({ pid: z.int() }) }).parse(JSON.parse(text)).owner.pid;
}
