import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { startHarvesting } from '../test/harvest-kit.js';
import { differences, readEverything, type Everything } from '../test/processes/every-table.js';
import {
  harvestToTheEnd,
  killHarvest,
  readRemains,
  ROUNDS,
  type Harvested,
  type Moment,
} from '../test/processes/killed-harvest.js';
import { largeLists, type LargeLists } from '../test/processes/large-lists.js';
import { endAllProcesses } from '../test/processes/navigator-process.js';
import { ownDatabase, type OwnDatabase } from '../test/processes/own-database.js';
import { registerFeedAt } from '../test/processes/registered-feeds.js';
import { startSlowPlatform, type SlowPlatform } from '../test/processes/slow-platforms.js';
import { readLeftovers, readRuns, readState, type RunRow, type State } from '../test/processes/state.js';
import { expectTruthful } from '../test/processes/truthful-runs.js';

/** One uninterrupted harvest: what it left, what its run says and how long it took, in ms. */
interface Uninterrupted {
  readonly state: State;
  readonly all: Everything;
  readonly run: RunRow | undefined;
  readonly ms: number;
}

/** What is killed how often: the import of the first list, then that of a later one. */
interface Plan {
  readonly seed: number;
  readonly first: number;
  readonly then: 'changed' | 'shrunk';
  readonly later: number;
}

/** How large the feed is. */
const PROCEDURES = 10_000;

const FEW: readonly Plan[] = [{ seed: 1, first: 3, then: 'shrunk', later: 2 }];
const MANY: readonly Plan[] = Array.from({ length: Math.ceil(ROUNDS / 2) }, (_, index) => ({
  seed: index + 1,
  first: 1,
  then: index % 2 === 0 ? 'changed' : 'shrunk',
  later: 1,
}));
const PLANS = ROUNDS > 0 ? MANY : FEW;
const NO_LEFTOVERS = { staged: 0, hosts: 0, claims: 0, openRuns: 0, orphans: 0 };

let lists: LargeLists;
let platform: SlowPlatform;
let database: OwnDatabase;
const uninterrupted = new Map<string, Uninterrupted>();

beforeAll(async () => {
  lists = await largeLists(PROCEDURES);
  platform = await startSlowPlatform({ ms: 300, pieces: 40 });
  for (const later of new Set(PLANS.map(({ then }) => then))) await harvestUninterrupted(later);
}, 240_000);
afterAll(() => platform.close());
beforeEach(async () => {
  database = await ownDatabase();
});
afterEach(async () => {
  await endAllProcesses();
  await database.remove();
});

describe('a harvest whose processes are killed at random moments', () => {
  it.each(PLANS)(
    'shows the old until the next harvest, and then row by row what an uninterrupted one shows (F4, F12): seed $seed, $then',
    async (plan) => {
      const [feed, empty] = await database.use(
        async (db) => [await registerFeedAt(db, address()), await readState(db)] as const,
      );
      const harvested: Harvested = { database, platform, feed };
      const imported = { list: 'first', kills: plan.first, seed: plan.seed } as const;
      const runs = await killAndRecover(harvested, { ...imported, before: empty, runsBefore: 0 });
      const later = { list: plan.then, kills: plan.later, seed: plan.seed + 1_001 };
      await killAndRecover(harvested, { ...later, before: known('first').state, runsBefore: runs });
    },
    600_000,
  );
});

interface Segment {
  readonly list: keyof LargeLists;
  readonly kills: number;
  readonly seed: number;
  /** What the database says before, and how many run rows it has. */
  readonly before: State;
  readonly runsBefore: number;
}

/** Kills harvests of a list, lets one end, and compares. Resolves to the number of run rows. */
async function killAndRecover(harvested: Harvested, segment: Segment): Promise<number> {
  const { list, kills, seed, before, runsBefore } = segment;
  const whole = known(list);
  platform.say(lists[list]);
  for (const moment of moments(kills, seed, whole)) {
    await killHarvest(harvested, moment);
    // Opening the embedded database takes seconds.
    if (ROUNDS > 0 || database.kind === 'server') await isOldOrNew(before, whole.state, moment);
  }
  await harvestToTheEnd(harvested);
  return database.use(async (db) => {
    expect(differences(uncounted(await readEverything(db)), uncounted(whole.all))).toEqual([]);
    expect(await readLeftovers(db)).toEqual(NO_LEFTOVERS);
    const runs = await readRuns(db);
    expectTruthful(runs.slice(runsBefore), whole.run, kills);
    return runs.length;
  });
}

/** Right after a kill the records are all old or all new. */
async function isOldOrNew(before: State, after: State, moment: Moment): Promise<void> {
  const [found, remains] = await database.use(
    async (db) => [await readState(db), await readRemains(db, moment.records)] as const,
  );
  if (ROUNDS > 0)
    process.stderr.write(`killed ${moment.ms.toFixed(0)} ms after ${moment.after}: ${JSON.stringify(remains)}\n`);
  expect([before, after].some((state) => isSame(found, state))).toBe(true);
}

/** Every other one while the list is read and staged, the others around the transaction that shows it. */
function moments(count: number, seed: number, { ms, run }: Uninterrupted): readonly Moment[] {
  const records = (run?.new ?? 0) + (run?.changed ?? 0);
  return Array.from({ length: count }, (_, index) => {
    const after = (seed + index) % 2 === 0 ? 'asked' : 'staged';
    return { after, ms: chance(seed * 31 + index) * ms * (after === 'asked' ? 1.2 : 0.6), records };
  });
}

/** Between 0 and 1, the same for the same seed (mulberry32). */
function chance(seed: number): number {
  let mixed = (seed + 1) * 0x6d2b79f5;
  mixed = Math.imul(mixed ^ (mixed >>> 15), mixed | 1);
  mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
  return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
}

/** Up to three objects deep, as the facts of a quarantine are. */
const FACTS = /"facts":\{(?:[^{}]|\{(?:[^{}]|\{[^{}]*\})*\})*\}/;

/**
 * A kill after the commit leaves one run more: one more that missed what is gone, and for which nothing is new. What it
 * holds is the same.
 */
function uncounted(all: Everything): Everything {
  const records = (all.get('source_record') ?? []).map((row) => row.replace(/"missed_runs":\d+/, ''));
  const held = (all.get('quarantine') ?? []).map((row) =>
    row.replace(FACTS, (facts) => /"gone":\d+/.exec(facts)?.[0] ?? facts),
  );
  return new Map([...all, ['source_record', records], ['quarantine', held]]);
}

function isSame(found: State, wanted: State): boolean {
  return JSON.stringify(found.records) === JSON.stringify(wanted.records);
}

function address(): URL {
  return new URL('/projects.json', platform.origin);
}

function known(list: string): Uninterrupted {
  const found = uninterrupted.get(list);
  if (!found) throw new Error(`no uninterrupted harvest of ${list}`);
  return found;
}

/** In process, on a database of its own: the first list, then the later one. */
async function harvestUninterrupted(then: keyof LargeLists): Promise<void> {
  const own = await ownDatabase();
  await own.use(async (db) => {
    const harvesting = await startHarvesting(db);
    const feed = await registerFeedAt(db, address());
    for (const list of ['first', then] as const) {
      platform.say(lists[list]);
      harvesting.clock.move(new Date().toISOString());
      const from = performance.now();
      await harvesting.harvest(feed);
      const ms = performance.now() - from;
      const run = (await readRuns(db)).at(-1);
      uninterrupted.set(list, { state: await readState(db), all: await readEverything(db), run, ms });
    }
    await harvesting.close();
  });
  await own.remove();
}
