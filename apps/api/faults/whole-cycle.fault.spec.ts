import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { startManyHosts, type HostRequest, type ManyHosts } from '@navigator/demo-city';
import { z } from 'zod';
import { openTestDatabase, type TestDatabase } from '../test/database.js';
import { HARVEST_NOW, startHarvesting, type Harvesting } from '../test/harvest-kit.js';
import { registerFeedAt } from '../test/processes/registered-feeds.js';
import { readLeftovers, readRuns } from '../test/processes/state.js';

/** `npm run bench -- --only cycle` does the same with 2,000 feeds on 200 hosts. */
const HOSTS = 20;
const FEEDS_PER_HOST = 10;
const FEEDS = HOSTS * FEEDS_PER_HOST;
const PROCEDURES_PER_FEED = 3;

// Seconds on a quiet machine.
jest.setTimeout(240_000);

let database: TestDatabase;
let harvesting: Harvesting;
let hosts: ManyHosts;
/** What the hosts saw of the first cycle, and of the second. */
let first: readonly HostRequest[];
let second: readonly HostRequest[];

beforeAll(async () => {
  const now = new Date(HARVEST_NOW);
  hosts = await startManyHosts({
    hosts: HOSTS,
    feedsPerHost: FEEDS_PER_HOST,
    proceduresPerFeed: PROCEDURES_PER_FEED,
    answerMs: 100,
    now,
  });
  database = await openTestDatabase();
  harvesting = await startHarvesting(database.db);
  for (const address of hosts.addresses) await registerFeedAt(database.db, address);
  // A feed is due from the moment of its registration, which the machine's clock tells.
  const registered = new Date(Date.now() + 1_000);
  harvesting.clock.move(registered.toISOString());
  await harvesting.drain();
  first = hosts.takeRequests();
  // As after an outage of two days: everything is due.
  harvesting.clock.move(new Date(registered.getTime() + 48 * 3_600_000).toISOString());
  await harvesting.drain();
  second = hosts.takeRequests();
});
afterAll(async () => {
  await harvesting.close();
  await database.truncate();
  await database.close();
  await hosts.close();
});

describe('200 feeds on 20 hosts that are due at the same moment', () => {
  it('are all harvested, each once', async () => {
    expect(first).toHaveLength(FEEDS);
    const runs = await readRuns(database.db);
    expect(runs.filter(({ outcome }) => outcome === 'applied')).toHaveLength(FEEDS);
    expect(await readLeftovers(database.db)).toEqual({ staged: 0, hosts: 0, claims: 0, openRuns: 0, orphans: 0 });
  });

  it('come to each host one at a time, and to many hosts at the same time', () => {
    expect([first, second].flatMap(overlapping)).toEqual([]);
    expect(atOnce(first)).toBeGreaterThan(3);
  });

  it('are asked for conditionally the next time, which costs no bytes', () => {
    expect(second).toHaveLength(FEEDS);
    expect(second.filter(({ status }) => status !== 304)).toEqual([]);
    expect(sum(first)).toBeGreaterThan(FEEDS * 1_000);
    expect(sum(second)).toBe(0);
  });

  it('do not come back in step: their next harvests are spread', async () => {
    const sql = `select extract(epoch from next_due_at)::float8 as due from feed order by 1`;
    const rows = await database.db.query(sql, [], z.object({ due: z.number() }));
    const due = rows.map((row) => row.due);
    const [earliest = 0, latest = 0] = [due[0], due.at(-1)];
    const minutes = due.map((at) => Math.floor((at - earliest) / 60));
    const busiest = Math.max(...minutes.map((minute) => minutes.filter((other) => other === minute).length));
    expect(latest - earliest).toBeGreaterThan(5 * 60);
    expect(busiest).toBeLessThan(FEEDS / 2);
  });
});

/** Requests that came while an earlier one of the same host was still being answered. */
function overlapping(requests: readonly HostRequest[]): readonly HostRequest[] {
  return requests.filter(({ host, from }, index) =>
    requests.slice(0, index).some((earlier) => earlier.host === host && earlier.until > from),
  );
}

/** The most requests under way at the same time. */
function atOnce(requests: readonly HostRequest[]): number {
  return Math.max(...requests.map(({ from }) => requests.filter((one) => one.from <= from && one.until > from).length));
}

function sum(requests: readonly HostRequest[]): number {
  return requests.reduce((total, { bytes }) => total + bytes, 0);
}
