/** Key of Germany as a whole, above the two digits of the Länder. */
export const COUNTRY_KEY = '00';

/** Keys of the Länder. */
export const STATE_KEYS: readonly string[] = Array.from({ length: 16 }, (_, index) =>
  String(index + 1).padStart(2, '0'),
);

/** Keys that begin like this are imaginary. */
export const IMAGINARY = '99';

/** Digits of the official keys (AGS): Land, district, municipality. */
export const STATE_DIGITS = 2;
export const DISTRICT_DIGITS = 5;
export const MUNICIPALITY_DIGITS = 8;

/** Digits of a regional key (ARS): an AGS with the association of municipalities in its middle. */
export const REGIONAL_DIGITS = 12;
const ASSOCIATION_DIGITS = 9;

/**
 * The AGS that somebody means, or null for what is no key: blanks and separators are dropped, a regional key (ARS)
 * loses its association of municipalities, a shorter one what it fills up with.
 * @example officialKey('01 0 62 5298 045') // '01062045'
 */
export function officialKey(text: string): string | null {
  const digits = text.replace(/[\s./-]/g, '');
  if (!/^\d+$/.test(digits)) return null;
  switch (digits.length) {
    case REGIONAL_DIGITS:
      return `${digits.slice(0, DISTRICT_DIGITS)}${digits.slice(ASSOCIATION_DIGITS)}`;
    case ASSOCIATION_DIGITS:
      return digits.slice(0, DISTRICT_DIGITS);
    case STATE_DIGITS:
    case DISTRICT_DIGITS:
    case MUNICIPALITY_DIGITS:
      return digits;
    default:
      return null;
  }
}
