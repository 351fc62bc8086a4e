import { foldLabel } from '@navigator/shared';

/** Parameters that tell where a visitor comes from, never which page it is. */
const TRACKING = /^(?:utm_|mtm_|pk_|hsa_)|^(?:fbclid|gclid|msclkid|mc_cid|mc_eid)$/i;
/** A fragment is a part of a page, unless an application on that page takes it for its route. */
const ROUTE = /^#[/!]./;

/**
 * Two addresses of one page have one key: scheme, case of the host, closing slashes, fragments and what is only there to
 * count visitors do not matter. Null for what is no page of the web.
 */
export function pageKey(url: string): string | null {
  const page = parsed(url);
  if (page === null || !/^https?:$/.test(page.protocol)) return null;
  const parameters = [...page.searchParams].filter(([name]) => !TRACKING.test(name));
  // `%00` is decoded here, and no store takes what comes of it.
  const query = parameters.map(([name, value]) => `&${name}=${value}`.replaceAll('\0', '')).join('');
  const route = ROUTE.test(page.hash) ? page.hash : '';
  return `${page.host}${page.pathname.replace(/\/+$/, '')}${query}${route}`;
}

/** The words of a title: two spellings of it have one key. Empty where it has none. */
export function titleKey(title: string): string {
  return foldLabel(title);
}

/** The words of a key that have a digit: by these a plan number is looked for. */
export function numbersIn(key: string): readonly string[] {
  return [...new Set(key.split(' ').filter((word) => /\d/.test(word)))];
}

/** A title that is one common word says nothing. */
const SHORTEST_TITLE = 8;
/** A number that many plans may have says nothing without the word before it. */
const SHORTEST_REFERENCE = 5;
const YEARS = /^(?:(?:19|20)\d\d ?)+$/;
const POSTCODE = /^\d{5}$/;
const DATE = /^\d{1,2} \d{1,2} (?:\d{2}|\d{4})$/;

/** Whether a key is long enough to be the whole title of one procedure. */
export function isTitle(key: string): boolean {
  return key.length >= SHORTEST_TITLE;
}

/** Whether a key may be a plan number or another reference: a year, a date or a postcode is none. */
export function isReference(key: string): boolean {
  const isLong = key.replaceAll(' ', '').length >= SHORTEST_REFERENCE;
  return isLong && /\d/.test(key) && ![YEARS, POSTCODE, DATE].some((pattern) => pattern.test(key));
}

function parsed(url: string): URL | null {
  try {
    return new URL(url);
  } catch {
    return null;
  }
}
