import { describe, expect, it } from '@jest/globals';
import { describeContract, HOSTILE_LINK, HOSTILE_TEXT } from '../kit/test/contract-suite.js';
import { converse, type Held, type Server } from '../kit/test/conversation.js';
import { readAnswer, withBody } from '../kit/test/reading.js';
import { readWebPage } from '../kit/web-page/web-page.js';
import { oparl } from './oparl.adapter.js';
import {
  bodies,
  conversation,
  eventsOf,
  hostile,
  lastPapers,
  meetings,
  papers,
  single,
  system,
  textOf,
} from './test/council.js';

describeContract({
  ...conversation,
  answers: [system, bodies, papers, lastPapers, meetings, single],
  emptyList: withBody(system, '{"data":[],"links":{}}'),
  hostile: withBody(
    hostile,
    textOf(hostile)
      .replaceAll('HOSTILE_TEXT_INNER', JSON.stringify(HOSTILE_TEXT).slice(1, -1))
      .replaceAll('"HOSTILE_TEXT"', JSON.stringify(HOSTILE_TEXT))
      .replaceAll('HOSTILE_LINK', HOSTILE_LINK),
  ),
});

const SINCE = 'modified_since=2024-02-29T00%3A00%3A00%2B01%3A00&limit=100';
const AT = 'https://rathaus.example/oparl/v1';
const SERVER: Readonly<Record<string, string>> = {
  [`${AT}/system`]: textOf(system),
  [`${AT}/bodies`]: textOf(bodies),
  [`${AT}/body/1/papers?${SINCE}`]: textOf(papers),
  [`${AT}/body/1/papers?page=2&modified_since=2024-03-01T00%3A00%3A00%2B01%3A00`]: textOf(lastPapers),
  [`${AT}/body/1/meetings?${SINCE}`]: textOf(meetings),
  [`${AT}/meeting/9`]: textOf(single),
};

const hold = async (server: Server, url = conversation.feedUrl): Promise<Held> =>
  converse(oparl, { url, language: 'de' }, server);
const holdFixtures = async (): Promise<Held> => hold((url) => SERVER[url] ?? null);

describe('a conversation with a council', () => {
  it('goes from the system by its bodies to papers, then meetings, then those that are missing', async () => {
    expect((await holdFixtures()).urls).toEqual(Object.keys(SERVER));
  });

  it('tells papers as notices, and what meetings say about them, result and documents too', async () => {
    expect(eventsOf((await holdFixtures()).outputs)).toMatchSnapshot();
  });

  it('skips what is about something else, or was deleted (Q32), and says which', async () => {
    const { outputs } = await holdFixtures();
    const codes = outputs.flatMap((output) =>
      output.kind === 'skipped' || output.kind === 'rejected' ? [[output.code, output.sourceId?.slice(AT.length)]] : [],
    );
    expect(codes).toEqual([
      ['not-participation', '/paper/2'],
      ['deleted-at-source', '/paper/3'],
      ['event-undated', '/paper/4'],
      ['id-missing', undefined],
      ['not-participation', '/meeting/3'],
      ['deleted-at-source', '/meeting/5'],
      ['event-undated', '/meeting/6'],
    ]);
  });

  it('never names persons (Q54)', async () => {
    expect(JSON.stringify((await holdFixtures()).outputs)).not.toMatch(/person|Erika/i);
  });

  it('Q46: goes on without a meeting that cannot be had', async () => {
    const held = await hold((url) => (url.endsWith('/meeting/9') ? null : (SERVER[url] ?? null)));
    expect(held.isComplete).toBe(true);
    expect(held.requests.at(-1)).toMatchObject({ isOptional: true });
    expect(eventsOf(held.outputs).length).toBe(eventsOf((await holdFixtures()).outputs).length - 1);
  });

  it('says that the answer was whole: nothing follows from absence', async () => {
    expect((await holdFixtures()).isComplete).toBe(true);
    expect(oparl.traits.listing).toBe('activeOnly');
  });
});

describe('turning the pages of a council', () => {
  const list = (next: unknown): string => JSON.stringify({ data: [], links: { next } });

  it('Q38: goes on as long as there is a next page, however few it holds', async () => {
    const held = await hold(
      (url) => list(url.endsWith('?page=3') ? undefined : `${AT}/papers?page=${next(url)}`),
      `${AT}/papers`,
    );
    expect(held.urls).toEqual([`${AT}/papers`, `${AT}/papers?page=2`, `${AT}/papers?page=3`]);
  });

  const next = (url: string): number => Number(/page=(\d)/.exec(url)?.[1] ?? 1) + 1;

  it.each([
    ['itself, over and over', `${AT}/papers?page=2`],
    ['another host', 'https://other.example/papers?page=2'],
    ['nowhere', 'https://'],
  ])('Q38: does not follow a page that leads to %s, and says so', async (_, leadsTo) => {
    const held = await hold(() => list(leadsTo), `${AT}/papers`);
    expect(held.urls.length).toBeLessThan(3);
    expect(held.outputs).toContainEqual({ kind: 'skipped', sourceId: null, position: 0, code: 'list-cut' });
  });

  it('ends after 200 requests, and says so once', async () => {
    const { answered, kinds } = await endlessly();
    expect(answered).toBe(200);
    expect(kinds.filter((kind) => kind === 'list-cut')).toHaveLength(1);
  });

  it('keeps the scheme of the feed where a platform builds http', async () => {
    const held = await hold(
      (url) => list(url.includes('page') ? null : 'http://rathaus.example/oparl/v1/papers?page=2'),
      `${AT}/papers`,
    );
    expect(held.urls[1]).toBe(`${AT}/papers?page=2`);
  });

  it('Q35: says what a platform says when it refuses', async () => {
    const error = '{"type":"https://schema.oparl.org/1.1/error","message":"Wartung","debug":"x"}';
    expect((await hold(() => error)).outputs).toEqual([
      { kind: 'failed', failure: { code: 'error-answer', detail: 'Wartung' } },
    ]);
  });
});

/** A conversation with thirty bodies, each of whose pages has a further one. */
async function endlessly(): Promise<{ readonly answered: number; readonly kinds: readonly string[] }> {
  const body = (number: number): object => ({
    ...{ id: `${AT}/body/${number}`, type: 'https://schema.oparl.org/1.1/Body' },
    paper: `${AT}/body/${number}/papers`,
  });
  const waiting = [
    { purpose: 'bodies', text: JSON.stringify({ data: Array.from({ length: 30 }, (_, at) => body(at)) }) },
  ];
  let state: unknown = oparl.start({ url: `${AT}/system`, language: 'de' }).state;
  const kinds: string[] = [];
  let answered = 0;
  for (let answer = waiting.shift(); answer && answered < 500; answer = waiting.shift()) {
    answered += 1;
    const next = JSON.stringify({ data: [], links: { next: `${AT}/p?${answered}` } });
    const outputs = await readWith(state, { ...withBody(system, answer.text), purpose: answer.purpose });
    const ends = outputs.flatMap((output) => (output.kind === 'end' ? [output.state] : []));
    state = ends[0];
    waiting.push(
      ...outputs.flatMap((one) => (one.kind === 'request' ? [{ purpose: one.request.purpose, text: next }] : [])),
    );
    kinds.push(...outputs.map((output) => (output.kind === 'skipped' ? output.code : output.kind)));
  }
  return { answered, kinds };
}

async function readWith(state: unknown, answer: Parameters<typeof readAnswer>[1]): ReturnType<typeof readAnswer> {
  const adapter = { ...oparl, start: (feed: Parameters<typeof oparl.start>[0]) => ({ ...oparl.start(feed), state }) };
  return readAnswer({ ...conversation, adapter }, answer);
}

describe('recognising OParl', () => {
  const head = (text: string, url = 'https://a.example/x'): ReturnType<typeof oparl.recognise> =>
    oparl.recognise({ url, contentType: '', bytes: new TextEncoder().encode(text) });

  it.each([system, bodies, papers, lastPapers, meetings, single])('is sure of $name', ({ body }) => {
    expect(head(new TextDecoder().decode(body))).toMatchObject({ confidence: 0.95 });
  });

  it('knows types with escaped slashes, and names the kind', () => {
    expect(head('{"type":"https:\\/\\/schema.oparl.org\\/1.0\\/Body"}')).toEqual({
      confidence: 0.95,
      evidence: 'an object of OParl: Body',
    });
  });

  it('supposes it behind an empty list at its address', () => {
    const empty = '{"data":[],"links":{}}';
    expect(head(empty, `${AT}/body/1/papers`)).toMatchObject({ confidence: 0.5 });
    expect(head(empty)).toBeNull();
  });

  it.each(['{"type":"Feature"}', '{"data":[{"type":"Paper"}]}', 'https://schema.oparl.org/1.1/Body', '[]'])(
    'does not claim %s',
    (text) => {
      expect(head(text, `${AT}/system`)).toBeNull();
    },
  );
});

describe('where OParl may be', () => {
  const leadsAt = (html: string): readonly (readonly [string, number])[] =>
    (
      oparl.leads?.({
        url: 'https://rat.example/',
        contentType: 'text/html',
        text: html,
        page: readWebPage(html, 'https://rat.example/'),
      }) ?? []
    ).map(({ feedUrl, likelihood }) => [feedUrl, likelihood]);

  it('is told by a link into it, or by the name of a link', () => {
    expect(leadsAt('<a href="/ris/oparl/v1.1/system">Schnittstelle</a>')[0]).toEqual([
      'https://rat.example/ris/oparl/v1.1/system',
      0.9,
    ]);
    expect(leadsAt('<a href="/daten">OParl-Schnittstelle</a>')[0]).toEqual(['https://rat.example/daten', 0.6]);
    expect(leadsAt('<a href="/ris/oparl/v1/body/1/paper">x</a>')).toContainEqual([
      'https://rat.example/ris/oparl/v1/system',
      0.7,
    ]);
  });

  it('is guessed at its usual paths', () => {
    const guesses = leadsAt('<p>Rathaus</p>');
    expect(guesses.map(([url]) => url)).toEqual([
      'https://rat.example/webservice/oparl/v1/system',
      'https://rat.example/oparl/v1/system',
    ]);
    for (const [, likelihood] of guesses) expect(likelihood).toBeLessThanOrEqual(0.2);
  });
});
