import { publicRanges, statusOf, type SourceRecord } from '@navigator/shared';
import { describe, expect, it } from '@jest/globals';
import { CONTEXT, readAnswer } from '../kit/test/reading.js';
import { budgets, conversation, entriesIn, old, proposals, recordWith, remarksOn } from './test/answers.js';

const statusAt = (record: SourceRecord | undefined): string | undefined => {
  if (!record) return undefined;
  const now = CONTEXT.fetchedAt.getTime();
  const { flag, listedAsActive, phases } = record;
  const facts = { ranges: publicRanges(phases), flag, listedAsActive, goneAt: null, lastConfirmedAt: now };
  return statusOf({ ...facts, lifecycle: 'live' }, now).status;
};

describe('entries of CONSUL', () => {
  it.each([budgets, proposals, old])('read as reviewed: $name', async (answer) => {
    expect(entriesIn(await readAnswer(conversation, answer))).toMatchSnapshot();
  });

  it('Q28: are known by kind and id: a budget and a proposal with the same number are two', async () => {
    expect((await recordWith('budgets', { id: 7 }))?.sourceId).toBe('budget:7');
    expect((await recordWith('proposals', { id: '7' }))?.sourceId).toBe('proposal:7');
  });

  it('lead to their pages, and nowhere else', async () => {
    expect((await recordWith('budgets', { id: '3' }))?.url).toBe('https://decide.example/budgets/3');
    expect((await recordWith('proposals', { id: '../x?y' }))?.url).toBe('https://decide.example/proposals/..%2Fx%3Fy');
  });

  it('are rejected without an id, without a title, and where they are none', async () => {
    expect(entriesIn(await readAnswer(conversation, budgets)).slice(3)).toEqual([
      { kind: 'rejected', sourceId: 'budget:4', position: 3, code: 'title-missing', value: 'budget:4' },
      { kind: 'rejected', sourceId: null, position: 4, code: 'record-malformed', value: 'entry 5' },
    ]);
    expect(entriesIn(await readAnswer(conversation, old))[1]).toMatchObject({ code: 'id-missing' });
  });
});

describe('a budget', () => {
  it.each([
    ['drafting', 'planned', 'budgeting'],
    ['informing', 'planned', 'budgeting'],
    ['accepting', 'open', 'budgeting'],
    ['reviewing', 'evaluating', 'budgeting'],
    ['selecting', 'open', 'budgeting'],
    ['valuating', 'evaluating', 'budgeting'],
    ['publishing_prices', 'evaluating', 'budgeting'],
    ['balloting', 'open', 'voting'],
    ['reviewing_ballots', 'evaluating', 'voting'],
    ['finished', 'closed', 'completed'],
  ])('that is %s is %s', async (phase, status, kind) => {
    const record = await recordWith('budgets', { phase });
    expect(statusAt(record)).toBe(status);
    expect(record).toMatchObject({ sourceStatus: phase, topics: ['budget'] });
    expect(record?.phases).toMatchObject([{ kind, start: null, end: null }]);
  });

  it('in a phase that nobody knows is unknown, and says so', async () => {
    const record = await recordWith('budgets', { phase: 'dreaming' });
    expect(statusAt(record)).toBe('unknown');
    expect(record).toMatchObject({ flag: null, sourceStatus: 'dreaming', phases: [{ kind: 'unknown' }] });
    expect(await remarksOn('budgets', { phase: 'dreaming' })).toEqual([
      { code: 'phase-kind-unknown', value: 'dreaming' },
    ]);
  });

  it('without a phase has none', async () => {
    expect(await recordWith('budgets', {})).toMatchObject({ flag: null, sourceStatus: null, phases: [] });
  });
});

describe('a proposal', () => {
  it.each([
    ['2026-01-15 09:00:00 UTC', '2026-01-15'],
    ['2016-01-31 23:30:00 UTC', '2016-02-01'],
    ['2016-02-01 12:00:00 +0100', '2016-02-01'],
    ['2026-01-15T09:00:00Z', '2026-01-15'],
  ])('Q14: published at %s begins on %s', async (publicCreatedAt, start) => {
    expect((await recordWith('proposals', { publicCreatedAt }))?.phases).toMatchObject([
      { start, startTime: null, end: null },
    ]);
  });

  it.each([
    ['2025-03-02T12:00:00Z', 'open', []],
    ['2025-03-01T12:00:00Z', 'unknown', [{ code: 'end-unknown', value: 'publicCreatedAt: 2025-03-01' }]],
    ['2016-02-01T12:00:00Z', 'unknown', [{ code: 'end-unknown', value: 'publicCreatedAt: 2016-02-01' }]],
  ])('Q24: published at %s and never withdrawn is %s: after a year it may be in the archive', async (...one) => {
    const [publicCreatedAt, status, remarks] = one;
    expect(statusAt(await recordWith('proposals', { publicCreatedAt }))).toBe(status);
    expect(await remarksOn('proposals', { publicCreatedAt })).toEqual(remarks);
  });

  it('that is old and was withdrawn is closed, not unknown', async () => {
    const members = { publicCreatedAt: '2016-02-01T12:00:00Z', retiredAt: '2017-02-01T12:00:00Z' };
    expect(statusAt(await recordWith('proposals', members))).toBe('closed');
  });

  it('is over when its author has withdrawn it', async () => {
    const record = await recordWith('proposals', {
      publicCreatedAt: '2025-06-30 09:00:00 UTC',
      retiredAt: '2026-02-01T10:00:00Z',
    });
    expect(record).toMatchObject({ sourceStatus: 'retired', phases: [{ end: '2026-02-01' }] });
    expect(statusAt(record)).toBe('closed');
  });

  it('Q15: has no phase without a date', async () => {
    expect((await recordWith('proposals', { publicCreatedAt: '' }))?.phases).toEqual([]);
    expect(await remarksOn('proposals', { publicCreatedAt: 'yesterday' })).toEqual([
      { code: 'date-invalid', value: 'publicCreatedAt: yesterday' },
    ]);
  });

  it('Q48: has texts without HTML, the summary being the citizens’ own', async () => {
    expect(
      await recordWith('proposals', { summary: 'Kurz &amp; gut', description: '<p>Lang</p><p>Text</p>' }),
    ).toMatchObject({ summary: 'Kurz & gut', description: 'Lang\nText' });
    expect(await recordWith('proposals', { summary: ' ', description: '<p>Lang</p>' })).toMatchObject({
      summary: 'Lang',
      description: null,
    });
  });

  it('Q58: counts its comments, and nothing where they are not told', async () => {
    expect((await recordWith('proposals', { commentsCount: 0, comments_count: 4 }))?.comments).toBe(0);
    expect((await recordWith('proposals', { comments_count: '4' }))?.comments).toBe(4);
    expect((await recordWith('proposals', {}))?.comments).toBeNull();
  });

  it('Q56: has the topics of its tags, each once, and keeps those that nobody knows', async () => {
    const tags = { edges: ['Umwelt', 'Schatten', ' Umwelt', null].map((name) => ({ node: name && { name } })) };
    expect(await recordWith('proposals', { tags })).toMatchObject({
      topics: ['environment'],
      topicLabels: ['Umwelt', 'Schatten'],
    });
    expect(await remarksOn('proposals', { tags })).toEqual([{ code: 'topic-unknown', value: 'Schatten' }]);
  });

  it('Q50: loses a member of a wrong type, never itself', async () => {
    expect(await recordWith('proposals', { geozone: 'Mitte', tags: 'none', summary: 7 })).toMatchObject({
      place: null,
    });
    expect(await remarksOn('proposals', { geozone: 'Mitte', summary: 7 })).toEqual([
      { code: 'wrong-type', value: 'summary' },
      { code: 'wrong-type', value: 'geozone' },
    ]);
  });
});
