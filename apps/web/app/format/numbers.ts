import { localeOf } from '@navigator/shared';
import type { Language } from '@navigator/shared';

/** A number as people write it: 1.234 or 1,234. */
export function formatNumber(value: number, language: Language): string {
  return new Intl.NumberFormat(localeOf(language), { maximumFractionDigits: 1 }).format(value);
}

/** A share as people write it, to a tenth: 99,5 % or 99.5%. */
export function formatPercent(share: number, language: Language): string {
  return new Intl.NumberFormat(localeOf(language), { style: 'percent', maximumFractionDigits: 1 }).format(share);
}

/** The forms of a counted word, by CLDR's names: German and English have two, Polish has four, Arabic six. */
export interface PluralForms extends Readonly<Partial<Record<Intl.LDMLPluralRule, string>>> {
  readonly other: string;
}

/** The form of a word that fits a number: `formFor(3, 'de', { one: 'Tag', other: 'Tage' })` is Tage. */
export function formFor(value: number, language: Language, forms: PluralForms): string {
  return forms[new Intl.PluralRules(localeOf(language)).select(value)] ?? forms.other;
}

/** The fitting form with the number in front: 3 Tage. */
export function counted(value: number, language: Language, forms: PluralForms): string {
  return `${formatNumber(value, language)} ${formFor(value, language, forms)}`;
}

/** A span of milliseconds in words: 840 ms, 2,4 s, 3 min. */
export function formatDuration(ms: number, language: Language): string {
  if (ms < 1000) return `${formatNumber(ms, language)} ms`;
  if (ms < 120_000) return `${formatNumber(Math.round(ms / 100) / 10, language)} s`;
  return `${formatNumber(Math.round(ms / 60_000), language)} min`;
}
