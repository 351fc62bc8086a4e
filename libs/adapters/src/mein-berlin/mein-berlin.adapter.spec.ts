import { describe, expect, it } from '@jest/globals';
import type { Output } from '../kit/contract.js';
import { describeContract, HOSTILE_LINK, HOSTILE_TEXT } from '../kit/test/contract-suite.js';
import { chunks, collect, CONTEXT, readAnswer, withBody } from '../kit/test/reading.js';
import { meinBerlin } from './mein-berlin.adapter.js';
import { answers, conversation, fixture, listOf, oldPlans, projects, recordsOf } from './test/lists.js';

const emptyList = withBody(projects, '[]');
const hostile = withBody(
  projects,
  new TextDecoder()
    .decode(fixture('hostile.json', 1).body)
    .replaceAll('"HOSTILE_TEXT"', JSON.stringify(HOSTILE_TEXT))
    .replaceAll('HOSTILE_LINK', HOSTILE_LINK),
);

describeContract({ ...conversation, answers, emptyList, hostile });

describe('starting a conversation with mein.berlin', () => {
  const startAt = (url: string): ReturnType<typeof meinBerlin.start> => meinBerlin.start({ url, language: 'de' });
  const urlsFor = (url: string): readonly string[] => startAt(url).requests.map((request) => request.url);

  it.each([
    'https://mitreden.example',
    'https://mitreden.example/',
    'https://mitreden.example/api',
    'https://mitreden.example/api/',
    'https://mitreden.example/api/plans',
    'https://mitreden.example/api/projects/?status=activeParticipation#liste',
    'https://mitreden.example/api/extprojects/',
  ])('asks for all three lists: %s', (url) => {
    expect(startAt(url).requests).toMatchObject([
      { purpose: 'extprojects', url: 'https://mitreden.example/api/extprojects/', isOptional: true },
      { purpose: 'projects', url: 'https://mitreden.example/api/projects/', isOptional: false },
      { purpose: 'plans', url: 'https://mitreden.example/api/plans/', isOptional: false },
    ]);
  });

  it('keeps the path of the installation and the key in the address (Q40)', () => {
    expect(urlsFor('http://127.0.0.1:4010/brookstedt/api/plans/?token=x')).toContain(
      'http://127.0.0.1:4010/brookstedt/api/projects/?token=x',
    );
    expect(urlsFor('demo://brookstedt/api/projects/')).toContain('demo://brookstedt/api/plans/');
  });

  it.each([
    'https://mitreden.example/recordings/plans.json',
    'https://mitreden.example/api/projects/812/',
    'https://mitreden.example/rapid/',
    'nonsense',
  ])('takes %s as one file', (url) => {
    expect(startAt(url)).toMatchObject({
      state: { unread: [] },
      requests: [{ purpose: 'file', url, isOptional: false }],
    });
  });

  it('resolves addresses against no host where the feed is not on the web', async () => {
    const demo = { adapter: meinBerlin, feedUrl: 'demo://brookstedt/api/projects/' };
    const rows = [
      { type: 'plan', title: 'A', url: '/vorhaben/1/' },
      { type: 'plan', title: 'B', url: 'http://localhost:3000/demo/b' },
    ];
    expect(recordsOf(await readAnswer(demo, listOf(...rows)))).toMatchObject([
      { sourceId: 'plan:/vorhaben/1', url: null },
      { sourceId: 'plan:/demo/b', url: 'http://localhost:3000/demo/b' },
    ]);
  });

  it('is complete once the external projects were read, and only then', async () => {
    const { state, requests } = startAt(conversation.feedUrl);
    const hear = async (before: typeof state, purpose: string): Promise<Output<typeof state> | undefined> => {
      const request = requests.find((one) => one.purpose === purpose);
      if (!request) throw new Error(`no request for ${purpose}`);
      const body = chunks(new TextEncoder().encode('[]'), 9);
      const response = { request, status: 200, url: request.url, headers: {}, body };
      return (await collect(meinBerlin.read(before, response, CONTEXT))).at(-1);
    };
    expect(await hear(state, 'projects')).toMatchObject({ kind: 'end', isComplete: false });
    const first = await hear(state, 'extprojects');
    expect(first).toMatchObject({ kind: 'end', isComplete: true, state: { unread: [] } });
    const next = first?.kind === 'end' ? first.state : state;
    expect(await hear(next, 'plans')).toMatchObject({ kind: 'end', isComplete: true });
  });
});

describe('recognising mein.berlin', () => {
  const head = (text: string, url = 'https://a.example/file'): ReturnType<typeof meinBerlin.recognise> =>
    meinBerlin.recognise({ url, contentType: '', bytes: new TextEncoder().encode(text) });

  it.each(answers)('is sure of $name, even cut in the middle', ({ body }) => {
    expect(head(new TextDecoder().decode(body.subarray(0, 1400)))).toMatchObject({ confidence: 0.95 });
  });

  it('names what it knew it by', () => {
    expect(head(new TextDecoder().decode(oldPlans.body))?.evidence).toContain('participation_active');
  });

  it('supposes it behind an empty list at its address', () => {
    expect(head('[]', conversation.feedUrl)).toMatchObject({ confidence: 0.4 });
    expect(head('[]')).toBeNull();
  });

  it.each([
    '[{"type":"project","title":"A"}]',
    '{"type":"project","past_phase":1,"active_phase":1,"point_label":""}',
    '[{"past_phase":1,"active_phase":1,"point_label":""}]',
    '[1,2,3]',
  ])('does not claim %s', (text) => {
    expect(head(text, conversation.feedUrl)).toBeNull();
  });
});
