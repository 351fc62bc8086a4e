import { afterAll, afterEach, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { FeedId } from '@navigator/shared';
import type { Db } from '../src/database/db.js';
import { startHarvesting } from '../test/harvest-kit.js';
import { original, type Copy, type Original } from '../test/processes/copied-database.js';
import type { Stop } from '../test/processes/database-proxy.js';
import { differences, exportsOf, readEverything, readExports, type Everything } from '../test/processes/every-table.js';
import { largeLists, type LargeLists } from '../test/processes/large-lists.js';
import { command, endAllProcesses } from '../test/processes/navigator-process.js';
import { hasPostgres, startOwnCluster, type OwnCluster } from '../test/processes/own-cluster.js';
import { registerFeedAt } from '../test/processes/registered-feeds.js';
import { startStallingPlatform, type Stall, type StallingPlatform } from '../test/processes/stalling-platform.js';
import { readLeftovers, readRuns, type RunRow } from '../test/processes/state.js';
import { expectTruthful } from '../test/processes/truthful-runs.js';

/** Where the process is killed: at a statement, or while its platform answers. */
type Where = Stop | Stall;

/** Which list it harvests when it is killed, and what everybody sees right afterwards. */
interface Stage {
  readonly where: Where;
  readonly list: keyof LargeLists;
  readonly shows: 'old' | 'new';
}

/** What an uninterrupted harvest leaves. */
interface Whole {
  readonly all: Everything;
  readonly run: RunRow | undefined;
}

const before = (statement: RegExp, nth = 1): Stop => ({ statement, nth, when: 'before' });
const COMMIT = { statement: /^commit/i, after: /^insert into source_record/ };
const changed = { list: 'changed', shows: 'old' } as const;

/** The stages of a run in their order, each reached by what it asks, never by waiting. */
const STAGES: readonly (readonly [stage: string, told: Stage])[] = [
  ['after its claim, before its run is opened', { where: before(/^insert into run /), ...changed }],
  ['once its request was sent', { where: 'nothing', ...changed }],
  ['in the middle of the body', { where: 'half', ...changed }],
  ['before its first batch is staged', { where: before(/^insert into staged_record/), ...changed }],
  ['when some batches are staged', { where: before(/^insert into staged_record/, 2), ...changed }],
  [
    'before the transaction that shows it',
    { where: { ...before(/^start transaction/i), after: /^insert into staged_record/ }, ...changed },
  ],
  ['inside it, before the records', { where: before(/^insert into procedure /), ...changed }],
  ['inside it, between procedures and what sources say', { where: before(/^insert into source_record/), ...changed }],
  ['when all is done but the commit', { where: { ...COMMIT, when: 'before' }, ...changed }],
  ['when the commit is done and unheard', { where: { ...COMMIT, when: 'done' }, list: 'changed', shows: 'new' }],
  ['between the commit and the release', { where: before(/^delete from host_lease/), list: 'changed', shows: 'new' }],
  ['inside the hold of what is gone', { where: before(/^insert into held_record/), list: 'shrunk', shows: 'old' }],
  ['while unchanged runs are folded', { where: before(/^with previous as/), list: 'first', shows: 'old' }],
];

/** On the embedded database those at which its own process dies in the midst of its work. */
const OF_THE_DATABASE = new Set(['when some batches are staged', 'when the commit is done and unheard']);

/** Two batches of records, every seventh of them new or changed. */
const PROCEDURES = 600;
/** The original was harvested twice. */
const RUNS_BEFORE = 2;
const CLEAN = { staged: 0, hosts: 0, claims: 0, openRuns: 0, orphans: 0 };

// Seconds on a quiet machine.
jest.setTimeout(240_000);

let lists: LargeLists;
let platform: StallingPlatform;
beforeAll(async () => {
  lists = await largeLists(PROCEDURES);
  platform = await startStallingPlatform();
});
afterAll(() => platform.close());

if (hasPostgres) describe('on PostgreSQL, a harvest that is killed', () => killedAt(STAGES, startOwnCluster));
describe('on the embedded database, a harvest that is killed', () => {
  killedAt(hasPostgres ? STAGES.filter(([stage]) => OF_THE_DATABASE.has(stage)) : STAGES, null);
});

function killedAt(stages: typeof STAGES, startCluster: (() => Promise<OwnCluster>) | null): void {
  let cluster: OwnCluster | null = null;
  let harvestedOnce: Original;
  let feed: FeedId;
  let copy: Copy;
  const uninterrupted = new Map<string, Whole>();

  beforeAll(async () => {
    cluster = (await startCluster?.()) ?? null;
    harvestedOnce = await original(cluster, async (db) => {
      feed = await registerFeedAt(db, platform.address);
      await harvest(db, feed, 'first');
      await harvest(db, feed, 'first');
    });
  });
  afterAll(async () => {
    await harvestedOnce.remove();
    cluster?.stop();
  });
  afterEach(async () => {
    await endAllProcesses();
    await copy.cut();
    await copy.remove();
  });

  /** What harvests of a list leave where nothing interrupts them, and what the first one's run says. */
  async function wholeOf(list: keyof LargeLists, harvests: 1 | 2 = 1): Promise<Whole> {
    const key = `${list} ${String(harvests)}`;
    const known = uninterrupted.get(key);
    if (known) return known;
    const own = await harvestedOnce.copy();
    await own.cut();
    const whole = await own.use(async (db) => {
      for (let done = 0; done < harvests; done += 1) await harvest(db, feed, list);
      return { all: await readEverything(db), run: (await readRuns(db))[RUNS_BEFORE] };
    });
    await own.remove();
    uninterrupted.set(key, whole);
    return whole;
  }

  it.each(stages)('%s has done all or nothing, and the next one all (F1, F4, F12)', async (_, stage) => {
    const { list, shows } = stage;
    copy = await harvestedOnce.copy();
    platform.say(lists[list]);
    await killAt(stage.where);
    await copy.cut();
    const shown = await wholeOf(shows === 'new' ? list : 'first');
    // What was committed was a harvest of its own.
    const whole = await wholeOf(list, shows === 'new' ? 2 : 1);
    await copy.use(async (db) => {
      expect(differences(await readExports(db), exportsOf(shown.all))).toEqual([]);
      await harvest(db, feed, list);
      expect(differences(await readEverything(db), whole.all)).toEqual([]);
      expect(await readLeftovers(db)).toEqual(CLEAN);
      expectTruthful((await readRuns(db)).slice(RUNS_BEFORE), whole.run, shows === 'new' ? 0 : 1);
    });
  });

  async function killAt(where: Where): Promise<void> {
    const reached = typeof where === 'string' ? platform.stallAt(where) : copy.proxy.stopAt(where);
    const victim = command(['harvest', feed], {
      ...copy.surroundings,
      ALLOW_PRIVATE_HOSTS: platform.address.host,
    });
    const early = victim.ended.then(({ code, output, complaints }) => {
      throw new Error(`It ended with ${String(code)} before it came so far: ${output}${complaints}`);
    });
    early.catch(() => undefined);
    await Promise.race([reached, early]);
    await victim.killGroup();
  }

  async function harvest(db: Db, of: FeedId, list: keyof LargeLists): Promise<void> {
    platform.say(lists[list]);
    const harvesting = await startHarvesting(db, new Date().toISOString());
    try {
      await harvesting.harvest(of);
    } finally {
      await harvesting.close();
    }
  }
}
