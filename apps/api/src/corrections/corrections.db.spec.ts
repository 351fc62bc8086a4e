import { beforeEach, describe, expect, it } from '@jest/globals';
import type { FeedId } from '@navigator/shared';
import { z } from 'zod';
import { pdsFeature } from '../../test/harvest-kit.js';
import { features, harvestSuite } from '../../test/harvest-suite.js';
import { openReadingApp } from '../../test/reading-app.js';
import { numberOf } from '../../test/harvest-views.js';
import { Corrections } from './corrections.js';

const suite = harvestSuite();
let city: FeedId;

const said = { reason: 'Amtsblatt 12/2026', author: 'operator' };
const DATES = { start: '2026-03-01', end: '2026-04-15' };

const corrections = (): Corrections => suite.harvesting.module.get(Corrections, { strict: false });
const set = (field: 'dates' | 'title' | 'point' | 'result' | 'phases' | 'territory', value: unknown, id?: string) =>
  idOf('v00').then((procedure) => corrections().set(id ?? procedure, { field, value, ...said }));

async function idOf(sourceId: string): Promise<string> {
  const [row] = await suite.db.query(
    'select procedure_id as id from source_record where source_id = $1',
    [sourceId],
    z.object({ id: z.string() }),
  );
  return row?.id ?? '';
}

const Shown = z.object({
  title: z.string(),
  slug: z.string(),
  lifecycle: z.string(),
  start: z.string().nullable(),
  end: z.string().nullable(),
  lon: z.number().nullable(),
  said: z.string(),
  found: z.boolean(),
});

/** What residents see of the first procedure, beside what its source says. */
async function shown(): Promise<z.infer<typeof Shown>> {
  const [row] = await suite.db.query(
    `select p.title, p.slug, p.lifecycle, p.span_start::text as start, p.span_end::text as "end", st_x(p.point) as lon,
       r.record ->> 'title' as said, p.search @@ to_tsquery('german', 'hafenfest') as found
     from procedure p join source_record r on r.procedure_id = p.id where r.source_id = 'v00'`,
    [],
    Shown,
  );
  return Shown.parse(row);
}
const version = (): Promise<number> => numberOf(suite.db, 'select version from data_version');
const listed = (title: string, end = '2026-03-31'): object => pdsFeature('v00', { nameFull: title, dateEnd: end });

beforeEach(async () => {
  city = await suite.register();
  await suite.harvestList(city, features(5));
});

describe('a correction', () => {
  it('is shown at once, searched and derived from, while what the source says is kept', async () => {
    const before = await version();
    const { said: source } = await shown();
    await set('title', 'Hafenfest');
    await set('dates', DATES);
    await set('point', [9.99, 53.55]);
    expect(await shown()).toEqual({
      title: 'Hafenfest',
      slug: 'hafenfest',
      lifecycle: 'live',
      ...DATES,
      lon: 9.99,
      said: source,
      found: true,
    });
    expect(await version()).toBeGreaterThan(before);
  });

  it('is told with the procedure and in files, with what the source says and why', async () => {
    await set('dates', DATES);
    const told = {
      field: 'dates',
      value: DATES,
      sourceValue: { start: '2026-03-01', end: '2026-03-31' },
      reason: 'Amtsblatt 12/2026',
      since: '2026-03-10T10:00:00.000Z',
    };
    const app = await openReadingApp(suite.db);
    expect(await app.json(`/api/v1/procedures/${await idOf('v00')}`)).toMatchObject({ corrections: [told] });
    for (const format of ['ndjson', 'geojson']) {
      const file = await (await app.get(`/api/v1/procedures.${format}`)).text();
      expect(file.match(/"corrections":\[\]/g)).toHaveLength(4);
      expect(file).toContain('"reason":"Amtsblatt 12/2026"');
    }
    await app.close();
  });

  it('survives every import, of an unchanged list and of a changed record (F44)', async () => {
    await set('title', 'Hafenfest');
    expect(await suite.harvestList(city, features(5))).toMatchObject({ outcome: 'unchanged' });
    expect(await shown()).toMatchObject({ title: 'Hafenfest' });
    await suite.harvestList(city, [listed('Ganz anders'), ...features(5).slice(1)]);
    expect(await shown()).toMatchObject({ title: 'Hafenfest', said: 'Ganz anders' });
  });

  it('gives way to what the source says when it is taken back', async () => {
    const { title } = await shown();
    const { id } = await set('title', 'Hafenfest');
    await corrections().revoke(id);
    expect(await shown()).toMatchObject({ title, found: false });
    await expect(corrections().revoke(id)).rejects.toMatchObject({ code: 'correction-revoked' });
  });

  it('takes the place of the one before', async () => {
    await set('title', 'Hafen');
    await set('title', 'Hafenfest');
    expect(await shown()).toMatchObject({ title: 'Hafenfest' });
    expect((await corrections().list(city)).map(({ value }) => value)).toEqual(['Hafenfest']);
    expect((await corrections().show(await idOf('v00'))).corrections).toHaveLength(2);
  });

  it('leaves a procedure missing that is missing', async () => {
    await suite.harvestList(city, features(5).slice(1));
    await set('title', 'Hafenfest');
    expect(await shown()).toMatchObject({ title: 'Hafenfest', lifecycle: 'missing' });
    await suite.harvestList(city, features(5));
    expect(await shown()).toMatchObject({ title: 'Hafenfest', lifecycle: 'live' });
  });
});

describe('a source that catches up', () => {
  const caughtUp = [listed('Verfahren', '2026-04-15'), ...features(5).slice(1)];

  it('is reported once, and the correction rests', async () => {
    await set('dates', DATES);
    const run = await suite.harvestList(city, caughtUp);
    expect(run.findings).toContain('correction-caught-up');
    expect(await corrections().list(city)).toMatchObject([{ caughtUpAt: new Date('2026-03-10T10:00:00Z') }]);
    const later = [listed('Verfahren', '2026-04-30'), ...features(5).slice(1)];
    expect((await suite.harvestList(city, later)).findings).not.toContain('correction-caught-up');
    expect(await shown()).toMatchObject({ end: '2026-04-30' });
  });

  it('and falls back to what was wrong is corrected again', async () => {
    await set('dates', DATES);
    await suite.harvestList(city, caughtUp);
    await suite.harvestList(city, features(5));
    expect(await shown()).toMatchObject(DATES);
    expect(await corrections().list(city)).toMatchObject([{ caughtUpAt: null }]);
  });
});

describe('what cannot be corrected', () => {
  it.each([
    ['title', '', 'value-refused'],
    ['dates', { start: '2026-04-01', end: '2026-03-01' }, 'value-refused'],
    ['dates', { start: '2026-03-01', end: '2026-03-31' }, 'source-agrees'],
    ['territory', '77', 'territory-unknown'],
  ] as const)('%s %j: %s', async (field, value, code) => {
    await expect(set(field, value)).rejects.toMatchObject({ code });
  });

  it('is a procedure that nobody has', async () => {
    await expect(set('title', 'Hafenfest', '0123456789')).rejects.toMatchObject({ code: 'procedure-unknown' });
    await expect(set('title', 'Hafenfest', 'Hafenfest')).rejects.toMatchObject({ code: 'procedure-unknown' });
  });

  it('is the same thing twice in two ways', async () => {
    await set('dates', DATES);
    await expect(set('phases', [])).rejects.toMatchObject({ code: 'rival-correction' });
  });
});

it('a procedure may be told by the address of its page', async () => {
  const id = await idOf('v00');
  await set('title', 'Hafenfest', `https://navigator.example/en/verfahren/radweg-am-hafen-${id}?lang=en#place`);
  expect(await shown()).toMatchObject({ title: 'Hafenfest' });
});
