import { publicRanges, statusOf, type SourceRecord } from '@navigator/shared';
import { describe, expect, it } from '@jest/globals';
import { CONTEXT, readAnswer } from '../kit/test/reading.js';
import { conversation, entriesIn, list, old, recordsOf, recordWith, remarksOn } from './test/answers.js';

const statusAt = ({ phases, flag, listedAsActive }: SourceRecord): string => {
  const now = CONTEXT.fetchedAt.getTime();
  const facts = { ranges: publicRanges(phases), flag, listedAsActive, goneAt: null, lastConfirmedAt: now };
  return statusOf({ ...facts, lifecycle: 'live' }, now).status;
};

const named = (text: string): object => ({ name: { translations: [{ locale: 'de', text }] } });
const step = (title: string, startDate: string | null, endDate: string | null): object => ({
  title,
  startDate,
  endDate,
});

describe('a process', () => {
  it.each([list, old])('reads as reviewed: $name', async (answer) => {
    expect(entriesIn(await readAnswer(conversation, answer))).toMatchSnapshot();
  });

  it('Q28: is known by its kind and id, not by its title', async () => {
    expect(recordsOf(await readAnswer(conversation, list)).map(({ sourceId }) => sourceId)).toEqual([
      'process:7',
      'process:8',
    ]);
    expect((await recordWith({ id: 12 }))?.sourceId).toBe('process:12');
  });

  it('Q57: has an address of its own where an older version tells none', async () => {
    expect((await recordWith({ slug: 'a b/c' }))?.url).toBe('https://mitmachen.example/processes/a%20b%2Fc');
    expect((await recordWith({ slug: 'x', url: 'https://other.example/p/x' }))?.url).toBe('https://other.example/p/x');
    expect((await recordWith({ slug: 'x', url: '/processes/y' }))?.url).toBe('https://mitmachen.example/processes/y');
    expect((await recordWith({}))?.url).toBeNull();
  });

  it.each([
    ['/rails/hero.jpg', 'https://mitmachen.example/rails/hero.jpg'],
    ['//cdn.example/hero.jpg', 'https://cdn.example/hero.jpg'],
    ['https://cdn.example/hero.jpg', 'https://cdn.example/hero.jpg'],
    ['javascript:alert(1)', null],
    ['', null],
    [null, null],
  ])('Q52: shows the image %s as %s', async (heroImage, image) => {
    expect((await recordWith({ heroImage }))?.image).toBe(image);
  });

  it('Q51: speaks the feed’s language, then German, English, or whatever there is', async () => {
    const title = (...texts: readonly (readonly [string, string])[]): object => ({
      title: { translations: texts.map(([locale, text]) => ({ locale, text })) },
    });
    expect(await recordWith(title(['en', 'A'], ['de', 'B']))).toMatchObject({ title: 'B', language: 'de' });
    expect(await recordWith(title(['ca', 'C'], ['en', 'A'], ['de', ' ']))).toMatchObject({
      title: 'A',
      language: 'en',
    });
    expect(await recordWith(title(['es', ''], ['ca', 'C']))).toMatchObject({ title: 'C', language: 'ca' });
    expect(await recordWith({ title: 'Plain' })).toMatchObject({ title: 'Plain', language: 'de' });
    expect(await recordWith({ title: { ca: 'C', de: 'B' } })).toMatchObject({ title: 'B', language: 'de' });
  });

  it('Q48: has a text without its HTML, decoded once', async () => {
    const shortDescription = '<p>Gr&uuml;n &amp;amp; Grau</p><script>x()</script>';
    expect((await recordWith({ shortDescription }))?.summary).toBe('Grün &amp; Grau');
    expect(await remarksOn({ shortDescription })).toContainEqual({ code: 'script-removed', value: 'shortDescription' });
  });

  it('Q49: has an organiser without blanks around it', async () => {
    expect((await recordWith({ developerGroup: ' Amt\t' }))?.organiser).toBe('Amt');
  });

  it('Q56: has topics by name: taxonomies, else categories, else the area', async () => {
    const area = named('Verkehr');
    expect(await recordWith({ taxonomies: [named('Umwelt')], categories: [named('Sport')], area })).toMatchObject({
      topics: ['environment'],
      topicLabels: ['Umwelt'],
    });
    expect((await recordWith({ categories: [named('Sport'), null], area }))?.topics).toEqual(['sport']);
    expect((await recordWith({ categories: [], area: { ...area, id: 7 } }))?.topics).toEqual(['mobility']);
    expect(await remarksOn({ taxonomies: [named('Wasserspiele')] })).toContainEqual({
      code: 'topic-unknown',
      value: 'Wasserspiele',
    });
  });

  it('Q56: lies in its scope, unless that names a theme', async () => {
    expect(await recordWith({ scope: named('Eixample') })).toMatchObject({ place: 'Eixample', topicLabels: [] });
    expect(await recordWith({ scope: named('Kultur') })).toMatchObject({ place: null, topics: ['culture'] });
    expect(await recordWith({ scope: named('Eixample'), localArea: 'Markt' })).toMatchObject({ place: 'Markt' });
  });

  it('is rejected without a title in any language, without an id, and where it is no object', async () => {
    expect((await readAnswer(conversation, list)).slice(2)).toMatchObject([
      { kind: 'rejected', sourceId: 'process:9', position: 2, code: 'title-missing' },
      { kind: 'rejected', sourceId: null, position: 3, code: 'id-missing' },
      { kind: 'rejected', sourceId: null, position: 4, code: 'record-malformed' },
      { kind: 'end', isComplete: true },
    ]);
  });

  it('Q50: loses a member of a wrong type, never itself', async () => {
    expect(await remarksOn({ slug: 7, taxonomies: 'none', startDate: 5 })).toEqual([
      { code: 'wrong-type', value: 'slug' },
      { code: 'wrong-type', value: 'startDate' },
      { code: 'wrong-type', value: 'taxonomies' },
    ]);
  });
});

describe('the course of a process', () => {
  it('Q13: lasts to the end of its last day', async () => {
    expect((await recordWith({ startDate: '2026-02-01', endDate: '2026-03-01' }))?.phases).toMatchObject([
      { kind: 'informal', title: null, start: '2026-02-01', startTime: null, end: '2026-03-01', endTime: null },
    ]);
  });

  it.each([
    ['runs', { startDate: '2026-02-01', endDate: '2026-03-01' }, 'open'],
    ['is permanent (Q15)', { startDate: '2019-02-01', endDate: null }, 'open'],
    ['is over', { startDate: '2026-01-01', endDate: '2026-02-28' }, 'closed'],
    ['is ahead', { startDate: '2026-03-02' }, 'planned'],
    ['has no dates', {}, 'unknown'],
    ['has dates in its steps alone', { steps: [step('A', '2026-02-01', '2026-03-15')] }, 'open'],
  ])('is told by the dates: one that %s', async (...[, members, status]) => {
    const record = await recordWith(members);
    expect(record && statusAt(record)).toBe(status);
  });

  it('Q24: is not moved by a step that nobody moved on', async () => {
    const over = { startDate: '2025-01-01', endDate: '2025-12-31' };
    const record = await recordWith({
      ...over,
      steps: [{ ...step('Ideen', '2025-01-01', '2025-12-31'), active: true }],
    });
    expect(record && statusAt(record)).toBe('closed');
    expect(record).toMatchObject({ sourceStatus: 'Ideen', flag: null });
  });

  it.each([
    ['all are over', [step('Ideen', '2025-01-01', '2025-06-30'), step('Wahl', '2025-05-01', '2025-05-31')], 'closed'],
    ['the last goes on', [step('Ideen', '2025-01-01', '2025-06-30'), step('Wahl', '2026-01-01', '2026-03-31')], 'open'],
    ['one has no end', [step('Ideen', '2025-01-01', '2025-06-30'), step('Wahl', '2025-07-01', null)], 'open'],
    ['they are older than the process', [step('Ideen', '2023-01-01', '2023-06-30')], 'open'],
    ['there are none', [], 'open'],
  ])('Q24: that has no end of its own ends with its last step: %s', async (...[, steps, status]) => {
    const record = await recordWith({ startDate: '2025-01-01', endDate: null, steps });
    expect(record && statusAt(record)).toBe(status);
  });

  it('Q24: says that the end of its last step stands in for its own, clock time included', async () => {
    const steps = [
      step('Ideen', '2025-01-01', '2025-06-30T10:00:00+02:00'),
      step('Wahl', '2025-05-01', '2025-06-30T18:00:00+02:00'),
    ];
    const members = { startDate: '2025-01-01', steps };
    expect((await recordWith(members))?.phases[0]).toMatchObject({ title: null, end: '2025-06-30', endTime: '18:00' });
    expect(await remarksOn(members)).toEqual([{ code: 'end-approximate', value: 'steps.endDate: 2025-06-30' }]);
  });

  it('Q17: goes on where its own end is far ahead, whatever its steps say', async () => {
    const steps = [step('Ideen', '2025-01-01', '2025-06-30')];
    const record = await recordWith({ startDate: '2025-01-01', endDate: '2099-12-31', steps });
    expect(record && statusAt(record)).toBe('open');
  });

  it('is not open in a step beyond its own dates', async () => {
    const over = { startDate: '2025-01-01', endDate: '2025-12-31' };
    const members = {
      ...over,
      steps: [step('Ideen', '2025-01-01', '2025-06-30'), step('Umsetzung', '2026-01-01', null)],
    };
    const record = await recordWith(members);
    expect(record?.phases.map(({ kind, title }) => [kind, title])).toEqual([
      ['informal', null],
      ['informal', 'Ideen'],
      ['unknown', 'Umsetzung'],
    ]);
    expect(record && statusAt(record)).toBe('closed');
    expect(await remarksOn(members)).toContainEqual({ code: 'phase-kind-unknown', value: 'Umsetzung' });
  });

  it('Q57: has its steps in their order, under either name', async () => {
    const [late, early] = [step('Spät', '2026-03-01', null), step('Früh', '2026-02-01', null)];
    const titles = async (members: object): Promise<unknown> =>
      (await recordWith(members))?.phases.map(({ title }) => title);
    expect(await titles({ steps: [late, early] })).toEqual(['Früh', 'Spät']);
    expect(
      await titles({
        phases: [
          { ...early, position: 2 },
          { ...late, position: '1' },
        ],
      }),
    ).toEqual(['Spät', 'Früh']);
    expect(await titles({ steps: null, phases: [null, early] })).toEqual(['Früh']);
  });

  it('Q12: takes the midnight of UTC for the day, and the first minute of a last day for all of it', async () => {
    const span = async (startDate: string, endDate: string): Promise<unknown> =>
      (await recordWith({ steps: [step('A', startDate, endDate)] }))?.phases[0];
    const days = { start: '2026-02-01', startTime: null, end: '2026-04-15', endTime: null };
    expect(await span('2026-02-01T00:00:00Z', '2026-04-15T00:00:00.000+00:00')).toMatchObject(days);
    expect(await span('2026-02-01T00:00:00+01:00', '2026-04-15T00:00:00+02:00')).toMatchObject(days);
    expect(await span('2026-02-01T00:00:00+01:00', '2026-04-15T23:59:59+02:00')).toMatchObject(days);
    expect(await span('2026-02-01T09:30:00+01:00', '2026-04-15T16:00:00Z')).toMatchObject({
      startTime: '09:30',
      endTime: '18:00',
    });
  });

  it('Q16, Q17, Q18: has no invented or pseudo-permanent dates, and none that contradict each other', async () => {
    expect((await recordWith({ startDate: '1970-01-01' }))?.phases).toEqual([]);
    expect((await recordWith({ startDate: '2026-01-01', endDate: '2035-01-01' }))?.phases).toMatchObject([
      { end: null },
    ]);
    expect((await recordWith({ startDate: '2026-03-01', endDate: '2026-01-01' }))?.phases).toEqual([]);
    expect(await remarksOn({ startDate: '2026-03-01', endDate: '2026-01-01' })).toMatchObject([
      { code: 'end-before-start' },
    ]);
  });
});
