import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import type { AdapterFeed, Output } from '../kit/contract.js';
import { FieldMap, type FieldMapInput } from '../kit/field-map/field-map.js';
import { describeContract, HOSTILE_LINK, HOSTILE_TEXT } from '../kit/test/contract-suite.js';
import { chunks, collect, CONTEXT, readAnswer, withBody, type Answer } from '../kit/test/reading.js';
import { geojson } from './geojson.adapter.js';

const conversation = { adapter: geojson, feedUrl: 'https://mitreden.example/daten/verfahren.geojson' };
const fixture = (file: string, entries: number): Answer => ({
  name: file,
  purpose: 'list',
  contentType: 'application/geo+json',
  body: readFileSync(new URL(`fixtures/${file}`, import.meta.url)),
  entries,
});
const german = fixture('german.json', 7);
const utm = fixture('utm.json', 2);
const rows = fixture('rows.json', 2);
const markers = fixture('markers.txt', 2);
const hostile = fixture('hostile.json', 1);
const hostileBody = new TextDecoder()
  .decode(hostile.body)
  .replaceAll('"HOSTILE_TEXT"', JSON.stringify(HOSTILE_TEXT))
  .replaceAll('HOSTILE_LINK', HOSTILE_LINK);

describeContract({
  ...conversation,
  answers: [german, utm, rows, markers],
  emptyList: withBody(german, '{"type":"FeatureCollection","features":[]}'),
  hostile: withBody(hostile, hostileBody),
});

const records = (outputs: readonly Output<unknown>[]): unknown =>
  outputs.flatMap((output) => (output.kind === 'record' ? [output.record] : []));

async function readWith(map: FieldMapInput | null, body: string, context = CONTEXT): Promise<Output<unknown>[]> {
  const feed: AdapterFeed = { url: conversation.feedUrl, language: 'de', map: map && FieldMap.parse(map) };
  const { state, requests } = geojson.start(feed);
  const [request] = requests;
  if (!request) throw new Error('no request');
  const answer = {
    request,
    status: 200,
    url: feed.url,
    headers: {},
    body: chunks(new TextEncoder().encode(body), 999),
  };
  return collect(geojson.read(state, answer, context));
}

describe('a GeoJSON file with German names', () => {
  it('is mapped without a map; what cannot be told apart or named is rejected with its reason', async () => {
    expect(await readAnswer(conversation, german)).toMatchSnapshot();
  });

  it('has swapped axes turned round with a finding, and null island rejected as a place (Q1, Q2)', async () => {
    const outputs = await readAnswer(conversation, german);
    const places = outputs.map(
      (output) =>
        output.kind === 'record' && [
          output.record.geometry?.type ?? null,
          output.remarks.map(({ code }) => code).filter((code) => /axes|island|missing/.test(code)),
        ],
    );
    expect(places.slice(0, 5)).toEqual([
      ['Point', []],
      ['Polygon', ['axes-swapped']],
      [null, ['geometry-missing']],
      false,
      [null, ['null-island']],
    ]);
  });

  it('in UTM is turned into degrees by its `crs` member, in either order (Q4)', async () => {
    expect(records(await readAnswer(conversation, utm))).toMatchObject([
      {
        sourceId: 'verfahren.1',
        geometry: { coordinates: [10, 53.55] },
        phases: [{ end: '2026-03-31', endTime: '18:00' }],
      },
      { sourceId: 'verfahren.2', geometry: { coordinates: [10, 53.55] }, phases: [{ start: '2026-04-01', end: null }] },
    ]);
  });

  it('with a system nobody knows has no places (Q4)', async () => {
    const body = new TextDecoder().decode(utm.body).replace('EPSG::25832', 'EPSG::2154');
    const outputs = await readWith(null, body);
    expect(outputs).toMatchObject([
      { record: { geometry: null }, remarks: [{ code: 'crs-unknown' }] },
      { record: { geometry: null }, remarks: [{ code: 'crs-unknown' }] },
      { kind: 'end' },
    ]);
  });

  it('in Windows-1252 with padded names is read (Q37, Q49)', async () => {
    const body = Buffer.from(
      '{"features":[{"type":"Feature","id":1,"properties":{"titel":"Straße am Fluß      "}}]}',
      'latin1',
    );
    const outputs = await readAnswer(conversation, withBody(german, body));
    const remarks = [{ code: 'charset-guessed' }, { code: 'geometry-missing' }];
    expect(outputs).toMatchObject([{ record: { title: 'Straße am Fluß' }, remarks }, { kind: 'end' }]);
  });

  it('tells its first procedures after a hundred entries, however long the file is', async () => {
    let sent = 0;
    async function* endless(): AsyncGenerator<Uint8Array, void, undefined> {
      await Promise.resolve();
      yield new TextEncoder().encode('{"type":"FeatureCollection","features":[');
      for (sent = 0; sent < 100_000; sent += 1) {
        const comma = sent === 0 ? '' : ',';
        yield new TextEncoder().encode(
          `${comma}{"type":"Feature","id":${sent},"properties":{"titel":"a${' '.repeat(2000)}"}}`,
        );
      }
    }
    const { state, requests } = geojson.start({ url: conversation.feedUrl, language: 'de' });
    const [request] = requests;
    if (!request) throw new Error('no request');
    const answer = { request, status: 200, url: request.url, headers: {}, body: endless() };
    for await (const output of geojson.read(state, answer, CONTEXT)) {
      expect(output).toMatchObject({ kind: 'record', record: { sourceId: '0' } });
      break;
    }
    expect(sent).toBeLessThan(110);
  });

  it('knows a procedure whose id is a number like one whose id is a text (Q50)', async () => {
    const outputs = await readWith(null, '{"features":[{"id":7,"type":"Feature","properties":{"titel":"a"}}]}');
    expect(records(outputs)).toMatchObject([{ sourceId: '7' }]);
  });
});

describe('a list of plain objects', () => {
  it('is read where it stands, with the geometry in a member of its own (Q4, Q7, Q36)', async () => {
    expect(records(await readAnswer(conversation, rows))).toMatchObject([
      {
        sourceId: '11',
        kind: 'formal',
        geometry: { coordinates: [13.4, 52.5] },
        phases: [{ kind: 'publicDisclosure', start: '2026-02-02', end: '2026-03-06' }],
      },
      { sourceId: '12', geometry: null, phases: [] },
    ]);
  });

  it('is found in the member that the map names', async () => {
    const outputs = await readWith({ list: 'verfahren', title: 'a', id: 'b' }, '{"verfahren":[{"a":"x","b":"y"}]}');
    expect(records(outputs)).toMatchObject([{ sourceId: 'y', title: 'x' }]);
  });
});

describe('markers of the UVP-Verbund', () => {
  it('are recognised, and negative assessments are skipped as no participation (Q1, Q37, Q60)', async () => {
    const head = { url: conversation.feedUrl, contentType: 'text/javascript', bytes: markers.body };
    expect(geojson.recognise(head)).toMatchObject({
      confidence: 0.3,
      evidence: expect.stringMatching(/no participation/),
    });
    expect(await readAnswer(conversation, markers)).toMatchObject([
      { kind: 'skipped', sourceId: '294BDB79-9CB1-43C0-A98D-FFBA0B1C85E1', code: 'not-participation' },
      { kind: 'record', record: { title: 'Ausbau der Uferstraße', geometry: { coordinates: [13.1, 53.2] } } },
      { kind: 'end' },
    ]);
  });
});

describe('a file with names of its own', () => {
  const body =
    '{"type":"FeatureCollection","features":[{"type":"Feature","properties":{"qx1":"Hafen","qx2":"1.3.2026","qx3":"k"}}]}';

  it('is not guessed at: it needs a map, and the failure names its fields', async () => {
    expect(await readWith(null, body)).toEqual([
      { kind: 'failed', failure: { code: 'needs-field-map', detail: 'fields: qx1, qx2, qx3' } },
    ]);
  });

  it('is told with a draft of a map where that was asked for, and only without a map', async () => {
    const asking = { ...CONTEXT, tellsMap: true };
    expect(await readWith(null, body, asking)).toMatchObject([
      { kind: 'map', draft: { map: { title: 'qx1' }, unmapped: [{ path: 'qx2' }, { path: 'qx3' }] } },
      { kind: 'failed', failure: { code: 'needs-field-map' } },
    ]);
    expect((await readWith({ title: 'qx1', id: 'qx3' }, body, asking)).map(({ kind }) => kind)).toEqual([
      'record',
      'end',
    ]);
  });

  it('is read exactly by the map that is given', async () => {
    const map = { title: 'qx1', id: 'qx3', phases: [{ start: 'qx2' }] };
    expect(records(await readWith(map, body))).toMatchObject([
      { sourceId: 'k', title: 'Hafen', phases: [{ kind: 'informal', start: '2026-03-01' }] },
    ]);
  });

  it('is read by the map alone where names would say more', async () => {
    const named = '{"features":[{"type":"Feature","id":1,"properties":{"titel":"a","link":"https://a.example"}}]}';
    expect(records(await readWith({ title: 'titel' }, named))).toMatchObject([{ title: 'a', url: null }]);
  });

  it('keeps what stands before the place where it breaks off', async () => {
    const outputs = await readWith(null, '{"features":[{"type":"Feature","id":1,"properties":{"titel":"a"}},{"type":');
    expect(outputs).toMatchObject([{ kind: 'record' }, { kind: 'failed', failure: { code: 'truncated' } }]);
  });
});

describe('a service that answers something else', () => {
  it.each([
    [
      '<?xml version="1.0"?><ows:ExceptionReport><ows:Exception><ows:ExceptionText>No such layer</ows:ExceptionText></ows:Exception></ows:ExceptionReport>',
      'error-answer',
      'No such layer',
    ],
    [
      '<?xml version="1.0"?><wfs:FeatureCollection xmlns:wfs="x"></wfs:FeatureCollection>',
      'not-geojson',
      'GML instead of GeoJSON',
    ],
    ['{"error":{"code":400,"message":"Invalid URL"}}', 'error-answer', '{"code":400,"message":"Invalid URL"}'],
  ])('is taken at its word: %.40s (Q34, Q35)', async (body, code, detail) => {
    expect(await readWith(null, body)).toEqual([{ kind: 'failed', failure: { code, detail } }]);
  });
});

describe('recognising GeoJSON', () => {
  const judged = (body: Uint8Array | string): unknown => {
    const bytes = typeof body === 'string' ? new TextEncoder().encode(body) : body;
    return geojson.recognise({ url: conversation.feedUrl, contentType: '', bytes })?.confidence ?? null;
  };

  it('is surer the more the names say, and never as sure as a format that knows its members', () => {
    expect(judged(german.body)).toBe(0.5);
    expect(judged('{"type":"FeatureCollection","features":[{"type":"Feature","properties":{"name":"a"}}]}')).toBe(0.3);
    expect(judged('{"type":"FeatureCollection","features":[{"type":"Feature","properties":{"GEN":"a"}}]}')).toBe(0.2);
    expect(judged('{"type":"FeatureCollection","features":[]}')).toBe(0.2);
    expect(judged(rows.body)).toBe(0.2);
  });

  it.each(['{"hello":"world"}', '[1,2]', '[{"name":"a"}]', 'var x = 7;', '{"results":[{"a":"{'])(
    'has nothing to say about %s',
    (body) => {
      expect(judged(body)).toBeNull();
    },
  );
});
