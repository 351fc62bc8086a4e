import { beforeEach, describe, expect, it } from '@jest/globals';
import type { FeedId, SourceEvent } from '@navigator/shared';
import { z } from 'zod';
import { pdsFeature } from '../../test/harvest-kit.js';
import { harvestSuite, names } from '../../test/harvest-suite.js';
import { numberOf, rowVersions } from '../../test/harvest-views.js';
import { registerEvents, sourceEvent, tellRun } from '../../test/told-run.js';
import { Quarantines } from '../harvest/quarantine/quarantines.js';

const suite = harvestSuite();

let calendar: FeedId;
let city: FeedId;

beforeEach(async () => {
  city = await suite.register();
  calendar = await registerEvents(suite, 'calendar');
});

const tell = (events: readonly SourceEvent[]): ReturnType<typeof tellRun> => tellRun(suite, calendar, { events });
const show = (...features: readonly object[]): Promise<unknown> => suite.harvestList(city, features);

const Attached = z.object({ key: z.string(), title: z.string().nullable(), by: z.string().nullable() });
const attached = (): Promise<readonly z.infer<typeof Attached>[]> =>
  suite.db.query(
    `select e.key, p.title, e.matched_by as by from feed_event e left join procedure p on p.id = e.procedure_id order by e.key`,
    [],
    Attached,
  );

const PLAN = pdsFeature('v1', {
  nameFull: 'Bebauungsplan Niendorf 92 (Tibarg)',
  website: 'https://mitreden.example/tibarg/#',
});
const PARK = pdsFeature('v2', { nameFull: 'Ein Park für alle', website: 'https://mitreden.example/park/#' });

describe('an event finds its procedure by an address', () => {
  it.each([
    'https://mitreden.example/tibarg/',
    'http://mitreden.example/tibarg',
    'https://Mitreden.Example/tibarg/#termine',
    'https://mitreden.example/tibarg?utm_source=newsletter&utm_medium=mail',
    'https://mitreden.example/tibarg/?fbclid=abc',
  ])('%s', async (url) => {
    await show(PLAN, PARK);
    await tell([sourceEvent({ about: { urls: ['https://rathaus.example/', url] } })]);
    expect(await attached()).toEqual([{ key: 'e1', title: 'Bebauungsplan Niendorf 92 (Tibarg)', by: 'url' }]);
  });

  it.each([
    'https://mitreden.example/Tibarg',
    'https://mitreden.example/tibarg?seite=2',
    'https://mitreden.example/tibarg/#/verfahren/7',
    'https://anders.example/tibarg/',
    'https://mitreden.example/tibarg/anmeldung',
  ])('but not by %s', async (url) => {
    await show(PLAN, PARK);
    await tell([sourceEvent({ about: { urls: [url] } })]);
    expect(await attached()).toEqual([{ key: 'e1', title: null, by: null }]);
  });
});

describe('a home page', () => {
  const HOME = sourceEvent({ about: { urls: ['https://park.mitreden.example/'] } });

  beforeEach(async () => {
    await show(pdsFeature('v1', { nameFull: 'Ein Park', website: 'https://park.mitreden.example/#' }));
  });

  it('is a procedure’s that has a host of its own', async () => {
    await tell([HOME]);
    expect(await attached()).toEqual([{ key: 'e1', title: 'Ein Park', by: 'url' }]);
  });

  it.each([
    [`update feed set host = 'www.park.mitreden.example' where id = $1`],
    [`update publisher set domain = 'park.mitreden.example' where id = (select publisher_id from feed where id = $1)`],
  ])('of the site that tells the event is no procedure’s: %s', async (sql) => {
    await suite.db.execute(sql, [calendar]);
    await tell([HOME]);
    expect(await attached()).toEqual([{ key: 'e1', title: null, by: null }]);
  });
});

describe('an event finds its procedure by a name', () => {
  it.each([
    ['ein park für alle', 'Ein Park für alle', 'title'],
    ['EIN PARK FUER ALLE!', 'Ein Park für alle', 'title'],
    ['Niendorf 92', 'Bebauungsplan Niendorf 92 (Tibarg)', 'reference'],
    ['Bebauungsplan „Niendorf-92“', 'Bebauungsplan Niendorf 92 (Tibarg)', 'reference'],
  ])('%s', async (name, title, by) => {
    await show(PLAN, PARK);
    await tell([sourceEvent({ about: { names: ['Sitzung', name] } })]);
    expect(await attached()).toEqual([{ key: 'e1', title, by }]);
  });

  it.each([
    ['a part of a number', 'Niendorf 9'],
    ['a number alone', '92'],
    ['words without a number', 'Bebauungsplan Niendorf'],
    ['a word of a longer word', 'iendorf 92'],
    ['nothing', ' – '],
    ['a wildcard', 'Niendorf %2'],
  ])('but not by %s: %s', async (_, name) => {
    await show(PLAN, PARK);
    await tell([sourceEvent({ about: { names: [name] } })]);
    expect(await attached()).toEqual([{ key: 'e1', title: null, by: null }]);
  });

  it.each(['Workshop 2026', '12.03.2026', '22459'])(
    'a year, a date or a postcode is no reference: %s',
    async (name) => {
      await show(pdsFeature('v1', { nameFull: `Auftakt: Workshop 2026 am 12.03.2026 in 22459 Hamburg` }));
      await tell([sourceEvent({ about: { names: [name.replace('Workshop ', '')] } })]);
      expect(await attached()).toEqual([{ key: 'e1', title: null, by: null }]);
    },
  );

  it('the whole title before a part of another', async () => {
    const longer = pdsFeature('v2', { nameFull: 'Bebauungsplan Niendorf 92 (Tibarg), zweite Änderung' });
    await show(PLAN, longer);
    await tell([sourceEvent({ about: { names: ['Bebauungsplan Niendorf 92 (Tibarg)'] } })]);
    expect(await attached()).toEqual([{ key: 'e1', title: 'Bebauungsplan Niendorf 92 (Tibarg)', by: 'title' }]);
  });

  it('stays apart where two procedures fit', async () => {
    await show(PLAN, pdsFeature('v2', { nameFull: 'Umfrage zu Niendorf 92' }));
    const run = await tell([sourceEvent({ about: { names: ['Niendorf 92'] } })]);
    expect(await attached()).toEqual([{ key: 'e1', title: null, by: null }]);
    expect(run).toMatchObject({ outcome: 'applied', events: 1, findings: ['event-unattached'] });
  });

  it('stays apart where the procedure is in another city', async () => {
    await show(PLAN);
    const elsewhere = sourceEvent({ about: { names: ['Niendorf 92'], territoryKey: '99002000' } });
    const here = sourceEvent({ key: 'e2', about: { names: ['Niendorf 92'], territoryKey: '99001000' } });
    await tell([elsewhere, here]);
    expect((await attached()).map(({ by }) => by)).toEqual([null, 'reference']);
  });

  it('takes the calendar’s own city where the event tells none', async () => {
    await show(PLAN);
    calendar = await registerEvents(suite, 'elsewhere', '99002');
    await tell([sourceEvent({ about: { names: ['Niendorf 92'] } })]);
    expect((await attached()).map(({ by }) => by)).toEqual([null]);
  });

  it('stays apart where a stranger tells it and nobody knows where: many cities have that title', async () => {
    await show(PARK);
    calendar = await registerEvents(suite, 'somewhere', null);
    const event = sourceEvent({ about: { names: ['Ein Park für alle'] } });
    await tell([event]);
    expect((await attached()).map(({ by }) => by)).toEqual([null]);
    await suite.db.execute(
      'update feed set publisher_id = (select publisher_id from feed where id = $1) where id = $2',
      [city, calendar],
    );
    await suite.db.execute('update publisher set territory_key = null', []);
    await tell([event]);
    expect((await attached()).map(({ by }) => by)).toEqual(['title']);
  });
});

describe('an event that came before its procedure', () => {
  it.each([
    ['an address', sourceEvent({ about: { urls: ['https://mitreden.example/tibarg'] } })],
    ['a reference', sourceEvent({ about: { names: ['Niendorf 92'] } })],
  ])('waits for it and knows it by %s', async (_, event) => {
    expect(await tell([event])).toMatchObject({
      outcome: 'applied',
      found: 0,
      events: 1,
      findings: ['event-unattached'],
    });
    await show(PARK);
    expect((await attached()).map(({ title }) => title)).toEqual([null]);
    await show(PARK, PLAN);
    expect((await attached()).map(({ title }) => title)).toEqual(['Bebauungsplan Niendorf 92 (Tibarg)']);
    expect(await numberOf(suite.db, `select count(*) from procedure where jsonb_array_length(events) = 1`)).toBe(1);
  });

  it('is found when a person confirms what was held (F116)', async () => {
    await tell([sourceEvent({ about: { names: ['Niendorf 92'] } })]);
    const list = (told: object): readonly object[] => names(10).map((name) => pdsFeature(name, told));
    await suite.harvestList(city, list({}));
    const renamed = pdsFeature('v00', { description: '', nameFull: 'Bebauungsplan Niendorf 92' });
    const emptied = [renamed, ...list({ description: '' }).slice(1)];
    expect(await suite.harvestList(city, emptied)).toMatchObject({ code: 'fields-emptied' });
    expect((await attached()).map(({ title }) => title)).toEqual([null]);
    const quarantines = suite.harvesting.module.get(Quarantines, { strict: false });
    const [open] = await quarantines.list();
    await quarantines.confirm(open?.id ?? '');
    expect((await attached()).map(({ title }) => title)).toEqual(['Bebauungsplan Niendorf 92']);
    expect(await numberOf(suite.db, `select count(*) from procedure where jsonb_array_length(events) = 1`)).toBe(1);
  });

  it('is not given to one of two that fit because only that one was touched', async () => {
    await show(PLAN, pdsFeature('v2', { nameFull: 'Umfrage zu Niendorf 92' }));
    await tell([sourceEvent({ about: { names: ['Niendorf 92'] } })]);
    await show(PLAN, pdsFeature('v2', { nameFull: 'Umfrage zu Niendorf 92 (verlängert)' }));
    expect((await attached()).map(({ title }) => title)).toEqual([null]);
  });
});

describe('a feed that only tells events', () => {
  it('is neither empty nor held, though its window ends anywhere', async () => {
    await show(PLAN);
    const run = await tellRun(suite, calendar, {
      events: [sourceEvent({ about: { names: ['Niendorf 92'] } })],
      end: 'incomplete',
    });
    expect(run).toMatchObject({ outcome: 'applied', found: 0, events: 1, findings: [], code: null });
    expect(await numberOf(suite.db, 'select count(*) from quarantine')).toBe(0);
  });

  it('writes nothing but the run when nothing changed', async () => {
    await show(PLAN);
    const event = sourceEvent({ about: { names: ['Niendorf 92'] } });
    await tell([event]);
    const versions = async (): Promise<unknown> => [
      await rowVersions(suite.db),
      await suite.db.query('select ctid::text, xmin::text from feed_event', [], z.looseObject({})),
    ];
    const before = await versions();
    expect(await tell([event])).toMatchObject({ outcome: 'unchanged', events: 1 });
    expect(await versions()).toEqual(before);
  });

  it('does not end the demonstration', async () => {
    await show(PLAN);
    await tell([sourceEvent({ about: { names: ['Niendorf 92'] } })]);
    expect(await numberOf(suite.db, 'select count(*) from feed where last_applied_at is not null')).toBe(1);
  });

  it('tells nothing about procedures of the demonstration', async () => {
    await show(PLAN);
    await suite.db.execute('update feed set is_demo = true where id = $1', [city]);
    await tell([sourceEvent({ about: { names: ['Niendorf 92'] } })]);
    expect((await attached()).map(({ title }) => title)).toEqual([null]);
  });
});
