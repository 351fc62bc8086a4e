import { dayInWords, DEFAULT_TIME_ZONE, localDay, type Language } from '@navigator/shared';

/** What a letter about a feed tells in one language. */
export interface NoticeWords {
  readonly failing: (name: string, since: Date) => string;
  readonly failingNow: string;
  readonly why: (text: string) => string;
  readonly stillFailing: (name: string, since: Date) => string;
  readonly held: (name: string, since: Date) => string;
  readonly recovered: (name: string) => string;
  readonly page: string;
  readonly settings: string;
  readonly reason: string;
  readonly seldom: string;
}

function instant(at: Date, language: Language): string {
  const time = at.toLocaleTimeString(language === 'en' ? 'en-GB' : language, {
    timeZone: DEFAULT_TIME_ZONE,
    hour: '2-digit',
    minute: '2-digit',
  });
  return `${dayInWords(localDay(at.getTime(), DEFAULT_TIME_ZONE), language)}, ${time}`;
}

export const NOTICE_WORDS: Readonly<Record<'de' | 'en', NoticeWords>> = {
  de: {
    failing: (name, since) => `Seit ${instant(since, 'de')} Uhr können wir den Feed „${name}“ nicht lesen.`,
    failingNow:
      'Ihre Verfahren bleiben sichtbar, so wie wir sie zuletzt gelesen haben. Wir versuchen es weiter und schreiben Ihnen, sobald es wieder geht.',
    why: (text) => `Der Grund: ${text}`,
    stillFailing: (name, since) =>
      `Wir können den Feed „${name}“ weiterhin nicht lesen, seit ${instant(since, 'de')} Uhr.`,
    held: (name, since) =>
      `Der Feed „${name}“ brachte Verluste oder auffällige Änderungen. Sie warten seit ${instant(since, 'de')} Uhr auf Ihre Entscheidung; bis dahin bleiben die bisherigen Daten stehen.`,
    recovered: (name) => `Wir können den Feed „${name}“ wieder lesen. Sie müssen nichts tun.`,
    page: 'Der Feed und seine letzten Abrufe',
    settings: 'Einstellungen, auch zum Abbestellen',
    reason: 'Sie erhalten diese E-Mail, weil Ihre Adresse für Störungen dieses Feeds eingetragen ist.',
    seldom: 'Solange es dauert, kommt höchstens eine E-Mail am Tag, nach einer Woche eine in der Woche.',
  },
  en: {
    failing: (name, since) => `We have not been able to read the feed “${name}” since ${instant(since, 'en')}.`,
    failingNow:
      'Your procedures stay visible as we read them last. We go on trying, and write to you as soon as it works again.',
    why: (text) => `The reason: ${text}`,
    stillFailing: (name, since) => `We still cannot read the feed “${name}”, since ${instant(since, 'en')}.`,
    held: (name, since) =>
      `The feed “${name}” brought losses or doubtful changes. They have waited for your decision since ${instant(since, 'en')}; until then the data we had stays.`,
    recovered: (name) => `We can read the feed “${name}” again. There is nothing you need to do.`,
    page: 'The feed and its latest harvests',
    settings: 'Settings, also to end these mails',
    reason: 'You get this mail because your address is entered for faults of this feed.',
    seldom: 'As long as it lasts there is one mail a day at most, after a week one a week.',
  },
};

/** Subjects, in German: mailboxes show one line. */
export const SUBJECTS = {
  failing: (name: string) => `Feed „${name}“: seit sechs Stunden nicht lesbar`,
  stillFailing: (name: string) => `Feed „${name}“: weiterhin nicht lesbar`,
  held: (name: string) => `Feed „${name}“: Änderungen warten auf Ihre Entscheidung`,
  recovered: (name: string) => `Feed „${name}“: wieder lesbar`,
} as const;
