/** Key of Germany as a whole, above the two digits of the Länder. */
export const COUNTRY_KEY = '00';

/** Keys of the Länder. */
export const STATE_KEYS: readonly string[] = Array.from({ length: 16 }, (_, index) =>
  String(index + 1).padStart(2, '0'),
);

/** Keys that begin like this are imaginary. */
export const IMAGINARY = '99';

/** Digits of the official keys (AGS): Land, district, municipality. */
const STATE = 2;
const DISTRICT = 5;
const MUNICIPALITY = 8;

/** Digits of the regional key (ARS): an AGS with the association of municipalities in its middle. */
const ASSOCIATION = 9;
const REGIONAL = 12;

/**
 * The AGS that somebody means, or null for what is no key: blanks and separators are dropped, a regional key (ARS)
 * loses its association of municipalities, a shorter one what it fills up with.
 * @example officialKey('01 0 62 5298 045') // '01062045'
 */
export function officialKey(text: string): string | null {
  const digits = text.replace(/[\s./-]/g, '');
  if (!/^\d+$/.test(digits)) return null;
  switch (digits.length) {
    case REGIONAL:
      return `${digits.slice(0, DISTRICT)}${digits.slice(ASSOCIATION)}`;
    case ASSOCIATION:
      return digits.slice(0, DISTRICT);
    case STATE:
    case DISTRICT:
    case MUNICIPALITY:
      return digits;
    default:
      return null;
  }
}
