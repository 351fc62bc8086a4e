import { describe, expect, it } from '@jest/globals';
import { describeContract, HOSTILE_LINK, HOSTILE_TEXT } from '../kit/test/contract-suite.js';
import { readAnswer, withBody } from '../kit/test/reading.js';
import { readWebPage } from '../kit/web-page/web-page.js';
import { rss } from './rss.adapter.js';
import { atom, conversation, eventsOf, feedOf, hostile, outputsWith, rss091, rss1, rss2 } from './test/feeds.js';

const escaped = HOSTILE_TEXT.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

describeContract({
  ...conversation,
  answers: [rss2, rss1, rss091, atom],
  emptyList: withBody(rss2, '<rss version="2.0"><channel><title>Leer</title></channel></rss>'),
  hostile: withBody(
    hostile,
    new TextDecoder()
      .decode(hostile.body)
      .replaceAll('HOSTILE_TEXT', `<![CDATA[${HOSTILE_TEXT}]]>`)
      .replaceAll('HOSTILE_ATTRIBUTE', escaped)
      .replaceAll('HOSTILE_LINK', HOSTILE_LINK),
  ),
});

describe('reading a news list', () => {
  it.each([rss2, rss1, rss091, atom])('takes the items of $name as they are meant', async (answer) => {
    expect(eventsOf(await readAnswer(conversation, answer))).toMatchSnapshot();
  });

  it('skips what tells no day, and rejects what cannot be known again', async () => {
    const outputs = await readAnswer(conversation, rss2);
    expect(outputs.filter(({ kind }) => kind === 'skipped' || kind === 'rejected')).toMatchObject([
      { kind: 'skipped', code: 'event-undated', sourceId: 'https://musterstadt.example/undatiert' },
      { kind: 'rejected', code: 'id-missing' },
    ]);
  });

  it('never names authors (Q54)', async () => {
    for (const answer of [rss2, atom]) {
      expect(JSON.stringify(await readAnswer(conversation, answer))).not.toContain('Erika');
    }
  });

  it('Q34: fails on an empty body, which an unknown organisation gets', async () => {
    expect(await readAnswer(conversation, withBody(rss2, ''))).toMatchObject([{ failure: { code: 'empty-answer' } }]);
  });

  it('Q37: reads Windows-1252 that says it is UTF-8, and says so', async () => {
    const text =
      '<?xml version="1.0" encoding="UTF-8"?>' + new TextDecoder().decode(feedOf('<title>Caf\u00e9</title>').body);
    const bytes = Uint8Array.from(text, (letter) => letter.charCodeAt(0));
    const [event] = await readAnswer(conversation, withBody(rss2, bytes));
    expect(event).toMatchObject({ event: { event: { title: 'Café' } }, remarks: [{ code: 'charset-guessed' }] });
  });

  it('takes entities of HTML, ampersands that begin none and prefixes that nobody declared', async () => {
    const item = '<title>Müll&uuml; &nbsp;&mdash; A & B</title><foo:bar>x</foo:bar>';
    expect(eventsOf(await outputsWith(item))[0]?.event.title).toBe('Müllü — A & B');
  });

  it('fails on a document that declares entities of its own (F109)', async () => {
    const bomb = `<!DOCTYPE rss [<!ENTITY a "b">]>${new TextDecoder().decode(feedOf('').body)}`;
    expect(await readAnswer(conversation, withBody(rss2, bomb))).toMatchObject([{ failure: { code: 'not-xml' } }]);
  });

  it('tells the same item once', async () => {
    const twice = new TextDecoder().decode(feedOf('').body).replace(/<item>.*<\/item>/, '$&$&');
    expect((await readAnswer(conversation, withBody(rss2, twice))).map(({ kind }) => kind)).toEqual([
      'event',
      'skipped',
      'end',
    ]);
  });

  it.each([
    '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"><url/></urlset>',
    '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description/></rdf:RDF>',
    '<list><item><title>A</title></item></list>',
  ])('is no news list: %s', async (document) => {
    expect(await readAnswer(conversation, withBody(rss2, document))).toMatchObject([
      { failure: { code: 'not-this-format' } },
    ]);
  });

  it('says that the answer was whole: nothing follows from absence', async () => {
    expect((await readAnswer(conversation, rss2)).at(-1)).toEqual({ kind: 'end', state: null, isComplete: true });
    expect(rss.traits.listing).toBe('activeOnly');
  });
});

describe('recognising a news list', () => {
  const head = (text: string): ReturnType<typeof rss.recognise> =>
    rss.recognise({ url: 'https://a.example/', contentType: '', bytes: new TextEncoder().encode(text) });

  it.each([rss2, rss1, rss091, atom])('is sure of $name', ({ body }) => {
    expect(head(new TextDecoder().decode(body))).toMatchObject({ confidence: 0.9 });
  });

  it('looks past what stands before the root', () => {
    expect(head('\n<?xml version="1.0"?><!-- <html> --><?xml-stylesheet href="a"?><rss version="2.0">')).not.toBeNull();
  });

  it.each([
    '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:dcat="http://www.w3.org/ns/dcat#">',
    '<feed xmlns="urn:other">',
    '<html><body>&lt;rss&gt; <rss version="2.0">',
    '{"rss":1}',
  ])('does not claim %s', (text) => {
    expect(head(text)).toBeNull();
  });
});

describe('where a news list may be', () => {
  const leadsIn = (html: string): readonly (readonly [string, number])[] =>
    (
      rss.leads?.({
        url: 'https://a.example/',
        contentType: 'text/html',
        text: html,
        page: readWebPage(html, 'https://a.example/'),
      }) ?? []
    ).map(({ feedUrl, likelihood }) => [feedUrl, likelihood]);

  it('is told by the head of a page, or by a link', () => {
    const html = `<a href="/aktuelles.rss">Abo</a><a href="/presse">RSS</a>
      <link rel="alternate" type="application/rss+xml" href="/neues?type=9818"><link rel="alternate" type="application/rss+xml" href="/comments/feed/">`;
    expect(leadsIn(html)).toEqual([
      ['https://a.example/neues?type=9818', 0.7],
      ['https://a.example/aktuelles.rss', 0.6],
      ['https://a.example/presse', 0.6],
      ['https://a.example/feed/', 0.1],
    ]);
  });
});
