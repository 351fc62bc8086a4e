import { describe, expect, it } from '@jest/globals';
import { FieldMap, type FieldMapInput } from '@navigator/adapters';
import { CheckReport } from '@navigator/shared';
import { z } from 'zod';
import { HARVEST_NOW, json, newFeed, pdsList } from '../../test/harvest-kit.js';
import { features, harvestSuite } from '../../test/harvest-suite.js';
import { feedOf, lifecycles } from '../../test/harvest-views.js';
import { Transports } from '../harvest/reading/transports.js';
import { Operator } from '../operator/operator.js';
import type { OperatorAnswer, OperatorRequest } from '../operator/operator.contract.js';
import { checkFeed } from './check/check-feed.js';

const suite = harvestSuite();

const list = (...properties: readonly object[]): object => ({
  type: 'FeatureCollection',
  features: properties.map((each) => ({
    type: 'Feature',
    properties: each,
    geometry: { type: 'Point', coordinates: [9.9, 53.5] },
  })),
});
const EXOTIC = list(
  { qx1: 'Umbau der Hafenstraße', qx2: '01.03.2026', qx3: '31.03.2026', qx4: 'k1', qx5: 'Straßen am Hafen' },
  { qx1: 'Neuer Park am Kanal', qx2: '01.03.2026', qx3: '30.04.2026', qx4: 'k2', qx5: 'Grün am Kanal' },
);
const MAP: FieldMapInput = { title: 'qx1', id: 'qx4', phases: [{ start: 'qx2', end: 'qx3' }] };
const GERMAN = list({
  titel: 'Umbau der Hafenstraße',
  beginn: '01.03.2026',
  ende: '31.03.2026',
  link: 'https://stadt.example/hafen',
});

async function check(map: FieldMapInput | null = null): Promise<CheckReport> {
  const { url } = suite.platform;
  const transport = suite.harvesting.module.get(Transports, { strict: false }).for({ url });
  const task = { url, format: null, map: map && FieldMap.parse(map), transport } as const;
  return CheckReport.parse(await checkFeed({ ...task, now: new Date(HARVEST_NOW), language: 'de' }));
}

const perform = (request: OperatorRequest): Promise<OperatorAnswer> =>
  suite.harvesting.module.get(Operator, { strict: false }).perform(request);
const add = (map: FieldMapInput | null): Promise<OperatorAnswer> =>
  perform({
    kind: 'feeds.add',
    url: suite.platform.url,
    publisher: { name: 'Musterstadt', domain: null, territoryKey: null },
    format: null,
    map: map && FieldMap.parse(map),
    licence: null,
  });

async function addAndApprove(map: FieldMapInput | null): Promise<string> {
  const { result } = Added.parse(await add(map));
  await perform({ kind: 'feeds.move', id: result.id, to: 'approve' });
  return result.id;
}

const Added = z.object({ kind: z.literal('done'), result: z.object({ id: z.string() }) });
const titles = async (): Promise<readonly string[]> =>
  (await lifecycles(suite.db)).filter(({ lifecycle }) => lifecycle === 'live').map(({ title }) => title);

describe('a list whose names say nothing', () => {
  it('is refused by the check, which drafts a map and marks its guesses', async () => {
    suite.platform.answer(json(EXOTIC));
    const report = await check();
    expect(report).toMatchObject({
      state: 'failed',
      format: 'geojson',
      error: {
        code: 'needs-field-map',
        text: { de: expect.stringContaining('--map'), en: expect.stringContaining('--map') },
      },
    });
  });

  it('is drafted with what is not used and what stands there', async () => {
    suite.platform.answer(json(EXOTIC));
    expect((await check()).suggestedMap).toMatchObject({
      map: { title: 'qx1' },
      fields: [{ target: 'title', path: 'qx1', confidence: 0.1, example: 'Umbau der Hafenstraße' }],
      unmapped: expect.arrayContaining([{ path: 'qx2', example: '01.03.2026' }]),
    });
  });

  it('is read by the check with a map, as a harvest would, and then nothing is suggested', async () => {
    suite.platform.answer(json(EXOTIC));
    expect(await check(MAP)).toMatchObject({
      state: 'done',
      mapped: 2,
      suggestedMap: null,
      sample: [{ title: 'Umbau der Hafenstraße', start: '2026-03-01', end: '2026-03-31' }, {}],
    });
  });

  it('is added with its map, harvested by it and shown', async () => {
    suite.platform.answer(json(EXOTIC));
    await addAndApprove(MAP);
    expect(await titles()).toEqual(['Neuer Park am Kanal', 'Umbau der Hafenstraße']);
  });

  it('is stored with the map as a person would write it', async () => {
    suite.platform.answer(json(EXOTIC));
    await addAndApprove(MAP);
    const [row] = await suite.db.query('select map from feed', [], z.object({ map: z.unknown() }));
    expect(row?.map).toMatchObject({ title: 'qx1', id: 'qx4', phases: [{ start: 'qx2', end: 'qx3' }] });
  });

  it('fails to be harvested where no map was given', async () => {
    suite.platform.answer(json(EXOTIC));
    const feed = await suite.harvesting.register(suite.platform.url, { format: 'geojson' });
    expect(await suite.harvest(feed)).toMatchObject({ outcome: 'failed', code: 'needs-field-map' });
    expect(await titles()).toEqual([]);
  });
});

describe('another map for a feed', () => {
  it('is given by adding it again: everything is read anew, though nothing changed at the source', async () => {
    suite.platform.answer((response, headers) => {
      if (headers['if-none-match'] === '"same"') response.writeHead(304).end();
      else response.writeHead(200, { etag: '"same"' }).end(JSON.stringify(EXOTIC));
    });
    const id = await addAndApprove(MAP);
    expect(await feedOf(suite.db, id)).toMatchObject({ etag: '"same"' });
    await perform({ kind: 'feeds.move', id, to: 'remove' });
    expect(await addAndApprove({ ...MAP, title: 'qx5' })).toBe(id);
    expect(await titles()).toEqual(['Grün am Kanal', 'Straßen am Hafen']);
  });

  it('that no longer fits fails the run with its reason, and what was shown stays', async () => {
    suite.platform.answer(json(EXOTIC));
    await addAndApprove(MAP);
    await suite.db.execute(`update feed set map = '{"titel": "qx1"}'`, []);
    const [feed] = await suite.harvesting.registry.list();
    if (!feed) throw new Error('no feed');
    expect(await suite.harvest(feed.id)).toMatchObject({ outcome: 'failed', code: 'field-map-faulty' });
    expect(await titles()).toHaveLength(2);
  });
});

describe('a list with German names', () => {
  it('needs no map, and the check shows the one it found', async () => {
    suite.platform.answer(json(GERMAN));
    expect(await check()).toMatchObject({
      state: 'done',
      mapped: 1,
      suggestedMap: { map: { title: 'titel', url: 'link', phases: [{ start: 'beginn', end: 'ende' }] }, unmapped: [] },
    });
    await addAndApprove(null);
    expect(await titles()).toEqual(['Umbau der Hafenstraße']);
  });
});

describe('a map for a format with fixed fields', () => {
  it('is refused by the registry and by the check, with the formats that take one', async () => {
    suite.platform.answer(json(pdsList(features(2))));
    const text = { de: expect.stringContaining('geojson'), en: expect.stringContaining('geojson') };
    expect(await add(MAP)).toEqual({ kind: 'refused', code: 'map-not-taken', text });
    expect(await check(MAP)).toMatchObject({ state: 'failed', found: 0, error: { code: 'map-not-taken', text } });
  });

  it('leaves nothing behind', async () => {
    const refused = suite.harvesting.registry.add({ ...newFeed(suite.platform.url), map: FieldMap.parse(MAP) });
    await expect(refused).rejects.toMatchObject({ code: 'map-not-taken' });
    expect(await suite.harvesting.registry.list()).toEqual([]);
  });
});
