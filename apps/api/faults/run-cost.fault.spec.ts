import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { FeedId } from '@navigator/shared';
import { original, type Original } from '../test/processes/copied-database.js';
import { largeLists } from '../test/processes/large-lists.js';
import { command, endAllProcesses } from '../test/processes/navigator-process.js';
import { hasPostgres, startOwnCluster, type OwnCluster } from '../test/processes/own-cluster.js';
import { registerFeedAt } from '../test/processes/registered-feeds.js';
import { startStallingPlatform, type StallingPlatform } from '../test/processes/stalling-platform.js';

/** Records in one statement, as staging has it. */
const BATCH = 500;

/** Parts that the kept answer of 10,000 procedures has, a statement for each. */
const PARTS = 4;

// Seconds on a quiet machine.
jest.setTimeout(240_000);

let platform: StallingPlatform;
let cluster: OwnCluster | null;
let registered: Original;
let feed: FeedId;

beforeAll(async () => {
  platform = await startStallingPlatform();
  cluster = hasPostgres ? await startOwnCluster() : null;
  registered = await original(cluster, async (db) => {
    feed = await registerFeedAt(db, platform.address);
  });
});
afterAll(async () => {
  await endAllProcesses();
  await registered.remove();
  cluster?.stop();
  await platform.close();
});

describe('what a run costs the database', () => {
  it('grows with the number of records and no faster: one statement more for 500 more (F13)', async () => {
    const [few, many] = [await statementsOf(1_000), await statementsOf(10_000)];
    const staging = many.filter(isStaging).length - few.filter(isStaging).length;
    const others = many.length - few.length - staging;
    expect(staging).toBe(9_000 / BATCH);
    expect(others).toBeLessThanOrEqual(PARTS);
  });
});

const isStaging = (statement: string): boolean => statement.includes('into staged_record');

/** What one harvest of so many procedures asks of the database, the start of the command included. */
async function statementsOf(procedures: number): Promise<readonly string[]> {
  const lists = await largeLists(procedures);
  platform.say(lists.first);
  const copy = await registered.copy();
  const { host } = platform.address;
  const { code, complaints } = await command(['harvest', feed], { ...copy.surroundings, ALLOW_PRIVATE_HOSTS: host })
    .ended;
  await copy.cut();
  await copy.remove();
  expect([code, complaints]).toEqual([0, '']);
  return copy.proxy.statements;
}
