import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import { Leases, type Claim } from '../../src/harvest/leases.js';
import { openTestDatabase, type TestDatabase } from '../database.js';
import { StoppedClock } from '../harvest-kit.js';
import { registerFeedAt } from './registered-feeds.js';

/** 12 feeds on 8 hosts: the first four hosts have two each. */
const ADDRESSES = Array.from(
  { length: 12 },
  (_, index) => `http://127.0.0.1:${String(7001 + (index % 8))}/${String(index)}.json`,
);

let database: TestDatabase;
let one: Leases;
let other: Leases;

beforeAll(async () => {
  database = await openTestDatabase();
});
afterAll(() => database.close());
beforeEach(async () => {
  await database.truncate();
  for (const address of ADDRESSES) await registerFeedAt(database.db, new URL(address));
  const clock = new StoppedClock(new Date('2099-01-01T00:00:00Z'));
  one = new Leases(database.db, clock);
  other = new Leases(database.db, clock);
});

/** Both take what they can, at once, until neither gets anything. */
async function takeAll(): Promise<readonly Claim[]> {
  const asked = await Promise.all(Array.from({ length: 6 }, () => [one.claim(false), other.claim(false)]).flat());
  const claims = asked.filter((claim) => claim !== null);
  return claims.length === 0 ? [] : [...claims, ...(await takeAll())];
}

async function expire(owner: string): Promise<void> {
  const past = `clock_timestamp() - interval '1 second'`;
  await database.db.execute(`update feed set lease_until = ${past} where lease_owner = $1`, [owner]);
  await database.db.execute(`update host_lease set until = ${past} where owner = $1`, [owner]);
}

describe('two harvesting processes', () => {
  it('never claim a feed twice, nor two feeds of one host (F115)', async () => {
    const claims = await takeAll();
    expect(new Set(claims.map(({ id }) => id)).size).toBe(claims.length);
    expect(new Set(claims.map(({ host }) => host)).size).toBe(claims.length);
    expect(claims).toHaveLength(8);
  });

  it('take the second feed of a host once the first is done', async () => {
    const claims = await takeAll();
    for (const claim of claims) await (claim.owner.startsWith(one.owner) ? one : other).releaseHost(claim);
    const next = await takeAll();
    expect(next.map(({ host }) => host).toSorted()).toEqual(
      [7001, 7002, 7003, 7004].map((port) => `127.0.0.1:${String(port)}`),
    );
    expect(next.every(({ id }) => claims.every((claim) => claim.id !== id))).toBe(true);
  });

  it('leave a claim alone while it lasts, and take it over when it has expired', async () => {
    const first = await one.claim(false);
    if (!first) throw new Error('nothing was due');
    expect(await other.claim(false, first.id)).toBeNull();
    await expire(first.owner);
    const second = await other.claim(false, first.id);
    expect(second?.id).toBe(first.id);
    expect(second?.owner).toContain(other.owner);
    await expect(one.renew(first)).rejects.toThrow(first.id);
  });

  it('do not let a late release of the loser take the host from the new owner', async () => {
    const first = await one.claim(false);
    if (!first) throw new Error('nothing was due');
    await expire(first.owner);
    const second = await other.claim(false, first.id);
    await one.releaseHost(first);
    const holders = await database.db.query(
      'select owner from host_lease where host = $1',
      [first.host],
      z.object({ owner: z.string() }),
    );
    expect(holders).toEqual([{ owner: second?.owner }]);
  });
});
