import { describe, expect, it } from '@jest/globals';
import { describeContract, HOSTILE_LINK, HOSTILE_TEXT } from '../kit/test/contract-suite.js';
import { readAnswer, withBody } from '../kit/test/reading.js';
import { readWebPage } from '../kit/web-page/web-page.js';
import { jsonLd } from './json-ld.adapter.js';
import { conversation, eventsOf, eventWith, file, hostile, outputsWith, page, pageOf } from './test/pages.js';

const hostileFile = withBody(
  hostile,
  new TextDecoder()
    .decode(hostile.body)
    .replaceAll('"HOSTILE_TEXT"', JSON.stringify(HOSTILE_TEXT))
    .replaceAll('HOSTILE_LINK', HOSTILE_LINK),
);

describeContract({
  ...conversation,
  answers: [page, file],
  emptyList: pageOf('{"@context":"https://schema.org","@type":"WebSite"}'),
  hostile: hostileFile,
});

describeContract({
  ...conversation,
  answers: [page],
  emptyList: withBody(file, '{"@context":"https://schema.org","@graph":[]}'),
  hostile: pageOf(new TextDecoder().decode(hostileFile.body).replaceAll('</', '<\\/')),
});

describe('reading a page with linked data', () => {
  it('takes its events as they are meant, in all ways to write them', async () => {
    expect(eventsOf(await readAnswer(conversation, page))).toMatchSnapshot();
    expect(eventsOf(await readAnswer(conversation, file))).toMatchSnapshot();
  });

  it('loses a broken block alone', async () => {
    expect((await readAnswer(conversation, page)).map(({ kind }) => kind)).toEqual([
      'event',
      'event',
      'rejected',
      'end',
    ]);
  });

  it('rejects what has no identity, no title or no date, and takes a mention for one', async () => {
    const outputs = await readAnswer(conversation, file);
    expect(outputs.filter(({ kind }) => kind === 'rejected')).toMatchObject([
      { code: 'id-missing' },
      { code: 'event-undated', sourceId: 'https://musterstadt.example/id/5' },
      { code: 'title-missing', sourceId: 'https://musterstadt.example/id/6' },
    ]);
  });

  it('never names people (Q54)', async () => {
    expect(JSON.stringify(await readAnswer(conversation, page))).not.toContain('Erika');
  });

  it('Q34: fails where no block can be read', async () => {
    expect(await readAnswer(conversation, pageOf('{kaputt'))).toMatchObject([{ failure: { code: 'not-json' } }]);
  });

  it.each([
    ['a comment', '<!-- {"@type":"Event","@id":"#e","name":"A","startDate":"2026-03-05"} -->'],
    ['a line break in a text', '{"@type":"Event","@id":"#e","name":"A\nB","startDate":"2026-03-05"}'],
    ['a semicolon', '{"@type":"Event","@id":"#e","name":"A","startDate":"2026-03-05"};'],
  ])('reads a block with %s', async (_, block) => {
    expect(eventsOf(await readAnswer(conversation, pageOf(block)))).toHaveLength(1);
  });

  it('knows an event by the page where the page is about it alone', async () => {
    const nameless = { '@type': 'Event', name: 'A', startDate: '2026-03-05' };
    const one = await readAnswer(conversation, pageOf(JSON.stringify(nameless)));
    expect(eventsOf(one)[0]?.key).toBe(conversation.feedUrl);
    const two = await readAnswer(conversation, pageOf(JSON.stringify([nameless, { ...nameless, '@id': '_:b1' }])));
    expect(two.filter(({ kind }) => kind === 'rejected')).toHaveLength(2);
  });

  it('knows an event by a name that is no address', async () => {
    expect((await eventWith({ '@id': 'urn:uuid:7', url: '/v/1' }))?.key).toBe('urn:uuid:7');
    expect((await eventWith({ '@id': 'mailto:a@b.example', url: '/v/1' }))?.key).toBe(
      'https://musterstadt.example/v/1',
    );
  });

  it('tells an event once that several blocks tell', async () => {
    const block = '{"@type":"Event","@id":"#e","name":"A","startDate":"2026-03-05"}';
    const outputs = await readAnswer(conversation, pageOf(block, block));
    expect(outputs.map(({ kind }) => kind)).toEqual(['event', 'skipped', 'end']);
  });

  it('comes back from a document that is deeper than any', async () => {
    const deep = `${'{"a":'.repeat(2_000)}{"@type":"Event"}${'}'.repeat(2_000)}`;
    expect(await readAnswer(conversation, pageOf(deep))).toMatchObject([{ kind: 'end' }]);
  });
});

describe('an event', () => {
  it.each([
    ['2026-03-05', '2026-03-04T23:00:00.000Z', '2026-03-05T23:00:00.000Z'],
    ['2026-03-05T18:00:00+01:00', '2026-03-05T17:00:00.000Z', null],
    ['2026-03-05T18:00', '2026-03-05T17:00:00.000Z', null],
    ['2026-03-05T17:00:00Z', '2026-03-05T17:00:00.000Z', null],
    ['2026-03-05T00:00:00+01:00', '2026-03-04T23:00:00.000Z', '2026-03-05T23:00:00.000Z'],
  ])('Q12: that begins %s begins then', async (startDate, start, end) => {
    expect((await eventWith({ startDate }))?.event).toMatchObject({ start, end });
  });

  it.each(['bald', '', null, '1970-01-01', 7])('is none where it begins %j', async (startDate) => {
    expect(await outputsWith({ startDate })).toMatchObject([
      { kind: 'rejected', code: 'event-undated' },
      { kind: 'end' },
    ]);
  });

  it.each([
    ['https://schema.org/EventCancelled', true],
    ['http://schema.org/EventPostponed', true],
    ['EventCancelled', true],
    [{ '@id': 'schema:EventCancelled' }, true],
    ['https://schema.org/EventRescheduled', undefined],
    [['https://schema.org/EventMovedOnline'], undefined],
    [null, undefined],
  ])('with the status %j is called off: %j', async (eventStatus, isCancelled) => {
    expect((await eventWith({ eventStatus }))?.event.isCancelled).toBe(isCancelled);
  });

  it.each([
    ['Event', true],
    ['https://schema.org/SocialEvent', true],
    ['schema:Festival', true],
    [['Thing', 'EducationEvent'], true],
    ['EventReservation', false],
    ['EventVenue', false],
    ['NewsArticle', false],
    [null, false],
  ])('is what has the type %j: %j', async (type, isOne) => {
    expect((await eventWith({ '@type': type })) !== undefined).toBe(isOne);
  });

  it('takes place where its place is, in words and as a point', async () => {
    const place = { '@type': 'Place', name: 'Rathaus', address: 'Platz 1', latitude: 53.55, longitude: 9.99 };
    expect((await eventWith({ location: place }))?.event).toMatchObject({
      place: 'Rathaus, Platz 1',
      point: [9.99, 53.55],
    });
    expect((await eventWith({ location: [{ '@type': 'VirtualLocation' }, place] }))?.event.place).toBe(
      'Rathaus, Platz 1',
    );
    expect((await eventWith({ location: { '@type': 'VirtualLocation' } }))?.event.place).toBe('Online');
    expect((await eventWith({}))?.event.place).toBeNull();
  });

  it('Q51: is called what it is called in the language of the feed', async () => {
    const name = [
      { '@value': 'Meeting', '@language': 'en' },
      { '@value': 'Treffen', '@language': 'de-DE' },
    ];
    expect((await eventWith({ name }))?.event.title).toBe('Treffen');
    expect((await eventWith({ name: name.slice(0, 1) }))?.event.title).toBe('Meeting');
  });

  it('Q52: names addresses as the page would follow them, and the page itself', async () => {
    const about = (await eventWith({ url: '../v/1', sameAs: ['//b.example/2', 'mailto:a@b.example'] }))?.about;
    expect(about?.urls).toEqual(['https://musterstadt.example/v/1', 'https://b.example/2', conversation.feedUrl]);
  });
});

describe('recognising linked data', () => {
  const head = (text: string): ReturnType<typeof jsonLd.recognise> =>
    jsonLd.recognise({ url: conversation.feedUrl, contentType: '', bytes: new TextEncoder().encode(text) });

  it('is sure of a file with events, and supposes it in a page that has some', () => {
    expect(head(new TextDecoder().decode(file.body))).toMatchObject({ confidence: 0.85 });
    expect(head(new TextDecoder().decode(page.body))).toEqual({
      confidence: 0.5,
      evidence: 'web page with 2 events in its linked data',
    });
  });

  it.each([
    '{"@context":"https://schema.org","@type":"NewsArticle"}',
    '{"@type":"Event"}',
    '{"@context":"https://www.w3.org/ns/dcat","@type":"Event"}',
    '<html><script type="application/ld+json">{"@type":"WebSite"}</script></html>',
    '<html><script type="application/ld+json">{kaputt</script></html>',
  ])('does not claim %s', (text) => {
    expect(head(text)).toBeNull();
  });
});

describe('where linked data may be', () => {
  const leadsIn = (html: string): unknown =>
    jsonLd.leads?.({
      url: 'https://a.example/',
      contentType: 'text/html',
      text: html,
      page: readWebPage(html, 'https://a.example/'),
    });

  it('is the page that holds events, and what it links to as its data', () => {
    const block = '<script type="application/ld+json">{"@type":"Event","name":"A"}</script>';
    expect(leadsIn(`<link rel="alternate" type="application/ld+json" href="/daten.jsonld">${block}`)).toMatchObject([
      { feedUrl: 'https://a.example/', likelihood: 0.6, evidence: 'the page tells one event in its linked data' },
      { feedUrl: 'https://a.example/daten.jsonld', likelihood: 0.7 },
    ]);
  });

  it('is nowhere else', () => {
    expect(leadsIn('<script type="application/ld+json">{"@type":"WebSite"}</script><a href="/x">x</a>')).toEqual([]);
  });
});
