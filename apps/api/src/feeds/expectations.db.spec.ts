import { describe, expect, it } from '@jest/globals';
import type { FeedExpectations, FeedId } from '@navigator/shared';
import { pdsFeature } from '../../test/harvest-kit.js';
import { features, harvestSuite } from '../../test/harvest-suite.js';
import { lifecycles, numberOf } from '../../test/harvest-views.js';
import { Quarantines } from '../harvest/quarantine/quarantines.js';
import { Operator } from '../operator/operator.js';
import type { OperatorAnswer } from '../operator/operator.contract.js';

const suite = harvestSuite();

const expectIn = (id: FeedId, told: Partial<FeedExpectations> | null): Promise<OperatorAnswer> =>
  suite.harvesting.module.get(Operator, { strict: false }).perform({ kind: 'feeds.expect', id, told });
const expected = async (id: FeedId): Promise<FeedExpectations | null> =>
  (await suite.harvesting.registry.get(id)).expectations;
const quarantines = (): Quarantines => suite.harvesting.module.get(Quarantines, { strict: false });

async function known(count: number, told: Partial<FeedExpectations>): Promise<FeedId> {
  const feed = await suite.register();
  await suite.harvestList(feed, features(count));
  await expectIn(feed, told);
  return feed;
}

async function confirmNewest(): Promise<void> {
  const [newest] = await quarantines().list();
  await quarantines().confirm(newest?.id ?? '');
}

describe('what an owner expects of a list', () => {
  it('is told part by part, months in order and once, and taken back', async () => {
    const feed = await suite.register();
    expect(await expected(feed)).toBeNull();
    await expectIn(feed, { min: 5, quietMonths: [12, 8, 12] });
    await expectIn(feed, { max: 60 });
    expect(await expected(feed)).toEqual({ min: 5, max: 60, quietMonths: [8, 12] });
    await expectIn(feed, { min: null, quietMonths: [] });
    expect(await expected(feed)).toEqual({ min: null, max: 60, quietMonths: [] });
    await expectIn(feed, { max: null });
    expect(await expected(feed)).toBeNull();
    await expectIn(feed, { min: 1 });
    await expectIn(feed, null);
    expect(await expected(feed)).toBeNull();
  });

  it('is refused the wrong way round, and for a feed that nobody knows', async () => {
    const feed = await suite.register();
    expect(await expectIn(feed, { min: 9, max: 8 })).toMatchObject({ code: 'expectations-upside-down' });
    expect(await expected(feed)).toBeNull();
    const nobody = await suite.harvesting.module
      .get(Operator, { strict: false })
      .perform({ kind: 'feeds.expect', id: 'nobody', told: null });
    expect(nobody).toMatchObject({ kind: 'refused', code: 'feed-unknown' });
  });
});

describe('a list that is shorter than expected', () => {
  it('has its removals held, with a reason of its own, and its gains applied', async () => {
    const feed = await known(6, { min: 5 });
    const run = await suite.harvestList(feed, [...features(3), pdsFeature('neu')]);
    expect(run).toMatchObject({ outcome: 'quarantined', code: 'below-expected', new: 1, held: 3 });
    expect(await numberOf(suite.db, `select count(*) from procedure where lifecycle = 'live'`)).toBe(7);
    await confirmNewest();
    expect(await suite.harvest(feed)).toMatchObject({ outcome: 'unchanged', code: null });
  });

  it('may lose more than a fifth as long as it is long enough', async () => {
    const feed = await known(10, { min: 5 });
    expect(await suite.harvestList(feed, features(5))).toMatchObject({ outcome: 'applied', missing: 5, code: null });
  });
});

describe('a list that is longer than expected', () => {
  it('is held as a whole, until somebody confirms it', async () => {
    const feed = await known(6, { max: 7 });
    expect(await suite.harvestList(feed, features(8))).toMatchObject({ code: 'above-expected', new: 0, held: 2 });
    expect(await numberOf(suite.db, 'select count(*) from procedure')).toBe(6);
    await confirmNewest();
    expect(await suite.harvest(feed)).toMatchObject({ outcome: 'unchanged', unchanged: 8, code: null });
  });
});

describe('a month that the owner called quiet (F83)', () => {
  it('lets an empty list be: its procedures are missing, and back when it is over', async () => {
    const feed = await known(4, { quietMonths: [3] });
    expect(await suite.harvestList(feed, [])).toMatchObject({ outcome: 'applied', missing: 4, code: null });
    expect((await lifecycles(suite.db)).map(({ lifecycle }) => lifecycle)).toEqual(Array(4).fill('missing'));
    expect(await quarantines().list()).toEqual([]);
    suite.harvesting.clock.move('2026-04-01T10:00:00Z');
    await suite.harvestList(feed, features(4));
    expect((await lifecycles(suite.db)).map(({ lifecycle }) => lifecycle)).toEqual(Array(4).fill('live'));
  });

  it('begins and ends with the calendar of the city, not with that of Greenwich', async () => {
    const feed = await known(4, { quietMonths: [4] });
    suite.harvesting.clock.move('2026-03-31T21:59:59Z');
    expect(await suite.harvestList(feed, [])).toMatchObject({ outcome: 'quarantined', code: 'empty' });
    suite.harvesting.clock.move('2026-03-31T22:00:00Z');
    expect(await suite.harvest(feed)).toMatchObject({ outcome: 'applied', code: null });
    expect((await quarantines().list()).map(({ state }) => state)).toEqual(['superseded']);
  });
});
