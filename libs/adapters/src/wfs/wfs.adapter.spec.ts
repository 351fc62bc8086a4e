import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { describeContract, HOSTILE_LINK, HOSTILE_TEXT } from '../kit/test/contract-suite.js';
import { converse, idsIn, type Held, type Server } from '../kit/test/conversation.js';
import { readAnswer, withBody, type Answer } from '../kit/test/reading.js';
import { wfs } from './wfs.adapter.js';

const FEED = 'https://geo.example/wfs?service=WFS&VERSION=2.0.0&typenames=app:prosin_imverfahren';
const conversation = { adapter: wfs, feedUrl: FEED };
const fixture = (file: string, entries: number): Answer => ({
  name: file,
  purpose: 'list',
  contentType: 'application/json',
  body: readFileSync(new URL(`fixtures/${file}`, import.meta.url)),
  entries,
});
const getFeature = fixture('get-feature.json', 2);
const hostile = fixture('hostile.json', 1);

describeContract({
  ...conversation,
  answers: [getFeature],
  emptyList: withBody(getFeature, '{"type":"FeatureCollection","features":[],"numberMatched":0}'),
  hostile: withBody(
    hostile,
    new TextDecoder()
      .decode(hostile.body)
      .replaceAll('"HOSTILE_TEXT"', JSON.stringify(HOSTILE_TEXT))
      .replaceAll('HOSTILE_LINK', HOSTILE_LINK),
  ),
});

const page = (ids: readonly string[], matched: number | string | null): string => {
  const features = ids.map((id) => ({ type: 'Feature', id, geometry: null, properties: { titel: id } }));
  return JSON.stringify({
    type: 'FeatureCollection',
    features,
    ...(matched === null ? {} : { numberMatched: matched }),
  });
};
const startOf = (url: string): string => new URL(url).searchParams.get('startIndex') ?? '';
const hold = (server: Server, url = FEED): Promise<Held> => converse(wfs, { url, language: 'de' }, server);

describe('features of a type', () => {
  it('are read with the axes turned, dates with a zone, and no passing id (Q1, Q14, Q28)', async () => {
    expect(await readAnswer(conversation, getFeature)).toMatchObject([
      {
        kind: 'record',
        record: {
          sourceId: 'Neustadt 12',
          geometry: {
            type: 'Polygon',
            coordinates: [
              [
                [10, 53.5],
                [10.1, 53.5],
                [10.1, 53.6],
                [10, 53.5],
              ],
            ],
          },
          phases: [{ kind: 'publicDisclosure', start: '2026-03-02', end: '2026-04-02' }],
        },
      },
      { kind: 'record', record: { sourceId: 'Neustadt 13', url: null, phases: [{ start: '2026-05-04', end: null }] } },
      { kind: 'end', isComplete: true },
    ]);
  });

  it('are asked for in the words of the version, whatever case the address is written in', async () => {
    const [two] = (await hold(() => page(['a'], 1))).urls;
    expect(Object.fromEntries(new URL(two ?? '').searchParams)).toEqual({
      SERVICE: 'WFS',
      VERSION: '2.0.0',
      REQUEST: 'GetFeature',
      typeNames: 'app:prosin_imverfahren',
      outputFormat: 'application/json',
      srsName: 'EPSG:4326',
      count: '1000',
      startIndex: '0',
    });
    const [one] = (
      await hold(() => page(['a'], 1), 'https://geo.example/wfs?version=1.1.0&typename=x&maxFeatures=5&sortBy=id')
    ).urls;
    expect(Object.fromEntries(new URL(one ?? '').searchParams)).toMatchObject({
      typeName: 'x',
      maxFeatures: '5',
      sortBy: 'id',
    });
    expect(one).not.toMatch(/typeNames|count=/);
  });

  it('are read page by page until all that were counted have come (Q38)', async () => {
    const held = await hold((url) => page(startOf(url) === '0' ? ['a', 'b'] : ['c'], 3));
    expect(held.urls.map(startOf)).toEqual(['0', '2']);
    expect(idsIn(held)).toEqual(['a', 'b', 'c']);
    expect(held.isComplete).toBe(true);
  });

  it.each([null, 'unknown'])('are read to the first empty page where the count is %j (Q38)', async (matched) => {
    const held = await hold((url) => page(startOf(url) === '0' ? ['a'] : [], matched));
    expect(held.urls.map(startOf)).toEqual(['0', '1']);
    expect(held.isComplete).toBe(true);
  });

  it('end where a server that knows no pages gives the same again (Q31)', async () => {
    const held = await hold(() => page(['a', 'b'], null));
    expect(held.urls).toHaveLength(2);
    expect(held.isComplete).toBe(true);
  });

  it('are truncated where fewer come than were counted, and nothing follows from absence (Q32)', async () => {
    const held = await hold((url) => page(startOf(url) === '0' ? ['a'] : [], 3));
    expect(held.isComplete).toBe(false);
    expect((await hold(() => page(['a'], 3))).isComplete).toBe(false);
  });
});

describe('a service', () => {
  const capabilities = (types: readonly string[], format: string, paging = 'TRUE'): string =>
    `<?xml version="1.0"?><wfs:WFS_Capabilities version="2.0.0"><ows:OperationsMetadata><ows:Operation name="GetFeature">
    <ows:Parameter name="outputFormat"><ows:AllowedValues><ows:Value>application/gml+xml; version=3.2</ows:Value><ows:Value>${format}</ows:Value></ows:AllowedValues></ows:Parameter></ows:Operation>
    <ows:Constraint name="ImplementsResultPaging"><ows:NoValues/><ows:DefaultValue>${paging}</ows:DefaultValue></ows:Constraint></ows:OperationsMetadata>
    <wfs:FeatureTypeList>${types.map((name) => `<wfs:FeatureType><wfs:Name>${name}</wfs:Name><wfs:Title>T &amp; ${name}</wfs:Title></wfs:FeatureType>`).join('')}</wfs:FeatureTypeList></wfs:WFS_Capabilities>`;
  const SERVICE = 'https://geo.example/wfs';
  const ask = (xml: string): Promise<Held> =>
    hold((url) => (url.includes('GetCapabilities') ? xml : page(['a'], 1)), SERVICE);

  it('is asked for the type of procedures in the JSON that it knows', async () => {
    const held = await ask(capabilities(['bplan:b_bp_fs', 'bplan:a_bp_iv'], 'application/geo+json'));
    expect(held.urls[0]).toBe(`${SERVICE}?SERVICE=WFS&REQUEST=GetCapabilities&VERSION=2.0.0`);
    const query = new URL(held.urls[1] ?? '').searchParams;
    expect([query.get('typeNames'), query.get('outputFormat'), query.get('startIndex')]).toEqual([
      'bplan:a_bp_iv',
      'application/geo+json',
      '0',
    ]);
    expect(idsIn(held)).toEqual(['a']);
  });

  it('that promises no pages is asked for everything at once', async () => {
    const held = await ask(capabilities(['x'], 'json', 'FALSE'));
    expect(held.urls[1]).not.toMatch(/startIndex|count/);
  });

  it('with GML alone, several like types, an error or half an answer is told so', async () => {
    const failure = async (xml: string): Promise<unknown> => {
      const [output] = (await ask(xml)).outputs;
      return output?.kind === 'failed' ? output.failure.code : output?.kind;
    };
    expect(await failure(capabilities(['x'], 'text/xml'))).toBe('not-geojson');
    expect(await failure(capabilities(['kitas', 'parks'], 'application/json'))).toBe('no-layer-chosen');
    expect(await failure('<ows:ExceptionReport><ows:ExceptionText>no</ows:ExceptionText></ows:ExceptionReport>')).toBe(
      'error-answer',
    );
    expect(await failure(capabilities(['x'], 'application/json').slice(0, -9))).toBe('truncated');
    expect(await failure('')).toBe('empty-answer');
    expect(await failure('<!doctype html><html></html>')).toBe('html-instead-of-data');
    expect(await failure('{}')).toBe('not-this-format');
  });
});

describe('recognising WFS', () => {
  const judged = (body: string, url: string): number | null =>
    wfs.recognise({ url, contentType: '', bytes: new TextEncoder().encode(body) })?.confidence ?? null;

  it('is by its capabilities, or by the address of a GetFeature request', () => {
    const asked = 'https://geo.example/wfs?REQUEST=getfeature&typeNames=x';
    expect(judged('<wfs:WFS_Capabilities>', 'https://geo.example')).toBe(0.9);
    expect(judged('{"type":"FeatureCollection"', asked)).toBe(0.75);
    expect(judged('<wfs:FeatureCollection>', asked)).toBe(0.6);
    expect(judged('{"type":"FeatureCollection"', 'https://geo.example')).toBeNull();
    expect(judged('{}', asked)).toBeNull();
  });
});
