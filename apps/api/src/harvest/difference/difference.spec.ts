import { describe, expect, it } from '@jest/globals';
import { ProcedureId, type Difference, type SourceRecord } from '@navigator/shared';
import { publicPhase, sourceRecord } from '../../../test/source-record.js';
import { DifferenceTally } from './difference.js';
import type { RecordPair } from './pair.js';

const NOW = new Date('2026-03-10T10:00:00Z');

function differenceOf(pairs: readonly RecordPair[], examples = 10): Difference {
  const tally = new DifferenceTally({ now: NOW, examples });
  for (const pair of pairs) tally.add(pair);
  return tally.difference();
}

const until = (end: string): Partial<SourceRecord> => ({ phases: [publicPhase('2026-03-01', end)] });
const pairs = (count: number, before: SourceRecord | null, after: SourceRecord | null): readonly RecordPair[] =>
  Array.from({ length: count }, () => ({ before, after }));

describe('a difference', () => {
  it('is one sentence, with what goes first and in the singular where it is one', () => {
    const moved = [sourceRecord(until('2026-04-17')), sourceRecord(until('2026-05-03'))] as const;
    const many = differenceOf([
      ...pairs(5, ...moved),
      ...pairs(3, sourceRecord(), null),
      ...pairs(2, null, sourceRecord()),
    ]);
    expect(many.summary).toEqual({
      de: '3 Verfahren würden verschwinden, 2 kämen hinzu, bei 5 würde sich die Frist ändern.',
      en: '3 procedures would disappear, 2 would be new, 5 would have another deadline.',
    });
    const one = differenceOf([...pairs(1, ...moved), ...pairs(1, null, sourceRecord())]);
    expect(one.summary.de).toBe('1 Verfahren käme hinzu, bei 1 würde sich die Frist ändern.');
    expect(one.summary.en).toBe('1 procedure would be new, 1 would have another deadline.');
    expect(differenceOf(pairs(1, ...moved)).summary.de).toBe('Bei 1 Verfahren würde sich die Frist ändern.');
  });

  it('says so where nothing would change', () => {
    const same = differenceOf(pairs(4, sourceRecord(), sourceRecord()));
    expect(same).toEqual({
      summary: { de: 'Es würde sich nichts ändern.', en: 'Nothing would change.' },
      unchanged: 4,
      groups: [],
    });
  });

  it('is the same in whatever order the store keeps the members of a record', () => {
    const reversed = Object.fromEntries(Object.entries(publicPhase('2026-03-01', '2026-03-31')).reverse());
    const { unchanged } = differenceOf([
      { before: sourceRecord(), after: { ...sourceRecord(), phases: [publicPhase(null, null, reversed)] } },
    ]);
    expect(unchanged).toBe(1);
  });

  it('leads to the procedures that are shown now, and to none that would be new', () => {
    const procedure = ProcedureId.parse('pr0c000001');
    const { groups } = differenceOf([
      { before: sourceRecord({ title: 'Alt' }), after: null, procedure },
      { before: null, after: sourceRecord({ title: 'Neu' }), procedure },
    ]);
    expect(groups.map(({ examples }) => [examples[0]?.title, examples[0]?.procedure])).toEqual([
      ['Alt', procedure],
      ['Neu', null],
    ]);
  });

  it('counts all and names a few, or none where no text may be told', () => {
    const few = differenceOf(pairs(12, sourceRecord(), null), 3);
    expect(few.groups).toMatchObject([{ kind: 'disappears', count: 12 }]);
    expect(few.groups[0]?.examples).toHaveLength(3);
    const numbersAlone = JSON.stringify(differenceOf(pairs(12, sourceRecord(), null), 0));
    expect(numbersAlone).toContain('12 Verfahren würden verschwinden');
    expect(numbersAlone).not.toContain('Radweg');
  });

  it('of a hundred thousand pairs is as short as that of ten', () => {
    const after = sourceRecord({ ...until('2026-05-03'), title: 'Anders', contributions: null });
    const size = (count: number): number => JSON.stringify(differenceOf(pairs(count, sourceRecord(), after))).length;
    expect(size(100_000) - size(10)).toBeLessThan(100);
  });

  it('tells of what comes and goes where it stands', () => {
    const { groups } = differenceOf([
      { before: sourceRecord(until('2026-04-17')), after: null },
      { before: null, after: sourceRecord({ phases: [] }) },
    ]);
    expect(groups.map(({ kind, examples }) => [kind, examples[0]?.text.de])).toEqual([
      ['disappears', 'Offen, Frist bis 17.4.'],
      ['appears', 'Stand unbekannt'],
    ]);
  });

  it('tells another id only where nothing else changes', () => {
    const before = sourceRecord({ sourceId: 'alt-1' });
    const renamed = { before, after: sourceRecord({ sourceId: 'neu-1' }), renamedFrom: 'alt-1' };
    expect(differenceOf([renamed])).toMatchObject({
      summary: { de: '1 Verfahren hätte in der Quelle eine andere Kennung.' },
      groups: [{ kind: 'renamed', examples: [{ text: { de: '„neu-1“ statt „alt-1“' } }] }],
    });
    const also = { ...renamed, after: sourceRecord({ sourceId: 'neu-1', title: 'Anders' }) };
    expect(differenceOf([also]).groups.map(({ kind }) => kind)).toEqual(['title']);
  });
});
