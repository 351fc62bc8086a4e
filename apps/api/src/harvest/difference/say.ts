import { inLanguage, localeOf } from '@navigator/shared';
import type { LocalDate, LocalText } from '@navigator/shared';

/** Where a title or an address is quoted, this much of it. */
const MAX_QUOTED = 120;

/** What cutting leaves of a letter that takes two code units. */
const HALF_A_LETTER = /[\uD800-\uDBFF]$/;

/** The same in both languages. */
export function inBoth(write: (language: keyof LocalText) => string): LocalText {
  return { de: write('de'), en: write('en') };
}

/** A day in few letters; the year where it is not this one: 3.5. or 3.5.2027, 3 May or 3 May 2027. */
export function sayDay(day: LocalDate, today: LocalDate): LocalText {
  const year = day.slice(0, 4) === today.slice(0, 4) ? {} : ({ year: 'numeric' } as const);
  const month = { de: 'numeric', en: 'long' } as const;
  return inBoth((language) =>
    new Intl.DateTimeFormat(localeOf(language), {
      day: 'numeric',
      month: inLanguage(month, language),
      ...year,
      timeZone: 'UTC',
    }).format(new Date(`${day}T00:00:00Z`)),
  );
}

/** What the clock of a zone shows at an instant (ms), `HH:MM`. */
export function sayTime(instant: number, timeZone: string): string {
  const clock = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23', timeZone } as const;
  return new Intl.DateTimeFormat('en-GB', clock).format(instant);
}

/** 1.234 or 1,234. */
export function sayNumber(value: number): LocalText {
  return inBoth((language) => new Intl.NumberFormat(localeOf(language), { maximumFractionDigits: 1 }).format(value));
}

/** “a, b and c”. */
export function sayList(items: readonly LocalText[]): LocalText {
  return inBoth((language) =>
    new Intl.ListFormat(localeOf(language), { type: 'conjunction' }).format(
      items.map((item) => inLanguage(item, language)),
    ),
  );
}

/** A foreign text in quotation marks, shortened. */
export function quote(text: string): LocalText {
  const short = text.length > MAX_QUOTED ? `${text.slice(0, MAX_QUOTED).replace(HALF_A_LETTER, '')}…` : text;
  return { de: `„${short}“`, en: `“${short}”` };
}

/** “X statt Y”. */
export function instead(now: LocalText, before: LocalText): LocalText {
  return { de: `${now.de} statt ${before.de}`, en: `${now.en} instead of ${before.en}` };
}

/** The first letter as a sentence begins. */
export function capital({ de, en }: LocalText): LocalText {
  const raise = (text: string): string => text.charAt(0).toLocaleUpperCase('de') + text.slice(1);
  return { de: raise(de), en: raise(en) };
}
