import type { Language } from '@navigator/shared';

/** Locales whose habits our two languages follow. */
export const LOCALES = { de: 'de-DE', en: 'en-GB' } as const;

/** A number as people write it: 1.234 or 1,234. */
export function formatNumber(value: number, language: Language): string {
  return new Intl.NumberFormat(LOCALES[language], { maximumFractionDigits: 1 }).format(value);
}

/** A share as people write it, to a tenth: 99,5 % or 99.5%. */
export function formatPercent(share: number, language: Language): string {
  return new Intl.NumberFormat(LOCALES[language], { style: 'percent', maximumFractionDigits: 1 }).format(share);
}

/** The form of a word that fits a number, with the number in front: `counted(3, 'de', {one: 'Tag', other: 'Tage'})`. */
export function counted(
  value: number,
  language: Language,
  word: { readonly one: string; readonly other: string },
): string {
  const form = new Intl.PluralRules(LOCALES[language]).select(value) === 'one' ? word.one : word.other;
  return `${formatNumber(value, language)} ${form}`;
}

/** A span of milliseconds in words: 840 ms, 2,4 s, 3 min. */
export function formatDuration(ms: number, language: Language): string {
  if (ms < 1000) return `${formatNumber(ms, language)} ms`;
  if (ms < 120_000) return `${formatNumber(Math.round(ms / 100) / 10, language)} s`;
  return `${formatNumber(Math.round(ms / 60_000), language)} min`;
}
