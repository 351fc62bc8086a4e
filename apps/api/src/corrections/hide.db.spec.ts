import { beforeEach, describe, expect, it } from '@jest/globals';
import type { FeedId } from '@navigator/shared';
import { z } from 'zod';
import { everyRow } from '../../test/every-row.js';
import { pdsFeature } from '../../test/harvest-kit.js';
import { features, harvestSuite } from '../../test/harvest-suite.js';
import { openReadingApp } from '../../test/reading-app.js';
import { Corrections } from './corrections.js';

const suite = harvestSuite();
const SECRET = 'Frau Mustermann 4711';
const LIST = [pdsFeature('v00', { nameFull: `Anfrage von ${SECRET}` }), ...features(5).slice(1)];
const said = { reason: 'nur eine Probe', author: 'operator' };
let city: FeedId;
let id: string;

const corrections = (): Corrections => suite.harvesting.module.get(Corrections, { strict: false });

beforeEach(async () => {
  city = await suite.register();
  await suite.harvestList(city, LIST);
  const [row] = await suite.db.query(
    `select procedure_id as id from source_record where source_id = 'v00'`,
    [],
    z.object({ id: z.string() }),
  );
  id = row?.id ?? '';
});

/** Where residents meet it: its page, and every list, number, map and file that tells its id or its title. */
async function met(): Promise<{ readonly status: number; readonly lists: number; readonly told: boolean }> {
  const app = await openReadingApp(suite.db);
  const { status } = await app.get(`/api/v1/procedures/${id}`);
  const { count } = z.object({ count: z.object({ value: z.int() }) }).parse(await app.json('/api/v1/procedures'));
  const files = ['geojson', 'ndjson', 'csv', 'atom', 'ics'].map((format) => `/api/v1/procedures.${format}?status=all`);
  const pages = [...files, '/api/v1/facets', '/ogc/collections/procedures/items', '/dipas-pds/projects'];
  const texts = await Promise.all(pages.map(async (page) => (await app.get(page)).text()));
  await app.close();
  return { status, lists: count.value, told: texts.some((text) => text.includes(id) || text.includes(SECRET)) };
}

const SEEN = { status: 200, lists: 5, told: true };
const HIDDEN = { status: 410, lists: 4, told: false };

describe('a procedure that is hidden as a test', () => {
  it('is gone from every list, number, map and file, whatever its source says', async () => {
    expect(await met()).toEqual(SEEN);
    await corrections().hide(id, { as: 'test', ...said });
    expect(await met()).toEqual(HIDDEN);
    await suite.harvestList(city, [pdsFeature('v00', { nameFull: `Neues von ${SECRET}` }), ...LIST.slice(1)]);
    expect(await met()).toEqual(HIDDEN);
  });

  it('is back when that is taken back, and the next harvest tells what its source says by now', async () => {
    const { id: correction } = await corrections().hide(id, { as: 'test', ...said });
    await suite.harvestList(city, [pdsFeature('v00', { nameFull: `Neues von ${SECRET}` }), ...LIST.slice(1)]);
    await corrections().revoke(correction);
    expect(await met()).toEqual(SEEN);
    await suite.harvest(city);
    expect((await corrections().show(id)).procedure).toMatchObject({ title: `Neues von ${SECRET}`, lifecycle: 'live' });
  });

  it('does not claim that those withdrew it who published it', async () => {
    await corrections().hide(id, { as: 'test', ...said });
    const app = await openReadingApp(suite.db);
    const answer = await app.get(`/api/v1/procedures/${id}`);
    expect(await answer.text()).toContain('The operator of this service no longer shows this procedure.');
    await app.close();
  });

  it('cannot be corrected meanwhile, nor hidden twice', async () => {
    await corrections().hide(id, { as: 'test', ...said });
    await expect(corrections().hide(id, { as: 'test', ...said })).rejects.toMatchObject({ code: 'already-hidden' });
    const title = { field: 'title', value: 'Anders', ...said } as const;
    await expect(corrections().set(id, title)).rejects.toMatchObject({ code: 'procedure-withdrawn' });
  });
});

describe('a procedure that is hidden as withdrawn', () => {
  it('is erased everywhere, what was corrected of it too, and no import brings it back', async () => {
    await corrections().set(id, { field: 'summary', value: `Es schreibt ${SECRET}`, ...said });
    const { id: correction } = await corrections().hide(id, { as: 'withdrawn', ...said });
    expect(await met()).toEqual(HIDDEN);
    expect(await everyRow(suite.db)).not.toMatch(new RegExp(SECRET, 'i'));
    await suite.harvestList(city, LIST);
    expect(await met()).toEqual(HIDDEN);
    expect(await everyRow(suite.db)).not.toMatch(new RegExp(SECRET, 'i'));
    await expect(corrections().revoke(correction)).rejects.toMatchObject({ code: 'correction-final' });
  });
});
