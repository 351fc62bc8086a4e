import { describe, expect, it } from '@jest/globals';
import { newFeed, json, pdsList } from '../../test/harvest-kit.js';
import { features, harvestSuite } from '../../test/harvest-suite.js';
import { feedOf, lifecycles, numberOf, runsOf } from '../../test/harvest-views.js';
import { Quarantines } from '../harvest/quarantine/quarantines.js';
import type { FeedRegistry, NewFeed } from './feed-registry.js';

const suite = harvestSuite();
const ADDRESS = 'https://beteiligung.example.org/dipas-pds/projects';

const registry = (): FeedRegistry => suite.harvesting.registry;
const proposed = (url: string, told: Partial<NewFeed> = {}): NewFeed => ({
  ...newFeed(url),
  state: 'proposed',
  ...told,
});
const version = (): Promise<number> => numberOf(suite.db, 'select version from data_version');

describe('registering a feed', () => {
  it('takes its pace from the adapter and makes it due at once', async () => {
    const { id } = await registry().add(newFeed(ADDRESS));
    const sql = 'select interval_minutes from feed where id = $1';
    expect(await numberOf(suite.db, sql, [id])).toBe(60);
    expect(await feedOf(suite.db, id)).toMatchObject({ state: 'live', nextDueAt: new Date('2026-03-10T10:00:00Z') });
  });

  it('is refused under another spelling of a registered address, with the id of that feed', async () => {
    const { id } = await registry().add(proposed(ADDRESS));
    const again = registry().add(proposed('http://Beteiligung.example.org./dipas-pds/projects/#liste'));
    await expect(again).rejects.toMatchObject({
      code: 'feed-exists',
      text: { de: expect.stringContaining(id), en: expect.stringContaining(id) },
    });
  });

  it('is refused to all but one of many at the same moment', async () => {
    const attempts = Array.from({ length: 5 }, (_, n) => registry().add(proposed(`${ADDRESS}#${String(n)}`)));
    const outcomes = await Promise.allSettled(attempts);
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect(await numberOf(suite.db, 'select count(*) from feed')).toBe(1);
  });

  it('leaves no publisher behind where it is refused', async () => {
    await registry().add(proposed(ADDRESS));
    const publisher = { name: 'Neustadt', domain: null, territoryKey: null };
    await expect(registry().add(proposed(ADDRESS, { publisher }))).rejects.toMatchObject({ code: 'feed-exists' });
    expect(await numberOf(suite.db, 'select count(*) from publisher')).toBe(1);
  });

  it('gives two feeds of one city one publisher, and keeps its key where the second does not name it', async () => {
    await registry().add(proposed(ADDRESS));
    const publisher = { name: 'Musterstadt', domain: 'musterstadt.example', territoryKey: null };
    await registry().add(proposed(`${ADDRESS}?zwei`, { publisher }));
    const sql = `select count(*) from publisher where territory_key = '99001' and domain = 'musterstadt.example'`;
    expect(await numberOf(suite.db, sql)).toBe(1);
  });
});

describe('a feed that waits', () => {
  it('is not harvested until it is approved, then at once', async () => {
    const { id } = await registry().add(proposed(suite.platform.url));
    suite.platform.answer(json(pdsList(features(1))));
    await suite.harvesting.drain();
    expect(suite.platform.requests).toEqual([]);
    expect(await registry().approve(id)).toMatchObject({ state: 'live' });
    await suite.harvesting.drain();
    expect(await runsOf(suite.db)).toEqual([expect.objectContaining({ outcome: 'applied', requested: true })]);
  });

  it('keeps what it brought when it is paused, and is not asked any more', async () => {
    const feed = await suite.register();
    await suite.harvestList(feed, features(2));
    expect(await registry().pause(feed)).toMatchObject({ state: 'paused', procedures: 2 });
    suite.harvesting.clock.move('2026-04-10T10:00:00Z');
    await suite.harvesting.drain();
    expect(await runsOf(suite.db)).toHaveLength(1);
  });
});

describe('removing a feed', () => {
  it('archives its procedures, tells every ETag, and takes it back under its old id', async () => {
    const feed = await suite.register();
    await suite.harvestList(feed, features(3));
    const before = await version();
    expect(await registry().remove(feed)).toMatchObject({ state: 'removed', procedures: 0 });
    expect((await lifecycles(suite.db)).map(({ lifecycle }) => lifecycle)).toEqual([
      'archived',
      'archived',
      'archived',
    ]);
    expect(await version()).toBeGreaterThan(before);
    expect((await registry().add(newFeed(suite.platform.url))).id).toBe(feed);
    expect((await registry().list()).map(({ state }) => state)).toEqual(['live']);
  });

  it('gives its procedures their ids back when it is registered and harvested again', async () => {
    const feed = await suite.register();
    await suite.harvestList(feed, features(3));
    const before = await lifecycles(suite.db);
    await registry().remove(feed);
    await registry().add(newFeed(suite.platform.url));
    await suite.harvestList(feed, features(3));
    expect(await lifecycles(suite.db)).toEqual(before);
  });

  it('closes what was held of it: confirming that later would bring its procedures back', async () => {
    const feed = await suite.register();
    await suite.harvestList(feed, features(10));
    await suite.harvestList(feed, features(10, { description: '' }));
    const quarantines = suite.harvesting.module.get(Quarantines, { strict: false });
    const [held] = await quarantines.list();
    await registry().remove(feed);
    await expect(quarantines.confirm(held?.id ?? '')).rejects.toMatchObject({ code: 'quarantine-decided' });
    expect(await numberOf(suite.db, `select count(*) from procedure where lifecycle <> 'archived'`)).toBe(0);
    expect(await numberOf(suite.db, 'select count(*) from held_record')).toBe(0);
  });

  it('wins over a run under way: nothing of that run is shown, and its row is closed', async () => {
    const feed = await suite.register();
    await suite.harvestList(feed, features(1));
    suite.platform.answer((response) => {
      void registry()
        .remove(feed)
        .then(() => json(pdsList(features(3)))(response));
    });
    await expect(suite.harvesting.harvest(feed)).rejects.toMatchObject({ code: 'feed-unknown' });
    expect(await lifecycles(suite.db)).toEqual([expect.objectContaining({ lifecycle: 'archived' })]);
    expect((await runsOf(suite.db)).map(({ outcome, code }) => [outcome, code])).toEqual([
      ['applied', null],
      ['failed', 'abandoned'],
    ]);
    expect(await numberOf(suite.db, 'select count(*) from staged_record')).toBe(0);
  });
});

describe('an id', () => {
  it.each(['0000000000', 'not-an-id', "'; drop table feed", ''])('that is no feed (%j) is told so', async (id) => {
    for (const ask of ['get', 'approve', 'pause', 'remove'] as const) {
      await expect(registry()[ask](id)).rejects.toMatchObject({ code: 'feed-unknown' });
    }
  });

  it('of a removed feed cannot be approved or paused', async () => {
    const feed = await suite.register();
    await registry().remove(feed);
    await expect(registry().approve(feed)).rejects.toMatchObject({ code: 'feed-unknown' });
    await expect(registry().pause(feed)).rejects.toMatchObject({ code: 'feed-unknown' });
    expect(await feedOf(suite.db, feed)).toMatchObject({ state: 'removed' });
  });
});
