import type { DraftFields, FeedExpectations } from '@navigator/shared';

/** What was said of the list, or which number cannot be meant. */
export type ExpectationsRead =
  | { readonly kind: 'said'; readonly expectations: FeedExpectations | null }
  | { readonly kind: 'faulty'; readonly field: 'min' | 'max'; readonly what: 'number' | 'upsideDown' };

/** Reads what was typed about the usual number and the quiet months. */
export function expectationsIn({ min, max, quietMonths }: DraftFields): ExpectationsRead {
  const [least, most] = [numberIn(min), numberIn(max)];
  if (least === 'none') return { kind: 'faulty', field: 'min', what: 'number' };
  if (most === 'none') return { kind: 'faulty', field: 'max', what: 'number' };
  if ((least ?? 0) > (most ?? Infinity)) return { kind: 'faulty', field: 'min', what: 'upsideDown' };
  const months = quietMonths.split(',').flatMap((text) => (text === '' ? [] : [Number(text)]));
  return { kind: 'said', expectations: saidOf({ min: least, max: most, quietMonths: months }) };
}

/** Who names nothing has said nothing. */
function saidOf(said: FeedExpectations): FeedExpectations | null {
  const { min, max, quietMonths } = said;
  return min === null && max === null && quietMonths.length === 0 ? null : said;
}

/** Null where nothing was typed, `none` for what is no number of procedures. */
function numberIn(text: string): number | null | 'none' {
  const typed = text.trim();
  if (typed === '') return null;
  return /^\d{1,6}$/.test(typed) ? Number(typed) : 'none';
}
