import { hostname } from 'node:os';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { FeedId } from '@navigator/shared';
import { newFeed } from '../../test/harvest-kit.js';
import { harvestSuite } from '../../test/harvest-suite.js';
import { feedOf, numberOf } from '../../test/harvest-views.js';
import { ClaimLost, Leases } from './leases.js';

const suite = harvestSuite();
let ours: Leases;
let theirs: Leases;

beforeEach(() => {
  ours = new Leases(suite.db, suite.harvesting.clock);
  theirs = new Leases(suite.db, suite.harvesting.clock);
});

const feedAt = (host: string, told: object = {}): Promise<FeedId> =>
  suite.harvesting.register(`https://${host}.example/dipas-pds/projects`, told);
const change = (sql: string): Promise<unknown> => suite.db.execute(sql, []);

/** All that an owner can claim now. */
async function claimable(leases: Leases, includeDemo = false): Promise<readonly FeedId[]> {
  const claim = await leases.claim(includeDemo);
  return claim ? [claim.id, ...(await claimable(leases, includeDemo))] : [];
}

describe('a due feed', () => {
  it('is claimed by one of two owners', async () => {
    const feed = await feedAt('nord');
    const claims = await Promise.all([ours.claim(false), theirs.claim(false)]);
    expect(claims.filter((claim) => claim !== null)).toEqual([expect.objectContaining({ id: feed, requested: false })]);
  });

  it('is shared out among owners, each once', async () => {
    const feeds = await Promise.all(['a', 'b', 'c', 'd'].map((host) => feedAt(host)));
    const claims = await Promise.all([claimable(ours), claimable(theirs)]);
    expect(claims.flat().toSorted()).toEqual(feeds.toSorted());
  });

  it('waits while another feed of its host is claimed, and no longer', async () => {
    await feedAt('nord');
    await suite.harvesting.registry.add(newFeed('https://nord.example/zwei/dipas-pds/projects'));
    const first = await ours.claim(false);
    expect(await theirs.claim(false)).toBeNull();
    if (first) await ours.releaseHost(first);
    expect(await theirs.claim(false)).toMatchObject({ host: 'nord.example:443' });
  });

  it('does not hold up a feed of another host that became due later (F6)', async () => {
    await feedAt('nord');
    await ours.claim(false);
    await suite.harvesting.registry.add(newFeed('https://nord.example/zwei/dipas-pds/projects'));
    suite.harvesting.clock.move('2026-03-10T11:00:00Z');
    const other = await feedAt('sued');
    expect(await theirs.claim(false)).toMatchObject({ id: other });
  });

  it('stays claimed when its host is given back', async () => {
    await feedAt('nord');
    const claim = await ours.claim(false);
    if (claim) await ours.releaseHost(claim);
    expect(await theirs.claim(false)).toBeNull();
  });

  it('of the same host on another port need not wait', async () => {
    await feedAt('nord');
    await suite.harvesting.registry.add(newFeed('https://nord.example:8443/dipas-pds/projects'));
    expect(await claimable(ours)).toHaveLength(2);
  });

  it('is the one asked for by a person before the one that has waited longest', async () => {
    const old = await feedAt('alt');
    suite.harvesting.clock.move('2026-03-10T11:00:00Z');
    const asked = await feedAt('neu');
    await suite.harvesting.registry.requestHarvest(asked);
    expect(await claimable(ours)).toEqual([asked, old]);
  });

  it('can be claimed by name', async () => {
    await feedAt('a');
    const wanted = await feedAt('b');
    expect(await ours.claim(false, wanted)).toMatchObject({ id: wanted });
    expect(await ours.claim(false, wanted)).toBeNull();
  });
});

describe('a feed that is not due', () => {
  it.each([
    ['before its time', `next_due_at = '2026-03-10T10:00:01Z'`],
    ['while its host wants to be left alone', `retry_after = '2026-03-10T10:00:01Z'`],
    ['while it waits for approval', `state = 'proposed'`],
    ['while it is paused', `state = 'paused'`],
    ['once it is removed', `state = 'removed'`],
    ['as a demonstration that is hidden', 'is_demo = true'],
  ])('is not claimed: %s', async (_, so) => {
    await feedAt('nord');
    await change(`update feed set ${so}`);
    expect(await ours.claim(false)).toBeNull();
  });

  it.each([
    ['before its time', `next_due_at = '2027-01-01T00:00:00Z'`],
    ['while its host wants to be left alone', `retry_after = '2027-01-01T00:00:00Z'`],
    ['as a demonstration that is hidden', 'is_demo = true'],
  ])('is claimed when a person asks for it: %s', async (_, so) => {
    const feed = await feedAt('nord');
    await change(`update feed set ${so}`);
    await suite.harvesting.registry.requestHarvest(feed);
    expect(await ours.claim(false)).toMatchObject({ id: feed, requested: true });
  });

  it.each(['proposed', 'paused', 'removed'])('is not claimed when it is %s, whoever asks', async (state) => {
    const feed = await feedAt('nord');
    await suite.harvesting.registry.requestHarvest(feed);
    await change(`update feed set state = '${state}'`);
    expect(await ours.claim(true, feed)).toBeNull();
  });

  it('is a demonstration that is on show: due like every other', async () => {
    const feed = await feedAt('demo', { isDemo: true });
    expect(await claimable(ours, true)).toEqual([feed]);
  });

  it('is asked for once by many wishes', async () => {
    const feed = await feedAt('nord');
    await Promise.all([1, 2, 3].map(() => suite.harvesting.registry.requestHarvest(feed)));
    await ours.claim(false);
    expect(await feedOf(suite.db, feed)).toMatchObject({ isRequested: false });
  });
});

describe('a claim', () => {
  const expire = (): Promise<unknown> =>
    change(`with h as (update host_lease set until = clock_timestamp() - interval '1 second')
            update feed set lease_until = clock_timestamp() - interval '1 second'`);

  it('expires, so that a killed process keeps nothing; a request it took is taken up again (F1)', async () => {
    const feed = await feedAt('nord');
    await change(`update feed set next_due_at = '2027-01-01T00:00:00Z'`);
    await suite.harvesting.registry.requestHarvest(feed);
    await ours.claim(false);
    expect(await theirs.claim(false)).toBeNull();
    await expire();
    expect(await theirs.claim(false)).toMatchObject({ id: feed });
  });

  it('is kept by renewing it', async () => {
    await feedAt('nord');
    const claim = await ours.claim(false);
    await expire();
    if (claim) await ours.renew(claim);
    expect(await theirs.claim(false)).toBeNull();
  });

  it('that somebody else has cannot be renewed', async () => {
    await feedAt('nord');
    const claim = await ours.claim(false);
    await expire();
    await theirs.claim(false);
    if (!claim) throw new Error('not claimed');
    await expect(ours.renew(claim)).rejects.toThrow(ClaimLost);
    await ours.releaseHost(claim);
    expect(await numberOf(suite.db, 'select count(*) from host_lease')).toBe(1);
  });
});

describe('claims of the dead', () => {
  const DEAD = `${hostname()}/999999/abc`;
  const claimedBy = (owner: string): Promise<unknown> =>
    change(`with h as (insert into host_lease select host, '${owner}', clock_timestamp() + interval '1 minute' from feed)
            update feed set lease_owner = '${owner}', lease_until = clock_timestamp() + interval '1 minute'`);

  afterEach(() => change('delete from host_lease'));

  it('of this machine are free at once', async () => {
    const feed = await feedAt('nord');
    await claimedBy(DEAD);
    expect(await ours.claim(false)).toBeNull();
    await ours.takeFromTheDead();
    expect(await ours.claim(false)).toMatchObject({ id: feed });
  });

  it('leave no open run and nothing staged behind (F3)', async () => {
    const feed = await feedAt('nord');
    await claimedBy(DEAD);
    await change(`insert into run (id, feed_id, started_at, requested) values ('0000000001', '${feed}', now(), false)`);
    await change(`insert into staged_record (run_id, source_id, procedure_id, content_hash, record, derived, search)
                  values ('0000000001', 'v1', '0000000002', 'x', '{}', '{}', '')`);
    await ours.takeFromTheDead();
    expect(await numberOf(suite.db, `select count(*) from run where error ->> 'code' = 'abandoned'`)).toBe(1);
    expect(await numberOf(suite.db, 'select count(*) from staged_record')).toBe(0);
  });

  it.each([
    ['a process that lives', `${hostname()}/${String(process.ppid)}/abc`],
    ['another machine', 'anderswo/999999/abc'],
  ])('are not those of %s', async (_, owner) => {
    await feedAt('nord');
    await claimedBy(owner);
    await ours.takeFromTheDead();
    expect(await ours.claim(false)).toBeNull();
  });
});
