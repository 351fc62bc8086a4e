import { describe, expect, it } from '@jest/globals';
import { describeContract, HOSTILE_LINK, HOSTILE_TEXT } from '../kit/test/contract-suite.js';
import { readAnswer, withBody } from '../kit/test/reading.js';
import { demosplan } from './demosplan.adapter.js';
import { before, conversation, entryWith, hostile, listOf, points, recent, recordsOf } from './test/lists.js';

const emptyList = withBody(before, '{"data":[],"meta":{"messages":{"error":[]}}}');

describeContract({
  ...conversation,
  answers: [before, recent, points],
  emptyList,
  hostile: withBody(
    hostile,
    new TextDecoder()
      .decode(hostile.body)
      .replaceAll('"HOSTILE_TEXT"', JSON.stringify(HOSTILE_TEXT))
      .replaceAll('HOSTILE_LINK', HOSTILE_LINK),
  ),
});

describe('starting a conversation with demosplan', () => {
  const startAt = (url: string): ReturnType<typeof demosplan.start> => demosplan.start({ url, language: 'de' });

  it.each([
    ['https://planung.example', ''],
    ['https://planung.example/', ''],
    ['https://planung.example/verfahren/suche/ajax', ''],
    ['https://planung.example/verfahren/suche/ajax/?ars=053#liste', '?ars=053'],
    ['https://planung.example/api/werdenktwas/procedures', ''],
    ['https://planung.example/plaene/brookstedt', '?orgaSlug=brookstedt'],
    ['https://planung.example/plaene/bad%20heide/', '?orgaSlug=bad+heide'],
    ['https://planung.example/plaene/%zz', '?orgaSlug=%25zz'],
  ])('asks for the points and the list: %s', (url, search) => {
    expect(startAt(url)).toMatchObject({
      state: { pages: 'https://planung.example/verfahren/' },
      requests: [
        { purpose: 'points', url: 'https://planung.example/api/werdenktwas/procedures', isOptional: true },
        { purpose: 'list', url: `https://planung.example/verfahren/suche/ajax${search}`, isOptional: false },
      ],
    });
  });

  it('keeps the path of the installation', () => {
    const { state, requests } = startAt('http://127.0.0.1:4010/land/verfahren/suche/ajax');
    expect(requests.map(({ url }) => url)).toEqual([
      'http://127.0.0.1:4010/land/api/werdenktwas/procedures',
      'http://127.0.0.1:4010/land/verfahren/suche/ajax',
    ]);
    expect(state.pages).toBe('http://127.0.0.1:4010/land/verfahren/');
  });

  it.each(['https://planung.example/list.json', 'https://planung.example/verfahren/1/public/detail', 'nonsense'])(
    'takes %s as one file, whose procedures have no page',
    (url) => {
      expect(startAt(url)).toMatchObject({ state: { pages: null }, requests: [{ purpose: 'file', url }] });
    },
  );

  it('takes no credential into the address of a page', () => {
    expect(startAt('https://me:secret@planung.example/?token=t').state.pages).toBe(
      'https://planung.example/verfahren/',
    );
  });

  it('names the municipality that the list was asked for', async () => {
    const feedUrl = `${conversation.feedUrl}?ars=010620000000`;
    const records = recordsOf(await readAnswer({ ...conversation, feedUrl }, listOf(entryWith({}))));
    expect(records[0]?.publisher).toEqual({ name: null, territoryKey: '010620000000' });
    const coarse = await readAnswer(
      { ...conversation, feedUrl: `${conversation.feedUrl}?ars=01` },
      listOf(entryWith({})),
    );
    expect(recordsOf(coarse)[0]?.publisher).toBeNull();
  });
});

describe('an answer of demosplan that is no list', () => {
  const endOf = async (body: string, answer = before): Promise<unknown> =>
    (await readAnswer(conversation, withBody(answer, body))).at(-1);

  it('Q35: is a failure when the platform reports an error', async () => {
    expect(await endOf('{"errors":[{"title":"Access denied"}]}')).toMatchObject({
      kind: 'failed',
      failure: { code: 'error-answer', detail: '[{"title":"Access denied"}]' },
    });
    expect(await endOf('{"data":[],"meta":{"messages":{"error":["Suche nicht erreichbar"]}}}')).toMatchObject({
      kind: 'failed',
      failure: { code: 'error-answer' },
    });
  });

  it('Q36: is a failure without its member', async () => {
    expect(await endOf('{"meta":{}}')).toMatchObject({ failure: { code: 'not-this-format' } });
    expect(await endOf('{"type":"x"}', points)).toMatchObject({ failure: { code: 'not-this-format' } });
  });

  it('is read, but not called whole, when it links a next page', async () => {
    expect(await endOf('{"data":[],"links":{"next":"/2"}}')).toMatchObject({ kind: 'end', isComplete: false });
    expect(await endOf('{"data":[],"links":{"next":null}}')).toMatchObject({ kind: 'end', isComplete: true });
  });
});

describe('recognising demosplan', () => {
  const head = (text: string, url = 'https://a.example/file'): ReturnType<typeof demosplan.recognise> =>
    demosplan.recognise({ url, contentType: '', bytes: new TextEncoder().encode(text) });
  const textOf = ({ body }: typeof before): string => new TextDecoder().decode(body);

  it.each([before, recent])('is sure of $name, even cut in the middle', (answer) => {
    expect(head(textOf(answer).slice(0, 900))).toMatchObject({ confidence: 0.95 });
    expect(head(textOf(answer))?.evidence).toContain('externalName');
  });

  it('knows the points at their own address only', () => {
    expect(head(textOf(points), 'https://a.example/api/werdenktwas/procedures')).toMatchObject({ confidence: 0.9 });
    expect(head(textOf(points))).toBeNull();
  });

  it('supposes it behind an empty list at its address', () => {
    expect(head('{"data": []}', conversation.feedUrl)).toMatchObject({ confidence: 0.5 });
    expect(head('{"data": []}')).toBeNull();
  });

  it('does not claim another list in the manner of JSON:API', () => {
    expect(head('{"data":[{"type":"Procedure","id":"1","attributes":{"name":"A"}}]}')).toBeNull();
    expect(head('{"externalName":"","externalStartDate":"","owningOrganisationName":""}')).toBeNull();
  });
});
