import { inLanguage, localeOf } from '@navigator/shared';
import type { IndicatorUnit, Language, MissingReason } from '@navigator/shared';
import { formFor } from '../../format/numbers.js';
import { STATISTICS_WORDS } from './words.js';

/** How values of an indicator are written. */
export interface Measure {
  readonly unit: IndicatorUnit;
  /** Decimal places of the value itself: a share of 0.42 is 42 %. */
  readonly precision: number;
}

/** A value without its unit, but shares with their sign: 1.234, 12,5 or 42 %. */
export function formatValue(value: number, { unit, precision }: Measure, language: Language): string {
  const [style, digits] = unit === 'share' ? (['percent', precision - 2] as const) : (['decimal', precision] as const);
  return new Intl.NumberFormat(localeOf(language), { style, maximumFractionDigits: Math.max(0, digits) }).format(value);
}

/** A value with its unit: 12 Verfahren, 1 Tag, 42 %. */
export function formatWithUnit(value: number, measure: Measure, language: Language): string {
  const text = formatValue(value, measure, language);
  const word = inLanguage(STATISTICS_WORDS, language).counted[measure.unit];
  if (word === null) return text;
  return `${text} ${formFor(value, language, word)}`;
}

/** Why there is no value. */
export function formatMissing(reason: MissingReason | undefined, language: Language): string {
  const words = inLanguage(STATISTICS_WORDS, language);
  return reason === undefined ? words.unknown : words.missing[reason];
}
