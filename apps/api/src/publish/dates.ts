import { factsOf } from '@navigator/shared';
import type { Language } from '@navigator/shared';

/** An instant on the clock of a city: 22.11.2026, 02:15 Uhr. */
export function instantInWords(instant: Date, timeZone: string, language: Language): string {
  const { locale, dates, afterTime } = factsOf(language);
  const style = { dateStyle: dates, timeStyle: 'short', timeZone } as const;
  return new Intl.DateTimeFormat(locale, style).format(instant) + afterTime;
}
