import type { Language } from '@navigator/shared';

/** An instant on the clock of a city: 22.11.2026, 02:15 Uhr. */
export function instantInWords(instant: Date, timeZone: string, language: Language): string {
  const text = new Intl.DateTimeFormat(LOCALES[language], { ...STYLES[language], ...CLOCK, timeZone }).format(instant);
  return language === 'de' ? `${text} Uhr` : text;
}

const LOCALES = { de: 'de-DE', en: 'en-GB' } as const satisfies Readonly<Record<Language, string>>;

const STYLES = {
  de: { day: '2-digit', month: '2-digit', year: 'numeric' },
  en: { day: 'numeric', month: 'long', year: 'numeric' },
} as const satisfies Readonly<Record<Language, Intl.DateTimeFormatOptions>>;

const CLOCK = { hour: '2-digit', minute: '2-digit' } as const;
