import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { describeContract, HOSTILE_LINK, HOSTILE_TEXT } from '../kit/test/contract-suite.js';
import { converse, idsIn, type Held, type Server } from '../kit/test/conversation.js';
import { readAnswer, withBody, type Answer } from '../kit/test/reading.js';
import { ogcFeatures } from './ogc-features.adapter.js';

const ITEMS = 'https://geo.example/v1/collections/verfahren/items';
const conversation = { adapter: ogcFeatures, feedUrl: ITEMS };
const fixture = (file: string, entries: number): Answer => ({
  name: file,
  purpose: 'list',
  contentType: 'application/geo+json',
  body: readFileSync(new URL(`fixtures/${file}`, import.meta.url)),
  entries,
});
const items = fixture('items.json', 3);
const hostile = fixture('hostile.json', 1);

describeContract({
  ...conversation,
  answers: [items],
  emptyList: withBody(items, '{"type":"FeatureCollection","numberReturned":0,"features":[],"links":[]}'),
  hostile: withBody(
    hostile,
    new TextDecoder()
      .decode(hostile.body)
      .replaceAll('"HOSTILE_TEXT"', JSON.stringify(HOSTILE_TEXT))
      .replaceAll('HOSTILE_LINK', HOSTILE_LINK),
  ),
});

const page = (ids: readonly string[], next: string | null, rest = ''): string => {
  const features = ids.map((id) => ({ type: 'Feature', id, geometry: null, properties: { titel: id } }));
  const links =
    next === null
      ? []
      : [
          { rel: 'self', href: ITEMS },
          { rel: 'next', href: next },
        ];
  return JSON.stringify({ type: 'FeatureCollection', features, links }).replace('{', `{${rest}`);
};
const hold = (url: string, server: Server): Promise<Held> => converse(ogcFeatures, { url, language: 'de' }, server);

describe('items of a collection', () => {
  it('are plans with their phases, in the words of the Berlin plan layer', async () => {
    expect(await readAnswer(conversation, items)).toMatchObject([
      {
        kind: 'record',
        record: {
          sourceId: 'S-181',
          title: 'S - 181',
          kind: 'formal',
          url: 'https://geo.example/s-181',
          place: 'Altstadt',
          geometryRole: 'area',
          phases: [{ kind: 'publicDisclosure', start: '2026-05-11', end: '2026-06-12' }],
        },
      },
      {
        kind: 'record',
        record: {
          sourceId: 'S-182',
          phases: [
            { kind: 'earlyPublicPart', start: '2026-02-02', end: '2026-03-02' },
            { kind: 'publicDisclosure', start: null, end: '2026-09-30' },
          ],
        },
      },
      { kind: 'rejected', sourceId: 'S-183', code: 'title-missing' },
      { kind: 'end', isComplete: true },
    ]);
  });

  it('are read along the next links; a page with fewer than the limit is not the end (Q38)', async () => {
    const held = await hold(ITEMS, (url) =>
      url.includes('offset=2')
        ? page(['c'], null)
        : url.includes('offset=1')
          ? page(['b'], '?offset=2')
          : page(['a'], `${ITEMS}?offset=1`),
    );
    expect(held.urls).toEqual([`${ITEMS}?f=json&limit=1000`, `${ITEMS}?offset=1`, `${ITEMS}?offset=2`]);
    expect(idsIn(held)).toEqual(['a', 'b', 'c']);
    expect(held.isComplete).toBe(true);
  });

  it('keep the scheme of the feed where a proxy forgets it (Q33)', async () => {
    const held = await hold(ITEMS, (url) =>
      url.includes('offset') ? page(['b'], null) : page(['a'], `${ITEMS.replace('https', 'http')}?offset=1`),
    );
    expect(held.urls[1]).toBe(`${ITEMS}?offset=1`);
  });

  it.each([
    ['another host', 'https://elsewhere.example/items?offset=1'],
    ['the same page again', `${ITEMS}?f=json&limit=1000`],
  ])('are not complete where the next link leads to %s (Q38)', async (_, next) => {
    const held = await hold(ITEMS, () => page(['a'], next));
    expect(held.urls).toHaveLength(1);
    expect(held.isComplete).toBe(false);
  });

  it('are not complete where the server has counted more than it gives (Q32)', async () => {
    expect((await hold(ITEMS, () => page(['a'], null, '"numberMatched":2,'))).isComplete).toBe(false);
    expect((await hold(ITEMS, () => page(['a'], null, '"numberMatched":1,'))).isComplete).toBe(true);
  });

  it('keep the limit and the format that the feed asks for', async () => {
    const held = await hold(`${ITEMS}?f=geojson&limit=50&bbox=1,2,3,4`, () => page(['a'], null));
    expect(held.urls[0]).toBe(`${ITEMS}?bbox=1%2C2%2C3%2C4&f=geojson&limit=50`);
  });

  it('are read by the map that the first page suggested', async () => {
    const held = await hold(ITEMS, (url) =>
      url.includes('offset') ? page(['b'], null).replace('titel', 'name') : page(['a'], '?offset=1'),
    );
    expect(held.outputs).toMatchObject([{}, {}, {}, { kind: 'rejected', code: 'title-missing' }, { kind: 'end' }]);
  });
});

describe('a service', () => {
  const collections = (ids: readonly string[]): string =>
    JSON.stringify({ links: [], collections: ids.map((id) => ({ id, title: id })) });

  it.each(['https://geo.example/v1', 'https://geo.example/v1/', 'https://geo.example/v1/collections'])(
    '%s is asked for its collections, and the one of procedures is read',
    async (url) => {
      const held = await hold(url, (asked) =>
        asked.includes('/items') ? page(['a'], null) : collections(['kitas', 'beteiligungen']),
      );
      expect(held.urls).toEqual([
        'https://geo.example/v1/collections?f=json',
        'https://geo.example/v1/collections/beteiligungen/items?f=json&limit=1000',
      ]);
      expect(idsIn(held)).toEqual(['a']);
    },
  );

  it('with nothing of the kind says what there is', async () => {
    const held = await hold('https://geo.example/v1', () => collections(['kitas', 'parks']));
    expect(held.outputs).toEqual([
      { kind: 'failed', failure: { code: 'no-layer-chosen', detail: 'layers: kitas, parks' } },
    ]);
  });

  it.each(['{"links":[]}', '{"collections":[', '<html></html>', ''])('that answers %j is none', async (body) => {
    expect((await hold('https://geo.example/v1', () => body)).outputs).toMatchObject([{ kind: 'failed' }]);
  });

  it('may be named by one collection', async () => {
    const held = await hold('https://geo.example/v1/collections/verfahren', () => page(['a'], null));
    expect(held.urls).toEqual(['https://geo.example/v1/collections/verfahren/items?f=json&limit=1000']);
  });
});

describe('recognising OGC API - Features', () => {
  const judged = (body: string, url = 'https://geo.example/x'): number | null =>
    ogcFeatures.recognise({ url, contentType: '', bytes: new TextEncoder().encode(body) })?.confidence ?? null;

  it('is by its address, its links and its words', () => {
    expect(judged('{"type":"FeatureCollection","features":[]}', ITEMS)).toBe(0.75);
    expect(judged('{"type":"FeatureCollection","numberReturned":0,"links":[{"rel":"self"}]}')).toBe(0.65);
    expect(judged('{"links":[],"collections":[]}')).toBe(0.6);
    expect(judged('{"links":[],"collections":[{"itemType":"feature"}]}')).toBe(0.9);
    expect(judged('{"links":[{"type":"application/geo+json"}],"collections":[]}')).toBe(0.9);
    expect(judged('{"links":[],"collections":[{"itemType":"feature","type":"application/rdf+xml"}]}')).toBe(0.6);
    expect(judged('{"links":[{"rel":"conformance"}]}')).toBe(0.55);
    expect(judged('{"type":"FeatureCollection","features":[]}')).toBeNull();
    expect(judged('{"links":[{"rel":"next"}]}')).toBeNull();
    expect(judged('{"a":1}')).toBeNull();
  });
});
