import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import type { SourceRecord } from '@navigator/shared';
import type { AdapterFeed, Output } from '../kit/contract.js';
import { describeContract, HOSTILE_LINK, HOSTILE_TEXT } from '../kit/test/contract-suite.js';
import { chunks, collect, CONTEXT, readAnswer, withBody, type Answer } from '../kit/test/reading.js';
import { readWebPage } from '../kit/web-page/web-page.js';
import { navigator } from './navigator.adapter.js';
import { listUrl } from './requests.js';

const conversation = { adapter: navigator, feedUrl: 'https://zweite.example/api/v1/procedures' };
const fixture = (file: string, entries: number): Answer => ({
  name: file,
  purpose: 'list',
  contentType: 'application/geo+json',
  body: readFileSync(new URL(`fixtures/${file}`, import.meta.url)),
  entries,
});
const whole = fixture('whole.json', 6);
const listed = fixture('listed.json', 1);
const hostile = fixture('hostile.json', 1);
const hostileBody = new TextDecoder()
  .decode(hostile.body)
  .replaceAll('"HOSTILE_TEXT"', JSON.stringify(HOSTILE_TEXT))
  .replaceAll('HOSTILE_LINK', HOSTILE_LINK);

describeContract({
  ...conversation,
  answers: [whole, listed],
  emptyList: withBody(whole, '{"type":"FeatureCollection","generator":"Participation Navigator","features":[\n]}\n'),
  hostile: withBody(hostile, hostileBody),
});

const recordsIn = (outputs: readonly Output<unknown>[]): readonly SourceRecord[] =>
  outputs.flatMap((output) => (output.kind === 'record' ? [output.record] : []));

async function readAs(feed: Partial<AdapterFeed>, features: readonly object[]): Promise<Output<unknown>[]> {
  const { state, requests } = navigator.start({ url: conversation.feedUrl, language: 'de', ...feed });
  const [request] = requests;
  if (!request) throw new Error('no request');
  const body = chunks(new TextEncoder().encode(JSON.stringify({ type: 'FeatureCollection', features })), 500);
  return collect(navigator.read(state, { request, status: 200, url: request.url, headers: {}, body }, CONTEXT));
}

const feature = (properties: object): object => ({
  type: 'Feature',
  id: 'a',
  geometry: null,
  properties: { title: 'A', ...properties },
});
const viaOf = async (via: readonly unknown[], feed: Partial<AdapterFeed> = {}): Promise<unknown> => {
  const [output] = await readAs(feed, [feature({ provenance: { via } })]);
  return output?.kind === 'record' ? output.record.origin?.via : output?.kind === 'skipped' && output.code;
};

describe('another installation', () => {
  it('tells whole procedures', async () => {
    expect(await readAnswer(conversation, whole)).toMatchSnapshot();
  });

  it('that is older tells what lists tell: one phase for all its days', async () => {
    expect(recordsIn(await readAnswer(conversation, listed))).toMatchObject([
      {
        sourceId: 'ffffffffff',
        phases: [{ kind: 'informal', start: '2026-01-01', end: '2026-02-20' }],
        events: [{ title: 'Vorstellung' }],
        flag: 'evaluating',
        topics: ['budget'],
        contributions: 3,
        comments: 4,
        participants: null,
        geometryRole: 'mapCentre',
        publisher: { name: 'Musterstadt', territoryKey: null },
        result: { state: 'published', url: 'https://stadt.example/ergebnis', publishedAt: '2026-02-25' },
        origin: {
          via: ['https://zweite.example'],
          feedUrl: null,
          feedName: 'Musterstadt: Verfahren',
          licence: 'cc-by',
        },
      },
    ]);
  });

  it.each([
    ['open', 'dates', null],
    ['evaluating', 'dates', null],
    ['evaluating', 'source', 'evaluating'],
    ['open', 'presence', 'open'],
    ['cancelled', 'source', 'cancelled'],
    ['unknown', 'stale', null],
    ['unknown', 'source', null],
  ])('with the status %s by %s has the flag %s', async (status, statusBasis, flag) => {
    expect(recordsIn(await readAs({}, [feature({ status, statusBasis })]))).toMatchObject([{ flag }]);
  });

  it.each([{ lifecycle: 'withdrawn' }, { lifecycle: 'merged' }, { statusBasis: 'gone' }])(
    'does not open again here what is gone there: %j',
    async (properties) => {
      expect(await readAs({}, [feature(properties)])).toMatchObject([
        { kind: 'skipped', code: 'deleted-at-source' },
        { kind: 'end' },
      ]);
    },
  );

  it('that refuses is taken at its word', async () => {
    const problem = '{"type":"about:blank","title":"Bad Request","status":400,"detail":"A key is not allowed."}';
    expect(await readAnswer(conversation, withBody(whole, problem))).toEqual([
      { kind: 'failed', failure: { code: 'error-answer', detail: 'A key is not allowed.' } },
    ]);
  });
});

describe('the way of a record', () => {
  it('is kept, with the installation that was read at its end', async () => {
    expect(await viaOf([])).toEqual(['https://zweite.example']);
    expect(await viaOf(['https://erste.example/'])).toEqual(['https://erste.example', 'https://zweite.example']);
    expect(await viaOf(['https://erste.example', 'https://zweite.example'])).toEqual([
      'https://erste.example',
      'https://zweite.example',
    ]);
  });

  it.each(['https://wir.example', 'https://WIR.example/', 'https://wir.example:443'])(
    'that came through %s is not taken a second time',
    async (ownOrigin) => {
      expect(
        await viaOf(['https://erste.example', 'https://wir.example', 'https://dritte.example'], { ownOrigin }),
      ).toBe('own-record');
      expect(await viaOf(['https://erste.example'], { ownOrigin })).toHaveLength(2);
    },
  );

  it('is not taken from ourselves', async () => {
    expect(await viaOf([], { ownOrigin: 'https://zweite.example' })).toBe('own-record');
  });

  it('that goes in a circle ends where it closes, even where nobody knows its own address', async () => {
    expect(await viaOf(['https://a.example', 'https://b.example', 'https://a.example'])).toBe('own-record');
    expect(await viaOf(['https://zweite.example', 'https://b.example'])).toBe('own-record');
  });

  it('is made of addresses alone, and remembers the first and the last of very many', async () => {
    expect(await viaOf(['javascript:alert(1)', 7, null, 'nowhere', 'https://user:secret@a.example/x?y'])).toEqual([
      'https://a.example',
      'https://zweite.example',
    ]);
    const many = Array.from({ length: 40 }, (_, index) => `https://n${index}.example`);
    const via = await viaOf(many);
    expect(via).toHaveLength(20);
    expect(via).toEqual(
      expect.arrayContaining(['https://n0.example', 'https://n39.example', 'https://zweite.example']),
    );
  });

  it('is unknown where nobody has an address', async () => {
    const [output] = await readAs({ url: 'demo://navigator/list' }, [feature({})]);
    expect(output).toMatchObject({ kind: 'record' });
    expect(JSON.stringify(output)).not.toContain('origin');
  });
});

describe('what is asked', () => {
  const LIST = 'https://a.example/api/v1/procedures.geojson';

  it.each([
    'https://a.example',
    'https://a.example/',
    'https://a.example/en/statistik?x=y',
    'https://a.example/api/v1/procedures',
    'https://a.example/api/v1/procedures/aaaaaaaaaa',
    'https://a.example/api/openapi.json',
    'https://a.example/api/v1/procedures.ndjson?status=open&sort=newest&limit=5&cursor=abc&lang=en',
    'https://a.example/ogc',
    'https://a.example/ogc/collections/procedures/items?limit=10',
    'https://a.example/dipas-pds/projects',
  ])('is the whole list, whichever door was given: %s', (url) => {
    expect(listUrl(url)).toBe(LIST);
  });

  it('keeps a filter that does not hang on the clock, and the path before the doors', () => {
    expect(listUrl('https://a.example/api/v1/procedures?territory=02&territory=03&status=open&topic=mobility')).toBe(
      `${LIST}?topic=mobility&territory=02%2C03`,
    );
    expect(listUrl('https://a.example/beteiligung/api/v1/procedures')).toBe(
      'https://a.example/beteiligung/api/v1/procedures.geojson',
    );
    expect(listUrl('demo://stadt/list')).toBe('demo://stadt/list');
    expect(listUrl('nonsense')).toBe('nonsense');
  });
});

describe('recognising ourselves', () => {
  const judged = (text: string | Uint8Array): number | null =>
    navigator.recognise({
      url: 'https://a.example/x',
      contentType: '',
      bytes: typeof text === 'string' ? new TextEncoder().encode(text) : text,
    })?.confidence ?? null;

  it('is by name, or by members that nobody else writes', () => {
    expect(judged(whole.body)).toBe(0.98);
    expect(judged(listed.body)).toBe(0.96);
    expect(judged('{"items":[{"statusBasis":"dates","lifecycle":"live","geometryRole":null}]}')).toBe(0.96);
    expect(judged('{"openapi":"3.1.1","paths":{"/api/v1/procedures":{"get":{}}}}')).toBe(0.9);
    expect(judged('{"type":"FeatureCollection","features":[{"properties":{"lifecycle":1}}]}')).toBeNull();
    expect(judged('["Participation Navigator"]')).toBeNull();
  });
});

describe('the way to another installation', () => {
  const leadsOf = (html: string, url = 'https://a.example/'): unknown =>
    navigator
      .leads?.({ url, contentType: 'text/html', text: html, page: readWebPage(html, url) })
      .map(({ feedUrl, likelihood }) => [feedUrl, likelihood]);

  it.each([
    ['<link rel="alternate" type="application/atom+xml" href="/api/v1/procedures.atom?status=open">', 0.9],
    ['<a href="/api/v1/procedures">API</a>', 0.9],
    ['<script>fetch("/api/v1/procedures?limit=20")</script>', 0.9],
    ['<title>Beteiligungsnavigator</title>', 0.7],
    ['<h1>Rathaus</h1>', 0.1],
  ])('is told by its pages: %s', (html, likelihood) => {
    expect(leadsOf(html)).toEqual([['https://a.example/api/v1/procedures', likelihood]]);
  });

  it('asks for one procedure, not for all', () => {
    const [lead] = navigator.leads?.({ url: 'https://a.example/ogc', contentType: '', text: '', page: null }) ?? [];
    expect(lead?.request.url).toBe('https://a.example/api/v1/procedures?limit=1');
  });
});
