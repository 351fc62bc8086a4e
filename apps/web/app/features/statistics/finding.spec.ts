import { describe, expect, it } from '@jest/globals';
import type { Grouping, IndicatorId, IndicatorRow } from '@navigator/shared';
import { indicatorResult, indicatorRow } from '../../../test/sample-indicators.js';
import { differenceOf, findingOf } from './finding.js';
import { seriesOf } from './series.js';

const TODAY = '2026-11-22';
/** Percentages keep their sign on the line. */
const NO_BREAK = '\u00a0';
const TOO_FEW = 'Zu wenige Angaben für eine Aussage';

interface Circumstances {
  readonly overall?: number | null;
  readonly language?: 'de' | 'en';
  readonly asked?: { readonly from?: string; readonly to?: string };
}

/** What a chart of these rows would say. */
function said(
  [id, by]: readonly [IndicatorId, Grouping],
  rows: readonly IndicatorRow[],
  { overall = null, language = 'de', asked = {} }: Circumstances = {},
): string {
  const series = seriesOf(indicatorResult(id, by, rows), { language, today: TODAY, asked });
  if (series === null) throw new Error('no series');
  const finding = findingOf({ series, overall: overall === null ? null : indicatorRow('all', overall) }, language);
  return finding.replaceAll(NO_BREAK, ' ');
}

describe('over time', () => {
  const before = indicatorRow('2025-Q3', 15, { label: '3. Quartal 2025' });
  const last = indicatorRow('2026-Q3', 17, { label: '3. Quartal 2026' });
  const running = indicatorRow('2026-Q4', 3, { label: '4. Quartal 2026' });

  it('the last period that is over stands beside the same one a year before', () => {
    expect(said(['A2', 'time'], [before, last, running])).toBe(
      'Im 3. Quartal 2026 begannen 17 Verfahren, 2 mehr als im 3. Quartal 2025',
    );
  });

  it('in English too', () => {
    expect(said(['A2', 'time'], [before, last], { language: 'en' })).toBe(
      '17 procedures began in 3. Quartal 2026, 2 more than in 3. Quartal 2025',
    );
  });

  it('years need no preposition in German', () => {
    const years = [indicatorRow('2024', 60), indicatorRow('2025', 48), indicatorRow('2026', 10)];
    const result = { ...indicatorResult('A1', 'time', years), interval: 'year' as const };
    const series = seriesOf(result, { language: 'de', today: TODAY, asked: {} });
    if (series === null) throw new Error('no series');
    expect(findingOf({ series, overall: null }, 'de')).toBe('2025 liefen 48 Verfahren, 12 weniger als 2024');
  });

  it('what is said of the procedures that began in a period is not said of the period', () => {
    const rows = [indicatorRow('2024', 0.5), indicatorRow('2025', 0.7)];
    const result = { ...indicatorResult('G1', 'time', rows), interval: 'year' as const };
    const series = seriesOf(result, { language: 'de', today: TODAY, asked: {} });
    if (series === null) throw new Error('no series');
    const sentence = (language: 'de' | 'en'): string =>
      findingOf({ series, overall: null }, language).replaceAll(NO_BREAK, ' ');
    expect(sentence('de')).toBe(
      'Bei Beginn 2025 liegt, soweit gemeldet, zu 70 % der beendeten Verfahren ein Ergebnis vor, 20 Prozentpunkte mehr als bei Beginn 2024',
    );
    expect(sentence('en')).toBe(
      'Where reported, results are out for 70% of closed procedures begun in 2025, 20 percentage points more than in 2024',
    );
  });

  it('nothing is said without the year before', () => {
    expect(said(['A2', 'time'], [last, running])).toBe(TOO_FEW);
  });

  it('half a period is compared with no whole one', () => {
    const rows = [indicatorRow('2024-Q3', 30), before, last];
    const year = { asked: { from: '2025-08-15', to: '2026-08-15' } };
    expect(said(['A2', 'time'], rows, year)).toBe(TOO_FEW);
    expect(said(['A2', 'time'], rows, { asked: { to: '2026-08-15' } })).toContain('begannen 15 Verfahren');
  });

  it('nothing is said about a handful of procedures', () => {
    const few = [indicatorRow('2025-Q3', 1, { n: 1 }), indicatorRow('2026-Q3', 2, { n: 2 })];
    expect(said(['A2', 'time'], [...few, running])).toBe(TOO_FEW);
  });

  it('what has no date is no period', () => {
    const undated = indicatorRow('undated', 99, { label: 'Ohne Datum' });
    expect(said(['A2', 'time'], [before, last, undated])).toContain('begannen 17 Verfahren');
  });
});

describe('by status', () => {
  it('open and planned are said even when there is none', () => {
    expect(said(['A1', 'status'], [indicatorRow('open', 0, { n: 0 }), indicatorRow('closed', 30)])).toBe(
      'Von den gezählten Verfahren sind 0 offen, 0 geplant und 30 beendet',
    );
  });
});

describe('by topic', () => {
  it('the most frequent topic is named', () => {
    const rows = [
      indicatorRow('housing', 0.2, { label: 'Wohnen' }),
      indicatorRow('mobility', 0.415, { label: 'Mobilität' }),
    ];
    expect(said(['F1', 'topic'], rows)).toBe('Unter den Themen hat Mobilität den größten Anteil: 42 %');
  });

  it('a tie is said as one', () => {
    const rows = [indicatorRow('housing', 0.4, { label: 'Wohnen' }), indicatorRow('sport', 0.4, { label: 'Sport' })];
    expect(said(['F1', 'topic'], [...rows, indicatorRow('budget', 0.2)])).toContain(
      'haben Wohnen und Sport die größten Anteile: je 40 %',
    );
  });

  it('what has no topic never leads', () => {
    const rows = [
      indicatorRow('none', 0.6),
      indicatorRow('sport', 0.3, { label: 'Sport' }),
      indicatorRow('budget', 0.1),
    ];
    expect(said(['F1', 'topic'], rows)).toContain('hat Sport');
  });
});

describe('between groups', () => {
  const short = indicatorRow('sport', 21, { label: 'Sport' });
  const long = indicatorRow('budget', 60, { label: 'Haushalt' });

  it('a typical value stands before the highest', () => {
    expect(said(['D1', 'topic'], [short, long], { overall: 42 })).toBe(
      'Ein typisches Verfahren dauert 42 Tage, am längsten bei „Haushalt“ (60 Tage)',
    );
  });

  it('a group of fewer than five procedures is not held up as the highest', () => {
    const rare = indicatorRow('health', 300, { label: 'Gesundheit', n: 4 });
    expect(said(['D1', 'topic'], [rare, short, long], { overall: 42 })).toContain('„Haushalt“ (60 Tage)');
  });

  it('an unknown value is not the lowest', () => {
    const unknown = indicatorRow('2', null, { label: 'Erlenwalde', reason: 'notReported' });
    const rows = [indicatorRow('1', 46), indicatorRow('3', 17), unknown];
    expect(said(['A1', 'publisher'], rows)).toBe('Je Stadt oder Stelle sind es 17 bis 46 Verfahren');
  });

  it('cities are not ranked by name', () => {
    const rows = [indicatorRow('1', 0.45, { label: 'Brookstedt' }), indicatorRow('2', 0.69, { label: 'Erlenwalde' })];
    expect(said(['G1', 'publisher'], rows, { overall: 0.59 })).toBe(
      'Soweit gemeldet, liegt zu 59 % der beendeten Verfahren ein Ergebnis vor, je Stadt oder Stelle 45 % bis 69 %',
    );
  });

  it('nor by their medians', () => {
    const rows = [indicatorRow('1', 30, { label: 'Brookstedt' }), indicatorRow('2', 90, { label: 'Erlenwalde' })];
    expect(said(['D1', 'publisher'], rows, { overall: 42 })).toBe(
      'Ein typisches Verfahren dauert 42 Tage, je Stadt oder Stelle 30 bis 90 Tage',
    );
  });

  it('equal values are no difference', () => {
    expect(said(['D1', 'topic'], [short, { ...long, value: 21 }])).toBe(
      'Gleich viel, wo es genug Angaben gibt: 21 Tage',
    );
  });

  it('a single group says nothing about others', () => {
    expect(said(['D1', 'topic'], [long])).toBe(TOO_FEW);
  });
});

describe('a difference', () => {
  it.each([
    [[54, 52], { unit: 'procedures', precision: 0 }, '2 mehr als'],
    [[34, 1234], { unit: 'contributions', precision: 1 }, '1.200 weniger als'],
    [[21, 21], { unit: 'days', precision: 0 }, 'genauso viel wie'],
    [[0.42, 0.524], { unit: 'share', precision: 2 }, '10 Prozentpunkte weniger als'],
    [[0.424, 0.42], { unit: 'share', precision: 2 }, 'genauso viel wie'],
    [[12.4, 10.6], { unit: 'days', precision: 0 }, '1 mehr als'],
    [[12.6, 12.4], { unit: 'days', precision: 0 }, '1 mehr als'],
  ] as const)('between %j in %j is said as both are written', (...[values, measure, text]) => {
    expect(differenceOf(values, measure, 'de')).toBe(text);
  });
});
