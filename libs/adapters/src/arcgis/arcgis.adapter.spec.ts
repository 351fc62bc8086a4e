import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { describeContract, HOSTILE_LINK, HOSTILE_TEXT } from '../kit/test/contract-suite.js';
import { converse, idsIn, type Held, type Server } from '../kit/test/conversation.js';
import { readAnswer, withBody, type Answer } from '../kit/test/reading.js';
import { arcgis } from './arcgis.adapter.js';

const LAYER = 'https://geo.example/arcgis/rest/services/Beteiligung/FeatureServer/0';
const conversation = { adapter: arcgis, feedUrl: LAYER };
const fixture = (file: string, entries: number): Answer => ({
  name: file,
  purpose: 'list',
  contentType: 'application/json',
  body: readFileSync(new URL(`fixtures/${file}`, import.meta.url)),
  entries,
});
const asGeojson = fixture('query-geojson.json', 2);
const asEsri = fixture('query-esri.json', 6);
const hostile = fixture('hostile.json', 1);

describeContract({
  ...conversation,
  answers: [asGeojson, asEsri],
  emptyList: withBody(asEsri, '{"objectIdFieldName":"OBJECTID","features":[]}'),
  hostile: withBody(
    hostile,
    new TextDecoder()
      .decode(hostile.body)
      .replaceAll('"HOSTILE_TEXT"', JSON.stringify(HOSTILE_TEXT))
      .replaceAll('HOSTILE_LINK', HOSTILE_LINK),
  ),
});

const page = (ids: readonly number[], rest: object = {}): string =>
  JSON.stringify({ features: ids.map((id) => ({ attributes: { OBJECTID: id, TITEL: `T${id}` } })), ...rest });
const hold = (server: Server, url = LAYER): Promise<Held> => converse(arcgis, { url, language: 'de' }, server);
const offsetOf = (url: string): string => new URL(url).searchParams.get('resultOffset') ?? '';

describe('a layer', () => {
  it('in GeoJSON has days in milliseconds, midnight here or in UTC (Q12, Q14)', async () => {
    expect(await readAnswer(conversation, asGeojson)).toMatchObject([
      {
        record: {
          sourceId: '12',
          title: 'Uferpark',
          geometry: { coordinates: [8.66, 50.11] },
          phases: [{ start: '2026-03-01', startTime: null, end: '2026-03-31', endTime: null }],
        },
      },
      { record: { sourceId: '13', phases: [], geometry: null } },
      { kind: 'end' },
    ]);
  });

  it('in Esri JSON has its geometry in any kind, in the system that it names (Q4)', async () => {
    const outputs = await readAnswer(conversation, asEsri);
    const shapes = outputs.map((output) =>
      output.kind === 'record' ? (output.record.geometry?.type ?? null) : output.kind,
    );
    expect(shapes).toEqual(['MultiPolygon', 'Point', 'MultiLineString', 'MultiPoint', null, 'rejected', 'end']);
    const [area, point] = outputs.map((output) => (output.kind === 'record' ? output.record.geometry : null));
    expect(area?.type === 'MultiPolygon' && area.coordinates.map((rings) => rings.length)).toEqual([2]);
    expect(point?.coordinates).toEqual([10, 53.55]);
  });

  it('is asked for everything in GeoJSON, and what its address says stays', async () => {
    const [url] = (await hold(() => page([1]), `${LAYER}?where=STATUS%3D1&token=t`)).urls;
    expect(new URL(url ?? '').pathname).toBe('/arcgis/rest/services/Beteiligung/FeatureServer/0/query');
    expect(Object.fromEntries(new URL(url ?? '').searchParams)).toEqual({
      token: 't',
      where: 'STATUS=1',
      outFields: '*',
      outSR: '4326',
      f: 'geojson',
      resultOffset: '0',
      resultRecordCount: '1000',
    });
  });

  it.each([{ exceededTransferLimit: true }, { properties: { exceededTransferLimit: true } }])(
    'is read page by page as long as it says %j (Q38)',
    async (more) => {
      const held = await hold((url) => (offsetOf(url) === '0' ? page([1, 2], more) : page([3])));
      expect(held.urls.map(offsetOf)).toEqual(['0', '2']);
      expect(idsIn(held)).toEqual(['1', '2', '3']);
      expect(held.isComplete).toBe(true);
    },
  );

  it('that gives the same page again is not complete (Q38)', async () => {
    const held = await hold(() => page([1], { exceededTransferLimit: true }));
    expect(held.urls).toHaveLength(2);
    expect(held.isComplete).toBe(false);
  });

  it('that has nothing and promises more is not asked for ever', async () => {
    const held = await hold(() => page([], { exceededTransferLimit: true }));
    expect([held.urls.length, held.isComplete]).toEqual([1, false]);
  });

  it('that refuses GeoJSON is asked once for its own JSON', async () => {
    const refusal =
      '{"error":{"code":400,"message":"Invalid or missing input parameters. Output format not supported"}}';
    const held = await hold((url) => (url.includes('f=geojson') ? refusal : page([1])));
    expect(held.urls.map((url) => new URL(url).searchParams.get('f'))).toEqual(['geojson', 'json']);
    expect(idsIn(held)).toEqual(['1']);
    expect((await hold(() => refusal)).outputs.at(-1)).toMatchObject({
      kind: 'failed',
      failure: { code: 'error-answer' },
    });
  });

  it('that fails on a later page has failed (Q35)', async () => {
    const refusal = '{"error":{"code":400,"message":"Unable to complete operation"}}';
    const held = await hold((url) => (offsetOf(url) === '0' ? page([1], { exceededTransferLimit: true }) : refusal));
    expect(held.urls).toHaveLength(2);
    expect(held.outputs.at(-1)).toMatchObject({ kind: 'failed', failure: { code: 'error-answer' } });
  });

  it('that asks for a token is taken at its word (Q35)', async () => {
    const held = await hold(() => '{"error":{"code":499,"message":"Token Required"}}');
    expect(held.outputs).toMatchObject([{ kind: 'failed', failure: { code: 'error-answer' } }]);
  });
});

describe('a service', () => {
  const SERVICE = 'https://geo.example/arcgis/rest/services/Beteiligung/MapServer';

  it('is asked for its layers, and the one of procedures is read; groups are none', async () => {
    const layers = [
      { id: 0, name: 'Beteiligung', subLayerIds: [1] },
      { id: 1, name: 'Kitas', subLayerIds: null },
      { id: 4, name: 'Beteiligungsverfahren', subLayerIds: null },
    ];
    const held = await hold((url) => (url.includes('/query') ? page([1]) : JSON.stringify({ layers })), SERVICE);
    expect(held.urls[0]).toBe(`${SERVICE}?f=json`);
    expect(held.urls[1]).toMatch(/MapServer\/4\/query\?where=1%3D1.*f=geojson/);
    expect(idsIn(held)).toEqual(['1']);
  });

  it.each(['{}', '{"layers":[{"id":1,"name":"a"},{"id":2,"name":"b"}]}', '', '{"layers":['])(
    'that answers %s is told so',
    async (body) => {
      expect((await hold(() => body, SERVICE)).outputs).toMatchObject([{ kind: 'failed' }]);
    },
  );
});

describe('recognising ArcGIS', () => {
  const judged = (body: string, url = 'https://geo.example/x'): number | null =>
    arcgis.recognise({ url, contentType: '', bytes: new TextEncoder().encode(body) })?.confidence ?? null;

  it('is by the words of Esri, or by the address', () => {
    expect(judged(new TextDecoder().decode(asEsri.body))).toBe(0.85);
    expect(judged('{"type":"FeatureCollection","features":[]}', `${LAYER}/query?f=geojson`)).toBe(0.75);
    expect(judged('{"currentVersion":11.1}', LAYER)).toBe(0.9);
    expect(judged('{"currentVersion":11.1}')).toBeNull();
    expect(judged('{"type":"FeatureCollection","features":[]}')).toBeNull();
    expect(judged('{"a":1}', LAYER)).toBeNull();
  });
});
