import { describe, expect, it } from '@jest/globals';
import { CorrectionField, type SourceRecord } from '@navigator/shared';
import { publicPhase, sourceRecord } from '../../test/source-record.js';
import { FIELDS } from './fields.js';
import { overlay, type SetCorrection } from './overlay.js';

const RECORD = sourceRecord();
const WRONG = { start: '2026-03-01', end: '2026-03-31' };
const RIGHT = { start: '2026-03-01', end: '2026-04-15' };

const correction = (field: CorrectionField, value: unknown, told: Partial<SetCorrection> = {}): SetCorrection => ({
  id: `c-${field}`,
  field,
  value,
  sourceValue: FIELDS[field].read(RECORD),
  isResting: false,
  ...told,
});
const shown = (record: SourceRecord, ...corrections: readonly SetCorrection[]): SourceRecord =>
  overlay(record, corrections).shown ?? record;
const saying = (start: string, end: string, ...more: SourceRecord['phases']): SourceRecord =>
  sourceRecord({ phases: [publicPhase(start, end, { title: 'Auslegung' }), ...more] });

/** Another value for each field, and what the record then says. */
const EXAMPLES: Readonly<Record<CorrectionField, readonly [unknown, Partial<SourceRecord>]>> = {
  title: ['Radweg', { title: 'Radweg' }],
  summary: [null, { summary: null }],
  description: ['Mehr', { description: 'Mehr' }],
  url: ['https://a.example/', { url: 'https://a.example/' }],
  image: ['https://a.example/b.jpg', { image: 'https://a.example/b.jpg' }],
  kind: ['formal', { kind: 'formal' }],
  level: ['consultation', { level: 'consultation' }],
  organiser: ['Amt', { organiser: 'Amt' }],
  publisher: ['Kiel', { publisher: { name: 'Kiel', territoryKey: null } }],
  territory: ['02000000', { publisher: { name: null, territoryKey: '02000000' } }],
  topics: [['sport', 'culture'], { topics: ['culture', 'sport'] }],
  dates: [RIGHT, { phases: [publicPhase('2026-03-01', '2026-04-15')] }],
  phases: [[], { phases: [] }],
  place: ['Nord', { place: 'Nord' }],
  point: [[9.99, 53.55], { geometry: { type: 'Point', coordinates: [9.99, 53.55] }, geometryRole: 'location' }],
  contributions: [0, { contributions: 0 }],
  comments: [7, { comments: 7 }],
  participants: [8, { participants: 8 }],
  result: [
    { state: 'notPublished', url: null, publishedAt: null },
    { result: { state: 'notPublished', url: null, publishedAt: null } },
  ],
  flag: ['cancelled', { flag: 'cancelled' }],
};

describe('a correction of a field', () => {
  it.each(Object.values(CorrectionField.enum))('of %s changes that and nothing else', (field) => {
    const [value, change] = EXAMPLES[field];
    expect(shown(RECORD, correction(field, value))).toEqual({ ...RECORD, ...change });
  });

  it.each<[CorrectionField, unknown]>([
    ['title', null],
    ['title', ' '],
    ['url', 'javascript:alert(1)'],
    ['kind', 'geheim'],
    ['topics', ['golf']],
    ['dates', { start: '2026-04-01', end: '2026-03-01' }],
    ['dates', { start: '2026-02-30', end: null }],
    ['point', [53.55, 199]],
    ['contributions', -1],
    ['territory', 'Hamburg'],
    ['result', 'published'],
  ])('takes no %s %j', (field, value) => {
    expect(FIELDS[field].fault(value)).toEqual(expect.any(String));
    expect(overlay(RECORD, [correction(field, value)]).shown).toBeNull();
  });

  it('stands beside others', () => {
    const both = shown(
      RECORD,
      correction('title', 'Radweg'),
      correction('publisher', 'Kiel'),
      correction('territory', '02000000'),
    );
    expect(both).toEqual({ ...RECORD, title: 'Radweg', publisher: { name: 'Kiel', territoryKey: '02000000' } });
  });
});

describe('a correction', () => {
  it('stays while the source says the wrong thing, or another wrong thing', () => {
    expect(shown(saying('2026-03-01', '2026-04-01'), correction('dates', RIGHT)).phases[0]).toMatchObject(RIGHT);
  });

  it('rests once the source says the same', () => {
    const { shown: told, met } = overlay(saying('2026-03-01', '2026-04-15'), [correction('dates', RIGHT)]);
    expect(told).toBeNull();
    expect(met).toEqual({ 'c-dates': { says: RIGHT, rests: true } });
  });

  it('that rests does not hide what the source says next', () => {
    const resting = correction('dates', RIGHT, { isResting: true });
    expect(overlay(saying('2026-03-01', '2026-04-30'), [resting]).shown).toBeNull();
  });

  it('that rests counts again where the source falls back to what was wrong', () => {
    const resting = correction('dates', RIGHT, { isResting: true });
    const { shown: told, met } = overlay(saying(WRONG.start, WRONG.end), [resting]);
    expect(told?.phases[0]).toMatchObject(RIGHT);
    expect(met).toEqual({ 'c-dates': { says: WRONG, rests: false } });
  });
});

describe('corrected days', () => {
  const dates = correction('dates', RIGHT);

  it('leave title, kind and other phases alone, and drop a clock time of another day', () => {
    const record = saying('2026-03-01', '2026-03-31');
    const timed = {
      ...record,
      phases: record.phases.map((phase) => ({ ...phase, startTime: '08:00', endTime: '12:00' })),
    };
    expect(shown(timed, dates).phases).toEqual([
      publicPhase('2026-03-01', '2026-04-15', { title: 'Auslegung', startTime: '08:00' }),
    ]);
  });

  it('are those of the phase that had the wrong ones, so that one that the source adds is seen', () => {
    const earlier = publicPhase('2026-01-01', '2026-01-31');
    const record = sourceRecord({ phases: [earlier, publicPhase(WRONG.start, WRONG.end)] });
    expect(shown(record, dates).phases).toEqual([earlier, publicPhase(RIGHT.start, RIGHT.end)]);
  });

  it('make a public phase where the source tells none', () => {
    const record = sourceRecord({ kind: 'formal', phases: [] });
    expect(shown(record, dates).phases).toEqual([publicPhase(RIGHT.start, RIGHT.end, { kind: 'publicDisclosure' })]);
  });
});
