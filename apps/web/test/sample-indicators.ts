import type {
  Grouping,
  IndicatorDefinition,
  IndicatorId,
  IndicatorQuery,
  IndicatorResult,
  IndicatorRow,
  Spread,
} from '@navigator/shared';
import { NOW } from './sample-records.js';

/** What differs between the definitions of the sample. */
type Own = Pick<IndicatorDefinition, 'unit' | 'precision' | 'groupings'> & { readonly name: string };

const ANY: Grouping[] = ['time', 'topic', 'publisher', 'status', 'kind'];

const OWN: Readonly<Partial<Record<IndicatorId, Own>>> = {
  A1: { name: 'Verfahren', unit: 'procedures', precision: 0, groupings: ANY },
  A2: { name: 'Neue Verfahren', unit: 'procedures', precision: 0, groupings: ANY },
  C1: { name: 'Beiträge je Verfahren', unit: 'contributions', precision: 1, groupings: ANY },
  D1: { name: 'Dauer', unit: 'days', precision: 0, groupings: ANY },
  F1: { name: 'Themenmix', unit: 'share', precision: 2, groupings: ['topic'] },
  G1: { name: 'Ergebnis veröffentlicht', unit: 'share', precision: 2, groupings: ['time', 'topic', 'publisher'] },
};

/** A definition in words of the sample. */
export function definition(id: IndicatorId): IndicatorDefinition {
  const own = OWN[id];
  if (own === undefined) throw new Error(`No ${id} in the sample`);
  const text = (what: string) => ({ de: `${what} von ${own.name}`, en: `${what} of ${own.name}` });
  return {
    id,
    version: 1,
    name: { de: own.name, en: `${own.name} (en)` },
    shortDefinition: text('Bedeutung'),
    formula: text('Formel'),
    unit: own.unit,
    precision: own.precision,
    periodRule: 'cohort',
    groupings: own.groupings,
    nullPolicy: text('Lücken'),
    exclusions: text('Ausnahmen'),
    caveat: text('Vorsicht'),
    sources: ['Quelle der Formel'],
    since: '2026-11-22',
  };
}

/** The definitions of the sample. */
export const sampleDefinitions: readonly IndicatorDefinition[] = (['A1', 'A2', 'C1', 'D1', 'F1', 'G1'] as const).map(
  definition,
);

/** What a row may say besides its value. */
type Rest = Partial<Pick<IndicatorRow, 'label' | 'n' | 'of' | 'reason' | 'spread'>>;

/** A row; what is not said follows from the value. */
export function indicatorRow(key: string, value: number | null, rest: Rest = {}): IndicatorRow {
  const n = rest.n ?? (value === null ? 0 : 10);
  return { key, label: key, value, spread: null, of: Math.max(n, 12), ...rest, n };
}

const spread = (lower: number, median: number, upper: number): Spread => ({ lower, median, upper, sum: median * 10 });

/** A result around rows; over time by quarters. */
export function indicatorResult(id: IndicatorId, by: Grouping | null, rows: readonly IndicatorRow[]): IndicatorResult {
  return {
    definition: definition(id),
    by,
    interval: by === 'time' ? 'quarter' : null,
    rows: [...rows],
    coverage: { feeds: 15, reporting: 12, populationShare: 0.83 },
    asOf: new Date(NOW).toISOString(),
  };
}

const ROWS: Readonly<Record<string, readonly IndicatorRow[]>> = {
  'A2-time': [
    indicatorRow('2025-Q3', 15, { label: '3. Quartal 2025' }),
    indicatorRow('2026-Q3', 17, { label: '3. Quartal 2026' }),
    indicatorRow('2026-Q4', 0, { label: '4. Quartal 2026', n: 0, of: 0 }),
    indicatorRow('undated', null, { label: 'Ohne Datum', reason: 'notReported' }),
  ],
  'A1-time': [indicatorRow('2026-Q3', 53, { label: '3. Quartal 2026' })],
  'A1-status': [indicatorRow('open', 48, { label: 'Offen' }), indicatorRow('closed', 328, { label: 'Beendet' })],
  'A1-publisher': [
    indicatorRow('1pb0c00001', 46, { label: 'Brookstedt' }),
    indicatorRow('1pb0c00002', 17, { label: 'Erlenwalde' }),
  ],
  'F1-topic': [
    indicatorRow('housing', 0.25, { label: 'Wohnen' }),
    indicatorRow('mobility', 0.415, { label: 'Mobilität und Verkehr' }),
    indicatorRow('none', 0.335, { label: 'Ohne Thema' }),
  ],
  'D1-topic': [
    indicatorRow('housing', 42, { label: 'Wohnen', spread: spread(21, 42, 56) }),
    indicatorRow('mobility', 60, { label: 'Mobilität und Verkehr', spread: spread(30, 60, 90) }),
    indicatorRow('budget', 99, { label: 'Haushalt', n: 2, spread: spread(90, 99, 108) }),
  ],
  'C1-topic': [
    indicatorRow('housing', 0, { label: 'Wohnen', spread: spread(0, 0, 3) }),
    indicatorRow('mobility', 92.5, { label: 'Mobilität und Verkehr', spread: spread(68.75, 92.5, 130.75) }),
    indicatorRow('health', null, { label: 'Gesundheit', reason: 'notReported' }),
  ],
  'G1-publisher': [
    indicatorRow('1pb0c00001', 0.5, { label: 'Brookstedt' }),
    indicatorRow('1pb0c00002', null, { label: 'Erlenwalde', reason: 'notApplicable', of: 0 }),
  ],
};

const OVERALL: Readonly<Partial<Record<IndicatorId, IndicatorRow>>> = {
  A1: indicatorRow('all', 376, { n: 376, of: 376 }),
  A2: indicatorRow('all', 54, { n: 90, of: 108 }),
  C1: indicatorRow('all', 66, { n: 90, of: 108, spread: { lower: 20, median: 66, upper: 120, sum: 5665 } }),
  D1: indicatorRow('all', 79, { n: 90, of: 108, spread: spread(30, 79, 120) }),
  G1: indicatorRow('all', 0.53, { n: 30, of: 65 }),
};

/** An answer of the metric service; a grouping the sample has no rows for is empty. */
export function sampleIndicator({ id, by }: IndicatorQuery): IndicatorResult {
  const own = id === 'F1' ? 'topic' : by;
  const overall = OVERALL[id];
  if (own === null) return indicatorResult(id, null, overall === undefined ? [] : [overall]);
  return indicatorResult(id, own, ROWS[`${id}-${own}`] ?? []);
}
