import { describe, expect, it } from '@jest/globals';
import type { FeedRequest, Output } from '../kit/contract.js';
import { describeContract, HOSTILE_LINK, HOSTILE_TEXT } from '../kit/test/contract-suite.js';
import { chunks, collect, CONTEXT, readAnswer, withBody } from '../kit/test/reading.js';
import { kerrokantasi } from './kerrokantasi.adapter.js';
import { asGeoJson, conversation, features, first, hostile, last, old } from './test/lists.js';

const hostilePage = withBody(
  hostile,
  new TextDecoder()
    .decode(hostile.body)
    .replaceAll('"HOSTILE_TEXT"', JSON.stringify(HOSTILE_TEXT))
    .replaceAll('HOSTILE_LINK', HOSTILE_LINK),
);

describeContract({
  ...conversation,
  answers: [first, last, old],
  emptyList: withBody(first, '{"count":0,"next":null,"previous":null,"results":[]}'),
  hostile: hostilePage,
});

describeContract({
  ...asGeoJson,
  answers: [features],
  emptyList: withBody(features, '{"type":"FeatureCollection","features":[],"next":null}'),
  hostile: withBody(
    hostilePage,
    new TextDecoder()
      .decode(hostilePage.body)
      .replace('"results": [', '"features": [{"type":"Feature","geometry":null,"properties":')
      .replace(/\]\s*\}\s*$/, '}]}'),
  ),
});

describe('starting a conversation with Kerrokantasi', () => {
  const urlFor = (url: string): string | undefined => kerrokantasi.start({ url, language: 'fi' }).requests[0]?.url;
  const LIST = 'https://kuuleminen.example/v1/hearing/?limit=50&ordering=-created_at&include=geojson';

  it.each([
    'https://kuuleminen.example',
    'https://kuuleminen.example/v1',
    'https://kuuleminen.example/v1/',
    'https://kuuleminen.example/v1/hearing',
    'https://kuuleminen.example/v1/hearing/?open=true&open_at_lte=2026-01-01&offset=50&format=json#a',
  ])('asks for all hearings with their places: %s', (url) => {
    expect(urlFor(url)).toBe(LIST);
  });

  it('keeps the path, the filter and the form that its address asks for', () => {
    expect(urlFor('https://api.hel.fi/kerrokantasi/v1/hearing?label=3&limit=10&ordering=open_at')).toBe(
      'https://api.hel.fi/kerrokantasi/v1/hearing/?label=3&limit=10&ordering=open_at&include=geojson',
    );
    expect(urlFor('https://kuuleminen.example/v1/hearing/?format=geojson')).toBe(
      'https://kuuleminen.example/v1/hearing/?format=geojson&limit=50&ordering=-created_at',
    );
  });

  it.each(['https://kuuleminen.example/recording.json', 'https://kuuleminen.example/v1/hearing/abc/', 'nonsense'])(
    'takes %s as one page',
    (url) => {
      expect(urlFor(url)).toBe(url);
    },
  );
});

describe('turning the pages of Kerrokantasi', () => {
  const begun = kerrokantasi.start({ url: conversation.feedUrl, language: 'fi' });
  type State = typeof begun.state;
  const page = (next: unknown, count: unknown = null, rows = 1): string => {
    const results = Array.from({ length: rows }, (_, index) => ({ id: `h${index}`, title: 'A' }));
    return JSON.stringify({ count, next, previous: null, results });
  };
  const hear = async (body: string | Uint8Array, state: State = begun.state): Promise<Output<State>[]> => {
    const bytes = typeof body === 'string' ? new TextEncoder().encode(body) : body;
    const request = begun.requests[0] ?? { purpose: 'list', url: '', accept: '', isOptional: false };
    const response = { request, status: 200, url: request.url, headers: {}, body: chunks(bytes, 997) };
    return collect(kerrokantasi.read(state, response, CONTEXT));
  };
  const requestsIn = (outputs: readonly Output<State>[]): readonly FeedRequest[] =>
    outputs.flatMap((output) => (output.kind === 'request' ? [output.request] : []));
  const stateIn = (outputs: readonly Output<State>[]): State => {
    const end = outputs.at(-1);
    return end?.kind === 'end' ? end.state : begun.state;
  };

  it('follows the next page, in the scheme of the feed, to the end', async () => {
    const outputs = await hear(first.body);
    expect(requestsIn(outputs)).toMatchObject([
      {
        url: 'https://kuuleminen.example/v1/hearing/?include=geojson&limit=5&offset=5&ordering=-created_at',
        isOptional: false,
      },
    ]);
    expect(stateIn(outputs)).toMatchObject({ rows: 5, offset: 5 });
    const rest = await hear(last.body, stateIn(outputs));
    expect(requestsIn(rest)).toEqual([]);
    expect(rest.at(-1)).toMatchObject({ kind: 'end', isComplete: true, state: { rows: 7 } });
  });

  it('Q38: is not whole with fewer rows than it counts', async () => {
    expect((await hear(page(null, 3, 2))).at(-1)).toMatchObject({ isComplete: false });
    expect((await hear(page(null, 2, 2))).at(-1)).toMatchObject({ isComplete: true });
    expect((await hear(page(null, null, 2))).at(-1)).toMatchObject({ isComplete: true });
  });

  it.each([
    ['the same page', 'https://kuuleminen.example/v1/hearing/?offset=5'],
    ['an earlier page', 'https://kuuleminen.example/v1/hearing/?offset=0'],
    ['no offset', 'https://kuuleminen.example/v1/hearing/?page=2'],
    ['another host', 'https://other.example/v1/hearing/?offset=10'],
    ['no address', 'next'],
    ['a number', 7],
  ])('Q38: does not follow %s, and is not whole', async (_, next) => {
    const outputs = await hear(page(next), { ...begun.state, offset: 5 });
    expect(requestsIn(outputs)).toEqual([]);
    expect(outputs.at(-1)).toMatchObject({ kind: 'end', isComplete: false });
  });

  it('Q35: fails when the platform refuses', async () => {
    expect(await hear('{"detail":"Request was throttled."}')).toEqual([
      { kind: 'failed', failure: { code: 'error-answer', detail: 'Request was throttled.' } },
    ]);
    expect(await hear('{"count":0}')).toMatchObject([{ kind: 'failed', failure: { code: 'not-this-format' } }]);
  });

  it('never asks for a credential of its own making', async () => {
    const feedUrl = 'https://me:secret@kuuleminen.example/v1/hearing/';
    const outputs = await readAnswer({ ...conversation, feedUrl }, first);
    expect(JSON.stringify(outputs)).not.toContain('secret');
  });
});

describe('recognising Kerrokantasi', () => {
  const head = (text: string, url = 'https://a.example/file'): ReturnType<typeof kerrokantasi.recognise> =>
    kerrokantasi.recognise({ url, contentType: '', bytes: new TextEncoder().encode(text) });

  it.each([first, last, old, features])('is sure of $name', ({ body }) => {
    expect(head(new TextDecoder().decode(body))).toMatchObject({ confidence: 0.95 });
  });

  it('names what it knew it by, even where the answer is cut', () => {
    expect(head(new TextDecoder().decode(first.body.subarray(0, 900)))?.evidence).toContain('n_comments');
  });

  it('supposes it behind an empty list at its address', () => {
    expect(head('{"count":0,"results":[]}', conversation.feedUrl)).toMatchObject({ confidence: 0.5 });
    expect(head('{"count":0,"results":[]}')).toBeNull();
  });

  it.each(['{"results":[{"id":1,"title":"A"}]}', '[{"n_comments":1,"open_at":"","close_at":""}]', '{"n_comments":1}'])(
    'does not claim %s',
    (text) => {
      expect(head(text, conversation.feedUrl)).toBeNull();
    },
  );
});
