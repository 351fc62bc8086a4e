import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { Run, RunList } from '@navigator/shared';
import { setTimeout as pause } from 'node:timers/promises';
import { openTestDatabase, type TestDatabase } from '../test/database.js';
import { json, pdsFeature, pdsList, startHarvesting, startPlatform } from '../test/harvest-kit.js';
import { beside } from '../test/processes/beside.js';
import { differences, readEverything } from '../test/processes/every-table.js';
import { largeLists, type LargeLists } from '../test/processes/large-lists.js';
import { endAllProcesses, harvester, type NavigatorProcess } from '../test/processes/navigator-process.js';
import { hasPostgres, startOwnCluster, type OwnCluster } from '../test/processes/own-cluster.js';
import { ownDatabase, type OwnDatabase } from '../test/processes/own-database.js';
import { registerFeedAt } from '../test/processes/registered-feeds.js';
import { startSlowPlatform, type SlowPlatform } from '../test/processes/slow-platforms.js';
import { startStallingPlatform } from '../test/processes/stalling-platform.js';
import { readLeftovers, readRuns } from '../test/processes/state.js';
import { openReadingApp } from '../test/reading-app.js';

const CLEAN = { staged: 0, hosts: 0, claims: 0, openRuns: 0, orphans: 0 };

// Seconds on a quiet machine.
jest.setTimeout(240_000);

let lists: LargeLists;
let platform: SlowPlatform;
let cluster: OwnCluster | null = null;

beforeAll(async () => {
  lists = await largeLists(500);
  platform = await startSlowPlatform({ ms: 3_000, pieces: 30 });
  cluster = hasPostgres ? await startOwnCluster() : null;
});
afterAll(async () => {
  await platform.close();
  cluster?.stop();
});

describe('a server in the middle of a run', () => {
  let own: OwnDatabase;

  beforeEach(async () => {
    own = await ownDatabase(cluster ? { kind: 'server', url: cluster.url } : undefined);
  });
  afterEach(async () => {
    await endAllProcesses();
    await own.remove();
  });

  it('that is asked to stop finishes the run first (F4)', async () => {
    const server = await serverThatAsks(platform.origin, platform.asked());
    expect(await server.stop()).toMatchObject({ code: 0 });
    await own.use(async (db) => {
      expect(await readRuns(db)).toEqual([expect.objectContaining({ outcome: 'applied', new: 500 })]);
      expect(await readLeftovers(db)).toEqual(CLEAN);
    });
  });

  it('that is asked to stop waits for no host that has fallen silent; the next one makes up for it (F2, F4)', async () => {
    const silent = await startStallingPlatform();
    silent.say(lists.first);
    const server = await serverThatAsks(silent.address.origin, silent.stallAt('half'));
    const from = performance.now();
    expect(await server.stop()).toMatchObject({ code: 0 });
    expect(performance.now() - from).toBeLessThan(30_000);
    const next = start('next', silent.address.origin);
    await next.says('Ready:');
    await untilApplied();
    await next.stop();
    await silent.close();
    await own.use(async (db) => {
      expect((await readRuns(db)).map(({ outcome, code }) => code ?? outcome)).toEqual(['abandoned', 'applied']);
      expect(await readLeftovers(db)).toEqual(CLEAN);
    });
  });

  if (hasPostgres) {
    it('that sleeps beyond its lease finds its feed taken over, and nothing of its run counts (F1, F115)', async () => {
      const sleeper = await serverThatAsks(platform.origin, platform.asked());
      process.kill(-sleeper.pid, 'SIGSTOP');
      await own.use((db) =>
        db
          .execute(`update feed set lease_until = clock_timestamp() - interval '1 second'`, [])
          .then(() => db.execute(`update host_lease set until = clock_timestamp() - interval '1 second'`, [])),
      );
      platform.say(lists.changed);
      const other = start('other', platform.origin);
      await untilApplied();
      const after = await own.use(readEverything);
      process.kill(-sleeper.pid, 'SIGCONT');
      expect(await sleeper.stop()).toMatchObject({ code: 0 });
      await other.stop();
      await own.use(async (db) => {
        expect(differences(await readEverything(db), after)).toEqual([]);
        expect((await readRuns(db)).map(({ outcome, code }) => code ?? outcome)).toEqual(['abandoned', 'applied']);
        expect(await readLeftovers(db)).toEqual(CLEAN);
      });
    });
  }

  /** Each has its own socket for operators; the embedded database has a single owner, the next one comes after it. */
  function start(name: string, origin: string): NavigatorProcess {
    const dataDir = own.surroundings['DATA_DIR'] ?? '';
    return harvester({
      ...own.surroundings,
      DATA_DIR: own.kind === 'server' ? `${dataDir}/${name}` : dataDir,
      ALLOW_PRIVATE_HOSTS: new URL(origin).host,
    });
  }

  async function serverThatAsks(origin: string, asked: Promise<void>): Promise<NavigatorProcess> {
    platform.say(lists.first);
    await own.use((db) => registerFeedAt(db, new URL('/projects.json', origin)));
    const server = start('first', origin);
    await Promise.race([asked, server.ended]);
    return server;
  }

  async function untilApplied(): Promise<void> {
    while (!(await applied())) await pause(300);
  }

  /** Beside the server that harvests. */
  async function applied(): Promise<boolean> {
    const reads = async (db: Parameters<typeof readRuns>[0]) =>
      (await readRuns(db)).some((run) => run.outcome === 'applied');
    return own.kind === 'server' ? own.use(reads) : beside(own.surroundings, reads);
  }
});

describe('our own clock, when it is put', () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await openTestDatabase();
  });
  afterAll(() => database.close());

  it.each([
    ['back', '2026-03-10T09:00:00Z'],
    ['forward', '2026-03-10T11:00:00Z'],
  ])(
    '%s by an hour in the middle of a run, loses nothing, and runs go on being told in their order',
    async (_, put) => {
      await database.truncate();
      const host = await startPlatform();
      const harvesting = await startHarvesting(database.db);
      const feed = await harvesting.register(host.url);
      host.answer((response) => {
        harvesting.clock.move(put);
        json(pdsList([pdsFeature('a'), pdsFeature('b')]))(response);
      });
      await harvesting.harvest(feed);
      host.answer(json(pdsList([pdsFeature('a'), pdsFeature('b', { nameFull: 'Neuer Name' })])));
      await harvesting.harvest(feed);
      const reading = await openReadingApp(database.db, 'off', put);
      const { items } = RunList.parse(await reading.json(`/api/v1/feeds/${feed}/runs`));
      const listed = await (await reading.get('/api/v1/procedures.ndjson')).text();
      await reading.close();
      await harvesting.close();
      await host.close();
      expect(items.map((run) => Run.parse(run).outcome)).toEqual(['applied', 'applied']);
      expect(items.every(({ ms }) => ms >= 0)).toBe(true);
      expect(listed).toContain('Neuer Name');
      expect(await readLeftovers(database.db)).toEqual(CLEAN);
    },
  );
});
