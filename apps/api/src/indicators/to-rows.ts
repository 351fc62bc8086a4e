import { ALL, inOrder, labelOf, NO_FACTS, periodKey, UNDATED, type Facts, type Indicator } from '@navigator/indicators';
import type { Grouping, IndicatorRow, Interval, Language } from '@navigator/shared';
import type { FactsRow } from './group-facts.sql.js';

/** How rows are told. */
export interface Telling {
  readonly by: Grouping | null;
  readonly interval: Interval;
  readonly language: Language;
}

/** Judges the facts of every group and puts the rows in order. Without groups there is one row, even of nothing. */
export function toRows({ judge }: Indicator, facts: readonly FactsRow[], telling: Telling): IndicatorRow[] {
  const { by, language } = telling;
  const groups = by === null && facts.length === 0 ? [NOTHING] : facts;
  const rows = groups.map((row) => {
    const key = keyOf(row, telling);
    return { key, label: labelOf({ by, key, name: row.name }, language), ...judge(toFacts(row)) };
  });
  return inOrder(by, rows);
}

const NOTHING: FactsRow = { ...NO_FACTS, key: ALL, name: null, quartiles: null };

/** The store tells a period by its first day. */
function keyOf({ key }: FactsRow, { by, interval }: Telling): string {
  return by === 'time' && key !== UNDATED ? periodKey(key, interval) : key;
}

function toFacts({ of, n, part, whole, total, quartiles }: FactsRow): Facts {
  if (quartiles === null) return { of, n, part, whole, total, quartiles };
  const [lower, median, upper] = quartiles;
  return { of, n, part, whole, total, quartiles: { lower, median, upper } };
}
