import { publicRanges, statusOf, type SourceRecord } from '@navigator/shared';
import { describe, expect, it } from '@jest/globals';
import { CONTEXT, readAnswer } from '../kit/test/reading.js';
import {
  basic,
  conversation,
  details,
  documented,
  extended,
  listOf,
  outputWith,
  recordOf,
  recordsOf,
  recordWith,
  remarksOn,
} from './test/lists.js';

const statusAt = ({ phases, flag, listedAsActive }: SourceRecord): string => {
  const now = CONTEXT.fetchedAt.getTime();
  const facts = { ranges: publicRanges(phases), flag, listedAsActive, goneAt: null, lastConfirmedAt: now };
  return statusOf({ ...facts, lifecycle: 'live' }, now).status;
};

describe('an activity of Citizen Space', () => {
  it.each([extended, details, documented, basic])('reads as reviewed: $name', async (answer) => {
    expect(await readAnswer(conversation, answer)).toMatchSnapshot();
  });

  it('Q28: is known by its department and its id', async () => {
    const ids = recordsOf(await readAnswer(conversation, extended)).map(({ sourceId }) => sourceId);
    expect(ids).toEqual(['corp/future-register', 'planning/local-plan', 'corp/always-open']);
  });

  it('Q28: is known by the address of its page where only basic fields are told', async () => {
    expect(await recordOf(basic, 'corp/future-register')).toBeDefined();
    const twoWords = { id: 'a b', dept: '', url: 'https://consult.example/x/y/a%20b/' };
    expect((await recordWith(twoWords))?.sourceId).toBe('y/a b');
  });

  it.each([
    ['an id', { id: '' }],
    ['a department anywhere', { dept: '', url: 'https://consult.example/elsewhere/' }],
    ['a department before its id', { dept: null, url: 'https://consult.example/a/' }],
    ['a readable address', { dept: null, url: 'a' }],
    ['an id of a bearable length', { id: 'x'.repeat(600) }],
  ])('is rejected without %s', async (_, members) => {
    expect(await outputWith(members)).toMatchObject({ kind: 'rejected', code: 'id-missing' });
  });

  it('is rejected without a title, and where it is no object', async () => {
    expect(await outputWith({ title: ' ' })).toMatchObject({
      kind: 'rejected',
      code: 'title-missing',
      sourceId: 'd/a',
    });
    const outputs = await readAnswer(conversation, listOf(7));
    expect(outputs[0]).toMatchObject({ kind: 'rejected', code: 'record-malformed', value: 'entry 1' });
  });

  it('Q53: is skipped where it is private', async () => {
    expect(await outputWith({ visibility: 'Private' })).toEqual({
      kind: 'skipped',
      sourceId: 'd/a',
      position: 0,
      code: 'access-restricted',
    });
  });

  it('Q14: lasts from the first day to the last, both included', async () => {
    expect((await recordOf(extended, 'planning/local-plan'))?.phases).toEqual([
      {
        kind: 'survey',
        title: null,
        start: '2026-03-09',
        startTime: null,
        end: '2026-04-20',
        endTime: null,
        timeZone: 'Europe/Berlin',
      },
    ]);
  });

  it('Q14: never takes a day for a month', async () => {
    expect(await remarksOn({ startdate: '31/12/2025', enddate: '2026/02/31' })).toEqual([
      { code: 'date-invalid', value: 'startdate: 31/12/2025' },
      { code: 'date-invalid', value: 'enddate: 2026-02-31' },
    ]);
  });

  it('Q15: has no dates where they are empty, without a remark', async () => {
    expect(await outputWith({ startdate: '', enddate: '', resultdate: '' })).toMatchObject({
      record: { phases: [], events: [] },
      remarks: [],
    });
  });

  it('Q17: goes on until further notice when its end is years ahead, not when it is months ahead', async () => {
    expect((await recordOf(extended, 'corp/always-open'))?.phases).toMatchObject([{ start: '2020-01-01', end: null }]);
    expect((await recordOf(extended, 'corp/future-register'))?.phases).toMatchObject([{ end: '2026-12-31' }]);
    expect(await remarksOn({ enddate: '2040/01/01' })).toEqual([
      { code: 'end-far-ahead', value: 'enddate: 2040-01-01' },
    ]);
  });

  it('Q18: has no period when it ends before it begins', async () => {
    expect((await recordWith({ startdate: '2026/03/02', enddate: '2026/03/01' }))?.phases).toEqual([]);
  });

  it('Q48: has a text without HTML and line feeds of another age', async () => {
    expect((await recordOf(extended, 'corp/future-register'))?.summary).toBe(
      'We ask people who walk & cycle. Read our notice.',
    );
  });

  it('Q49: has an organiser without trailing blanks, by either name', async () => {
    expect((await recordOf(extended, 'planning/local-plan'))?.organiser).toBe('Planning');
    expect((await recordOf(details, 'parks/park'))?.organiser).toBe('Parks');
  });

  it('Q48: decodes a text once, so that what was meant as text stays it', async () => {
    expect((await recordWith({ overview: '<p>Use &amp;lt;b&amp;gt; &amp; more</p>' }))?.summary).toBe(
      'Use &lt;b&gt; & more',
    );
  });

  it('Q16: does not begin in 1970', async () => {
    expect(await remarksOn({ startdate: '1970/01/01' })).toEqual([
      { code: 'date-placeholder', value: 'startdate: 1970-01-01' },
    ]);
  });

  it('Q52: leads to http(s) pages only', async () => {
    expect((await recordWith({ url: '//consult.example/a/' }))?.url).toBe('https://consult.example/a/');
    expect(await remarksOn({ url: 'mailto:a@consult.example' })).toMatchObject([{ code: 'url-invalid' }]);
  });

  it('Q54: names no contact', async () => {
    expect(JSON.stringify(await readAnswer(conversation, details))).not.toMatch(/Jo Smith|Planner|020 1234|jo\.smith/);
  });

  it('has the topics of its interests, and keeps those that nobody knows', async () => {
    expect(await recordOf(details, 'parks/park')).toMatchObject({
      topics: ['green-climate'],
      topicLabels: ['Parks and open spaces', 'Licensing'],
    });
    expect(await remarksOn({ interests: [{ name: 'Licensing' }] })).toEqual([
      { code: 'topic-unknown', value: 'Licensing' },
    ]);
  });

  it('has its areas in words, and no place on the map', async () => {
    expect(await recordOf(details, 'parks/park')).toMatchObject({
      place: 'North ward, South ward',
      geometry: null,
      geometryRole: null,
    });
  });

  it('Q52: offers its documents with absolute addresses', async () => {
    expect((await recordOf(details, 'parks/park'))?.documents).toEqual([
      {
        title: 'Plan',
        url: 'https://consult.example/parks/park/user_uploads/plan.pdf',
        mediaType: null,
        date: null,
      },
      {
        title: 'map.pdf',
        url: 'https://consult.example/parks/park/user_uploads/map.pdf',
        mediaType: null,
        date: null,
      },
    ]);
    expect(await remarksOn({ supporting_documents: [{ url: 'a.pdf' }, { url: '/b.pdf' }] })).toMatchObject([
      { code: 'url-invalid' },
      { code: 'url-invalid' },
    ]);
  });

  it('Q57: tells when feedback and results are expected, in either spelling, as days', async () => {
    expect((await recordOf(details, 'parks/park'))?.events).toEqual([
      {
        title: 'Rückmeldung erwartet',
        start: '2026-02-01T23:00:00.000Z',
        end: '2026-02-02T23:00:00.000Z',
        place: null,
        url: null,
      },
      {
        title: 'Ergebnisse erwartet',
        start: '2026-05-03T22:00:00.000Z',
        end: '2026-05-04T22:00:00.000Z',
        place: null,
        url: null,
      },
    ]);
    expect((await recordOf(documented, 'transport/bus-lanes'))?.events).toHaveLength(1);
  });

  it('takes an expected result for no result', async () => {
    expect((await recordOf(documented, 'transport/bus-lanes'))?.result).toEqual({
      state: 'notReported',
      url: null,
      publishedAt: null,
    });
  });

  it('Q58: reports no counts', async () => {
    const { contributions, comments, participants } = (await recordOf(details, 'parks/park')) ?? {};
    expect([contributions, comments, participants]).toEqual([null, null, null]);
  });

  it('loses a member of a wrong type, never itself', async () => {
    const outputs = await readAnswer(conversation, documented);
    expect(outputs[1]).toMatchObject({ kind: 'record', record: { sourceId: 'corp/wrong-types', url: null } });
    expect(await remarksOn({ url: ['x'], status: 1, interests: 'Transport' })).toEqual([
      { code: 'wrong-type', value: 'url' },
      { code: 'wrong-type', value: 'status' },
      { code: 'wrong-type', value: 'interests' },
    ]);
  });
});

describe('the status of an activity', () => {
  const running = { startdate: '2026/02/01', enddate: '2026/03/01' };
  const over = { startdate: '2026/01/01', enddate: '2026/02/28' };
  const ahead = { startdate: '2026/03/02', enddate: '2026/04/01' };

  it.each([
    ['runs until today', { ...running, status: 'open' }, 'open', 'open'],
    ['ended yesterday', { ...over, status: 'closed' }, 'closed', 'closed'],
    ['begins tomorrow', { ...ahead, status: 'forthcoming' }, 'planned', 'planned'],
    ['awaits its results', { ...over, status: 'closed', resultdate: '2026/03/02' }, 'evaluating', 'evaluating'],
    ['should have had its results', { ...over, status: 'closed', resultsdate: '2026/03/01' }, 'closed', 'closed'],
    ['is over and says it is open', { ...over, status: 'open' }, 'closed', 'open'],
    ['runs and says it is closed', { ...running, status: 'closed' }, 'open', 'closed'],
    ['has no dates and is open', { status: 'Open ' }, 'open', 'open'],
    ['has no dates and a word nobody knows', { status: 'paused' }, 'unknown', null],
  ])('Q24: one that %s', async (...[, members, status, flag]) => {
    const record = await recordWith(members);
    expect(record && statusAt(record)).toBe(status);
    expect(record?.flag).toBe(flag);
  });

  it('is kept word for word', async () => {
    expect((await recordWith({ status: 'forthcoming' }))?.sourceStatus).toBe('forthcoming');
  });
});
