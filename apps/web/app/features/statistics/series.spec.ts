import { describe, expect, it } from '@jest/globals';
import { indicatorResult, indicatorRow } from '../../../test/sample-indicators.js';
import { isDrawable } from './drawable.js';
import { seriesOf } from './series.js';
import type { Series } from './statistics-view.js';

const CONTEXT = { language: 'de', today: '2026-11-22', asked: {} } as const;

function series(...[id, by, rows]: Parameters<typeof indicatorResult>): Series {
  const made = seriesOf(indicatorResult(id, by, rows), CONTEXT);
  if (made === null) throw new Error('no series');
  return made;
}

describe('a series', () => {
  it('without a grouping is none', () => {
    expect(seriesOf(indicatorResult('A1', null, [indicatorRow('all', 3)]), CONTEXT)).toBeNull();
  });

  it('keeps a zero, and says why a value is missing', () => {
    const { rows } = series('C1', 'publisher', [
      indicatorRow('a', 0),
      indicatorRow('b', null, { reason: 'notReported' }),
      indicatorRow('c', null, { reason: 'notApplicable' }),
      indicatorRow('d', null),
    ]);
    expect(rows.map(({ text }) => text)).toEqual(['0', 'nicht gemeldet', 'nicht anwendbar', 'unbekannt']);
    expect(rows.filter(isDrawable).map(({ key }) => key)).toEqual(['a']);
  });

  it('puts topics by size, then the rest, then what is unknown', () => {
    const { rows } = series('F1', 'topic', [
      indicatorRow('none', 0.5),
      indicatorRow('health', null, { reason: 'notReported' }),
      indicatorRow('other', 0.9),
      indicatorRow('housing', 0.1),
      indicatorRow('mobility', 0.2),
    ]);
    expect(rows.map(({ key }) => key)).toEqual(['mobility', 'housing', 'other', 'none', 'health']);
  });

  it('leaves cities in the order of the api, which is no ranking', () => {
    const { rows } = series('G1', 'publisher', [indicatorRow('a', 0.1), indicatorRow('b', 0.9)]);
    expect(rows.map(({ key }) => key)).toEqual(['a', 'b']);
  });

  it('knows the periods that are not over', () => {
    const { rows } = series('A2', 'time', [
      indicatorRow('2026-Q3', 3),
      indicatorRow('2026-Q4', 3),
      indicatorRow('2027-Q1', 3),
      indicatorRow('undated', 3),
    ]);
    expect(rows.map(({ isPartial }) => isPartial)).toEqual([false, true, true, false]);
    expect(rows.map(({ short }) => short)).toEqual(['Q3 26', 'Q4 26', 'Q1 27', 'undated']);
    expect(rows.filter(isDrawable)).toHaveLength(3);
  });

  it('knows the periods that the days asked for cut', () => {
    const rows = ['2025-Q1', '2025-Q2', '2025-Q3'].map((key) => indicatorRow(key, 3));
    const partial = (from: string, to: string): readonly boolean[] => {
      const made = seriesOf(indicatorResult('A2', 'time', rows), { ...CONTEXT, asked: { from, to } });
      return made?.rows.map(({ isPartial }) => isPartial) ?? [];
    };
    expect(partial('2025-01-02', '2025-09-29')).toEqual([true, false, true]);
    expect(partial('2025-01-01', '2025-09-30')).toEqual([false, false, false]);
  });

  it('marks what is computed over too few procedures, but not a count', () => {
    expect(series('D1', 'topic', [indicatorRow('housing', 9, { n: 4 })]).rows[0]?.isThin).toBe(true);
    expect(series('A1', 'topic', [indicatorRow('housing', 4, { n: 4 })]).rows[0]?.isThin).toBe(false);
    expect(series('F1', 'topic', [indicatorRow('housing', 0.1, { n: 4 })]).rows[0]?.isThin).toBe(false);
  });

  it('writes the middle half and the sum as people read them', () => {
    const spread = { lower: 68.75, median: 92.5, upper: 130.75, sum: 1234 };
    const [row] = series('C1', 'topic', [indicatorRow('housing', 92.5, { spread })]).rows;
    expect(row?.spread).toMatchObject({ middle: '68,8 bis 130,8', sumText: '1.234' });
  });
});
