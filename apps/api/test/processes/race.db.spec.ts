import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { setTimeout as pause } from 'node:timers/promises';
import { z } from 'zod';
import { testConnection } from '../database.js';
import { pdsFeature, pdsList } from '../harvest-kit.js';
import { endAllProcesses, harvester, type NavigatorProcess } from './navigator-process.js';
import { ownDatabase, type OwnDatabase } from './own-database.js';
import { registerFeedAt } from './registered-feeds.js';
import { startSlowPlatform, type Seen, type SlowPlatform } from './slow-platforms.js';
import { readLeftovers, readRuns } from './state.js';

const HOSTS = 16;
const FEEDS = 24;
const ANSWER_MS = 1_500;
/** What one process harvests at once. */
const AT_ONCE = 12;

/** Two processes on one database exist on a server only; claims.db.spec.ts shows the same of the claims on both. */
if (testConnection().kind === 'server') describe('two harvesters on one server', onServer);
else describe('two harvesters on one data folder', onFolder);

function onFolder(): void {
  it('are one too many: the second is told who has it', async () => {
    const database = await ownDatabase();
    const first = harvester(database.surroundings);
    try {
      await first.says('Ready:');
      const second = await harvester(database.surroundings).ended;
      expect(second.code).toBe(1);
      expect(second.complaints).toContain('is already in use by process');
    } finally {
      await first.stop();
      await endAllProcesses();
      await database.remove();
    }
  }, 90_000);
}

function onServer(): void {
  let platforms: readonly SlowPlatform[];
  let database: OwnDatabase;
  let harvesters: readonly NavigatorProcess[];

  beforeAll(async () => {
    platforms = await Promise.all(
      Array.from({ length: HOSTS }, () => startSlowPlatform({ ms: ANSWER_MS, pieces: 10 })),
    );
    for (const platform of platforms) platform.say(JSON.stringify(pdsList([pdsFeature('a'), pdsFeature('b')])));
  });
  afterAll(() => Promise.all(platforms.map((platform) => platform.close())));

  beforeEach(async () => {
    database = await ownDatabase();
    await database.use(() => Promise.resolve());
    harvesters = [startHarvester('one'), startHarvester('two')];
    await Promise.all(harvesters.map((process) => process.says('Ready:')));
    // Both are waiting when the feeds come.
    await database.use(registerFeeds);
  }, 60_000);
  afterEach(async () => {
    await Promise.all(harvesters.map((process) => process.stop()));
    await endAllProcesses();
    await database.remove();
  }, 60_000);

  /** The operator's socket lies in the data folder: each process has its own. */
  const startHarvester = (name: string): NavigatorProcess =>
    harvester({
      ...database.surroundings,
      DATA_DIR: `${String(database.surroundings['DATA_DIR'])}/${name}`,
      ALLOW_PRIVATE_HOSTS: '127.0.0.0/8',
    });

  const registerFeeds = async (db: Parameters<Parameters<OwnDatabase['use']>[0]>[0]): Promise<void> => {
    for (let index = 0; index < FEEDS; index += 1) {
      await registerFeedAt(db, new URL(`/${String(index)}.json`, platforms[index % HOSTS]?.origin));
    }
  };

  const harvested = (): Promise<number> =>
    database.use(async (db) => (await readRuns(db)).filter(({ outcome }) => outcome === 'applied').length);

  const untilHarvested = async (): Promise<void> => {
    while ((await harvested()) < FEEDS) await pause(200);
  };

  /** Runs of these feeds that have not ended. */
  const openRunsOf = (urls: readonly string[]): Promise<number> =>
    database.use(async (db) => {
      const sql = `select r.id from run r join feed f on f.id = r.feed_id where r.finished_at is null and f.url = any($1)`;
      return (await db.query(sql, [urls], z.object({ id: z.string() }))).length;
    });

  /** The claims that a process holds now. */
  const claimsOf = (pid: number): Promise<readonly string[]> =>
    database.use(async (db) => {
      const sql = `select url from feed where split_part(lease_owner, '/', 2) = $1`;
      const rows = await db.query(sql, [String(pid)], z.object({ url: z.string() }));
      return rows.map(({ url }) => url);
    });

  it('share the feeds: none is harvested twice, no host is asked twice at once (F115)', async () => {
    await untilHarvested();
    const seen = platforms.map((platform) => platform.seen);
    expect(seen.map(overlapping)).toEqual(platforms.map(() => []));
    expect(
      seen
        .flat()
        .map(({ path }) => path)
        .toSorted(),
    ).toEqual(paths());
    expect(atOnce(seen.flat())).toBeGreaterThan(AT_ONCE);
    expect(await database.use(readLeftovers)).toMatchObject({ staged: 0, hosts: 0, claims: 0, openRuns: 0 });
  }, 60_000);

  it('leave the claims of a killed one alone until they expire, then finish its feeds', async () => {
    const [victim] = harvesters;
    if (!victim) throw new Error('no harvester');
    while ((await openRunsOf(await claimsOf(victim.pid))) === 0) await pause(50);
    await victim.killGroup();
    const orphaned = await claimsOf(victim.pid);
    const interrupted = await openRunsOf(orphaned);
    await pause(3_000);
    expect(await claimsOf(victim.pid)).toEqual(orphaned);
    await expireClaims(database, victim.pid);
    await untilHarvested();
    const runs = await database.use(readRuns);
    expect(runs.filter(({ code }) => code === 'abandoned')).toHaveLength(interrupted);
    expect(runs.filter(({ outcome }) => outcome === 'applied')).toHaveLength(FEEDS);
    expect(platforms.flatMap(({ seen }) => overlapping(seen))).toEqual([]);
    expect(await database.use(readLeftovers)).toMatchObject({ staged: 0, hosts: 0, claims: 0, openRuns: 0 });
  }, 90_000);
}

/** As if the lease had run out: a test cannot wait for it. */
async function expireClaims(database: OwnDatabase, pid: number): Promise<void> {
  const past = `clock_timestamp() - interval '1 second'`;
  await database.use(async (db) => {
    await db.execute(`update feed set lease_until = ${past} where split_part(lease_owner, '/', 2) = $1`, [String(pid)]);
    await db.execute(`update host_lease set until = ${past} where split_part(owner, '/', 2) = $1`, [String(pid)]);
  });
}

/** Requests that came while an earlier one of the same host was still being answered. */
function overlapping(seen: readonly Seen[]): readonly string[] {
  return seen
    .filter(({ from }, index) => seen.slice(0, index).some(({ until }) => until > from))
    .map(({ path }) => path);
}

/** The most requests under way at the same time. */
function atOnce(seen: readonly Seen[]): number {
  return Math.max(...seen.map(({ from }) => seen.filter((one) => one.from <= from && one.until > from).length));
}

function paths(): readonly string[] {
  return Array.from({ length: FEEDS }, (_, index) => `/${String(index)}.json`).toSorted();
}
