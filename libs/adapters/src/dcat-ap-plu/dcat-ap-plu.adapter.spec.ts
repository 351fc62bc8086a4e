import { describe, expect, it } from '@jest/globals';
import type { Door } from '../kit/contract.js';
import { converse, idsIn } from '../kit/test/conversation.js';
import { describeContract, HOSTILE_LINK, HOSTILE_TEXT } from '../kit/test/contract-suite.js';
import { readAnswer, withBody } from '../kit/test/reading.js';
import { readWebPage } from '../kit/web-page/web-page.js';
import { dcatApPlu } from './dcat-ap-plu.adapter.js';
import {
  catalogues,
  collections,
  conversation,
  documentOf,
  eia,
  hostile,
  plu,
  recordsOf,
  wrapped,
} from './test/lists.js';

/** No XML holds the character 0, not even escaped. */
const hostileText = HOSTILE_TEXT.replace('\u0000', '').replaceAll('&', '&amp;').replaceAll('<', '&lt;');

describeContract({
  ...conversation,
  answers: [plu, eia, wrapped, collections, catalogues],
  emptyList: documentOf(''),
  hostile: withBody(
    hostile,
    new TextDecoder()
      .decode(hostile.body)
      .replaceAll('HOSTILE_TEXT', hostileText)
      .replaceAll('HOSTILE_LINK', HOSTILE_LINK),
  ),
});

describe('a conversation with a DCAT-AP.PLU service', () => {
  const urlFor = (url: string): string | undefined => dcatApPlu.start({ url, language: 'de' }).requests[0]?.url;

  it.each([
    ['https://plan.example', 'https://plan.example/v1/collections'],
    ['https://plan.example/api/v1/', 'https://plan.example/api/v1/collections'],
    ['https://plan.example/v1/collections?token=x', 'https://plan.example/v1/collections?token=x'],
    ['https://plan.example/v1/collections/hh', 'https://plan.example/v1/collections/hh/items'],
    ['https://plan.example/v1/collections/hh/items?q=Hafen', 'https://plan.example/v1/collections/hh/items?q=Hafen'],
    ['https://plan.example/v1/collections/hh/items/1', 'https://plan.example/v1/collections/hh/items/1'],
    ['https://plan.example/plans.rdf', 'https://plan.example/plans.rdf'],
    ['nonsense', 'nonsense'],
  ])('begins for %s at %s', (url, expected) => {
    expect(urlFor(url)).toBe(expected);
  });

  it('asks every catalogue for its records', async () => {
    const held = await converse(dcatApPlu, { url: 'https://plan.example/v1', language: 'de' }, (url) =>
      url.endsWith('/collections') ? new TextDecoder().decode(collections.body) : new TextDecoder().decode(eia.body),
    );
    expect(held.urls).toEqual([
      'https://plan.example/v1/collections',
      'https://plan.example/v1/collections/hh/items',
      'https://plan.example/v1/collections/a%20b/items',
    ]);
    expect(idsIn(held)).toHaveLength(2);
    expect(held.isComplete).toBe(true);
  });

  it('knows the catalogues in RDF too, by identifier or address', async () => {
    const requests = (await readAnswer(conversation, catalogues)).flatMap((output) =>
      output.kind === 'request' ? [output.request.url] : [],
    );
    expect(requests).toEqual([
      'https://plan.example/v1/collections/hh/items',
      'https://plan.example/v1/collections/ni/items',
    ]);
  });

  it('Q36: takes collections within an object', async () => {
    const outputs = await readAnswer(conversation, withBody(collections, '{"collections":[{"id":"hh"}]}'));
    expect(outputs).toMatchObject([{ kind: 'request' }, { kind: 'end', isComplete: true }]);
  });

  it('reads the same from the wrapped form, whatever encoding the document declares', async () => {
    const plain = [
      ...recordsOf(await readAnswer(conversation, plu)),
      ...recordsOf(await readAnswer(conversation, eia)),
    ];
    expect(recordsOf(await readAnswer(conversation, wrapped))).toEqual(plain);
    const declared = new TextDecoder().decode(wrapped.body).replace('UTF-8', 'ISO-8859-1');
    expect(recordsOf(await readAnswer(conversation, withBody(wrapped, declared)))).toEqual(plain);
  });

  it('loses a wrapped document that cannot be read, never the list', async () => {
    const outputs = await readAnswer(conversation, wrapped);
    expect(outputs.at(-2)).toMatchObject({ kind: 'rejected', position: 8, code: 'record-malformed' });
  });

  it.each([
    ['{"msg":"Catalogue not found"}', 'error-answer'],
    ['{"features":[]}', 'not-this-format'],
    ['<rss version="2.0"/>', 'not-this-format'],
    [
      '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><x xmlns="urn:x"/></rdf:RDF>',
      'not-this-format',
    ],
    ['<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>', 'not-xml'],
  ])('fails on %s', async (body, code) => {
    expect(await readAnswer(conversation, withBody(plu, body))).toMatchObject([{ kind: 'failed', failure: { code } }]);
  });
});

describe('recognising DCAT-AP.PLU', () => {
  const head = (bytes: Uint8Array | string, url = 'https://a.example/file'): ReturnType<typeof dcatApPlu.recognise> =>
    dcatApPlu.recognise({
      url,
      contentType: '',
      bytes: typeof bytes === 'string' ? new TextEncoder().encode(bytes) : bytes,
    });

  it.each([plu, eia, wrapped, hostile])('is sure of $name, cut anywhere after its beginning', ({ body }) => {
    expect(head(body.subarray(0, 1200))).toMatchObject({ confidence: 0.95 });
  });

  it('knows lists of catalogues at their address only', () => {
    expect(head(collections.body, conversation.feedUrl)).toMatchObject({ confidence: 0.7 });
    expect(head(catalogues.body, conversation.feedUrl)).toMatchObject({ confidence: 0.6 });
    expect(head(collections.body)).toBeNull();
    expect(head(catalogues.body)).toBeNull();
  });

  it('knows the landing page of a service that names it', () => {
    expect(head('{"title":"PLU API"}', 'https://plan.example/v1/')).toMatchObject({ confidence: 0.7 });
    expect(head('{"title":"Another API"}', 'https://plan.example/v1/')).toBeNull();
  });

  it.each(['<rss/>', '<?xml version="1.0"?><rdf:RDF xmlns:rdf="x"/>', '[{"id":1}]', '{"type":"FeatureCollection"}'])(
    'does not claim %s',
    (text) => {
      expect(head(text, conversation.feedUrl)).toBeNull();
    },
  );
});

describe('leads to DCAT-AP.PLU', () => {
  const doorTo = (text: string): Door => ({
    url: 'https://plan.example/start?x=1#top',
    contentType: 'text/html',
    text,
    page: readWebPage(text, 'https://plan.example/start'),
  });
  const leadsAt = (text: string): unknown => dcatApPlu.leads?.(doorTo(text));

  it('is a guess where nothing points there', () => {
    expect(leadsAt('<a href="/impressum">Impressum</a>')).toMatchObject([
      { feedUrl: 'https://plan.example/v1/collections', likelihood: 0.1, request: { purpose: 'collections' } },
    ]);
  });

  it('is told by links that name it, and by records in RDF', () => {
    const page = `<a href="/daten/alle.rdf">Alle Pläne (DCAT-AP.PLU)</a>
      <link rel="alternate" type="application/rdf+xml" href="/v2/collections/hh/items">
      <a href="https://elsewhere.example/dcat-ap-plu">anderswo</a>`;
    expect(leadsAt(page)).toMatchObject([
      { feedUrl: 'https://plan.example/daten/alle.rdf', likelihood: 0.7, request: { purpose: 'records' } },
      { feedUrl: 'https://plan.example/v2/collections/hh/items', likelihood: 0.7 },
      { feedUrl: 'https://plan.example/v1/collections', likelihood: 0.6 },
    ]);
  });

  it('keeps the base of a service whose landing page it stands before', () => {
    const door = { url: 'https://plan.example/api/v1/', contentType: '', text: '{"title":"DCAT-AP.PLU"}', page: null };
    expect(dcatApPlu.leads?.(door)).toMatchObject([
      { feedUrl: 'https://plan.example/api/v1/collections', likelihood: 0.6 },
    ]);
  });
});
