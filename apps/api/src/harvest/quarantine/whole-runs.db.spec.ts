import { describe, expect, it } from '@jest/globals';
import { FieldMap } from '@navigator/adapters';
import type { FeedId } from '@navigator/shared';
import { z } from 'zod';
import { json, pdsFeature, square } from '../../../test/harvest-kit.js';
import { harvestSuite, names } from '../../../test/harvest-suite.js';
import { contents } from '../../../test/harvest-views.js';
import { Quarantines } from './quarantines.js';

const suite = harvestSuite();
const quarantines = (): Quarantines => suite.harvesting.module.get(Quarantines, { strict: false });

interface Place {
  readonly longitude: number;
  readonly latitude: number;
}
const NORTH: Place = { longitude: 9.9, latitude: 53.5 };

/** Ten procedures, one a month in the year 2026, each somewhere else in the city. */
const city = (change: (index: number) => object = () => ({}), { longitude, latitude } = NORTH): readonly object[] =>
  names(10).map((name, index) =>
    pdsFeature(
      name,
      { ...monthly(0)(index), website: `https://mitreden.example/${name}`, ...change(index) },
      square(longitude + index / 100, latitude + index / 100),
    ),
  );

/** The first to the twentieth of a month, moved by hours. */
const monthly =
  (hours: number) =>
  (index: number): object => ({
    dateStart: instant(index, 1, hours),
    dateEnd: instant(index, 20, hours),
  });
const instant = (month: number, day: number, hours: number): string =>
  new Date(Date.UTC(2026, month, day, 9 + hours)).toISOString();

async function known(list = city()): Promise<FeedId> {
  const feed = await suite.register();
  expect(await suite.harvestList(feed, list)).toMatchObject({ outcome: 'applied', new: 10 });
  return feed;
}

const mostOf = (change: (index: number) => object) => (index: number) => (index < 6 ? change(index) : {});
const halfOf = (change: (index: number) => object) => (index: number) => (index < 5 ? change(index) : {});
const TITLE = (): object => ({ nameFull: 'Beteiligungsverfahren' });
const PAGE = (): object => ({ website: 'https://mitreden.example/' });

describe.each<[string, readonly object[], string]>([
  ['by a day (F21)', city(mostOf(monthly(24))), 'dates-shifted'],
  ['by a month, whose days are 28 to 31', city((index) => monthly(0)(index + 1)), 'dates-shifted'],
  ['by a year', city(monthly(-365 * 24)), 'dates-shifted'],
  ['to one title (F20)', city(mostOf(TITLE)), 'fields-constant'],
  ['to one page', city(mostOf(PAGE)), 'fields-constant'],
  ['to one span of dates', city(mostOf(() => monthly(0)(11))), 'fields-constant'],
  ['to another country', city(undefined, { longitude: 2.3, latitude: 48.8 }), 'outside-area'],
])('a run that would move most procedures %s', (_, list, code) => {
  it('is held as a whole, twice the same, and a healthy one ends it', async () => {
    const feed = await known();
    const before = await contents(suite.db);
    expect(await suite.harvestList(feed, list)).toMatchObject({ outcome: 'quarantined', code, changed: 0 });
    const [first] = await quarantines().list();
    expect(await suite.harvest(feed)).toMatchObject({ outcome: 'quarantined', code, changed: 0 });
    const [second, ...others] = await quarantines().list();
    expect({ ...second, runId: '' }).toEqual({ ...first, runId: '' });
    expect(others).toEqual([]);
    expect(await contents(suite.db)).toEqual(before);
    expect(await suite.harvestList(feed, city())).toMatchObject({ outcome: 'unchanged', code: null });
    expect((await quarantines().list())[0]).toMatchObject({ state: 'superseded' });
    expect(await contents(suite.db)).toEqual(before);
  });

  it('is taken when somebody confirms it, and then is nothing new', async () => {
    const feed = await known();
    await suite.harvestList(feed, list);
    const [held] = await quarantines().list();
    await quarantines().confirm(held?.id ?? '');
    expect(await suite.harvest(feed)).toMatchObject({ outcome: 'unchanged', unchanged: 10, code: null });
  });
});

describe.each<[string, readonly object[]]>([
  ['half of all dates move alike', city(halfOf(monthly(24)))],
  ['only their ends move: deadlines are extended', city((index) => ({ dateEnd: instant(index, 27, 0) }))],
  ['dates move by spans of their own', city((index) => monthly(24 * (index + 1) ** 2)(index))],
  ['half of the titles become one', city(halfOf(TITLE))],
  ['places move within the city', city(undefined, { longitude: 10.2, latitude: 53.6 })],
])('where %s', (_, list) => {
  it('a run goes ahead', async () => {
    expect(await suite.harvestList(await known(), list)).toMatchObject({ outcome: 'applied', code: null });
  });
});

describe('a time zone that a platform forgets', () => {
  it('moves all times by one hour, in summer by two, and is held', async () => {
    const map = FieldMap.parse({ id: 'nr', title: 'name', phases: [{ start: 'von', end: 'bis' }] });
    const list = (hours: (index: number) => number): object => ({
      type: 'FeatureCollection',
      features: names(10).map((nr, index) => {
        const [von, bis] = [1, 20].map((day) => instant(index, day, hours(index)));
        return { type: 'Feature', geometry: null, properties: { nr, name: `Verfahren ${nr}`, von, bis } };
      }),
    });
    suite.platform.answer(json(list(() => 0)));
    const feed = await suite.harvesting.register(suite.platform.url, { format: 'geojson', map });
    expect(await suite.harvest(feed)).toMatchObject({ outcome: 'applied', new: 10 });
    suite.platform.answer(json(list((index) => (index > 2 && index < 9 ? 2 : 1))));
    expect(await suite.harvest(feed)).toMatchObject({ outcome: 'quarantined', code: 'dates-shifted' });
    const [held] = await quarantines().list();
    expect(held?.facts['dates']).toEqual({ dated: 10, shifted: 10, seconds: 7200 });
  });
});

describe('what was one and the same before', () => {
  it('may be another and the same for all', async () => {
    const feed = await known(city(PAGE));
    const moved = city(() => ({ website: 'https://beteiligung.example/' }));
    expect(await suite.harvestList(feed, moved)).toMatchObject({ outcome: 'applied', changed: 10 });
  });
});

describe('places outside of where they are expected', () => {
  it('are held as that, though they were left out while reading', async () => {
    const feed = await known();
    await suite.harvesting.registry.expectIn(feed, [9, 53, 11, 54]);
    const run = await suite.harvestList(feed, city(undefined, { longitude: 2.3, latitude: 48.8 }));
    expect(run).toMatchObject({ outcome: 'quarantined', code: 'outside-area' });
    expect(run.findings).toContain('place-outside-region');
  });
});

describe('a list of which hardly an entry can be read (F24)', () => {
  it('is a failed run that tells its counts, takes nothing away and asks nobody', async () => {
    const feed = await known();
    const before = await contents(suite.db);
    const list = [...city(() => ({ id: null })).slice(0, 9), pdsFeature('neu')];
    expect(await suite.harvestList(feed, list)).toMatchObject({
      outcome: 'failed',
      code: 'mostly-rejected',
      found: 10,
      rejected: 9,
      new: 0,
    });
    expect(await contents(suite.db)).toEqual(before);
    expect(await quarantines().list()).toEqual([]);
    const staged = await suite.db.query('select count(*)::int as n from staged_record', [], z.object({ n: z.int() }));
    expect(staged).toEqual([{ n: 0 }]);
    expect(await suite.harvestList(feed, city())).toMatchObject({ outcome: 'unchanged', code: null });
  });
});
