import type { InLanguages, Language } from '@navigator/shared';
import { counted } from '../../format/numbers.js';

/** What the page of a procedure says beyond the names of its parts. */
interface PageWords {
  readonly endsOn: (day: string) => string;
  readonly endsToday: (day: string) => string;
  readonly atMidnight: string;
  readonly at: (time: string) => string;
  readonly today: (day: string) => string;
  readonly past: string;
  readonly next: string;
  readonly dayOf: (day: number, days: number) => string;
  readonly resultStep: string;
  readonly resultPublished: (day: string) => string;
  readonly resultOwed: (day: string) => string;
  readonly calendar: string;
  readonly calendarHint: string;
  readonly eventCalendar: string;
  readonly ofEvent: (title: string) => string;
  readonly follow: string;
  readonly followCity: string;
  readonly report: string;
  readonly reportText: string;
  readonly share: string;
  readonly copy: string;
  readonly copied: string;
  readonly copyFailed: string;
  readonly address: string;
  readonly actions: string;
  readonly print: string;
  readonly similar: string;
  readonly nearby: string;
  readonly away: (distance: string) => string;
  readonly grew: (first: string, last: string) => string;
  readonly asTable: string;
  readonly outlook: string;
}

const de: PageWords = {
  endsOn: (day) => `endet am ${day}`,
  endsToday: (day) => `endet heute, ${day},`,
  atMidnight: 'um 24 Uhr',
  at: (time) => `um ${time} Uhr`,
  today: (day) => `Heute, ${day}`,
  past: 'abgeschlossen',
  next: 'folgt',
  dayOf: (day, days) => `Tag ${String(day)} von ${String(days)}`,
  resultStep: 'Ergebnis',
  resultPublished: (day) => `veröffentlicht am ${day}`,
  resultOwed: (day) => `steht aus seit ${day}`,
  calendar: 'Termine in den Kalender',
  calendarHint: 'Datei für Ihren Kalender (.ics)',
  eventCalendar: 'In den Kalender',
  ofEvent: (title) => `: ${title}`,
  follow: 'Diesem Ort folgen',
  followCity: 'Dieser Stadt folgen',
  report: 'Fehler melden',
  reportText: 'Stimmt hier etwas nicht?',
  share: 'Teilen',
  copy: 'Adresse kopieren',
  copied: 'Die Adresse ist kopiert.',
  copyFailed: 'Das Kopieren hat nicht geklappt. Die Adresse steht am Ende der Seite.',
  address: 'Adresse dieser Seite',
  actions: 'Merken und weitersagen',
  print: 'Drucken',
  similar: 'Ähnliche Verfahren',
  nearby: 'In der Nähe',
  away: (distance) => `${distance} entfernt`,
  grew: (first, last) => `von ${first} auf ${last}`,
  asTable: 'Als Tabelle',
  outlook: 'Mehr zum Thema und aus der Nähe',
};

const en: PageWords = {
  endsOn: (day) => `ends on ${day}`,
  endsToday: (day) => `ends today, ${day},`,
  atMidnight: 'at midnight (24:00)',
  at: (time) => `at ${time}`,
  today: (day) => `Today, ${day}`,
  past: 'completed',
  next: 'to come',
  dayOf: (day, days) => `day ${String(day)} of ${String(days)}`,
  resultStep: 'Result',
  resultPublished: (day) => `published on ${day}`,
  resultOwed: (day) => `owed since ${day}`,
  calendar: 'Add dates to your calendar',
  calendarHint: 'File for your calendar (.ics)',
  eventCalendar: 'Add to calendar',
  ofEvent: (title) => `: ${title}`,
  follow: 'Follow this place',
  followCity: 'Follow this city',
  report: 'Report an error',
  reportText: 'Is something wrong here?',
  share: 'Share',
  copy: 'Copy address',
  copied: 'The address has been copied.',
  copyFailed: 'Copying did not work. The address stands at the end of the page.',
  address: 'Address of this page',
  actions: 'Remember and pass on',
  print: 'Print',
  similar: 'Similar procedures',
  nearby: 'Nearby',
  away: (distance) => `${distance} away`,
  grew: (first, last) => `from ${first} to ${last}`,
  asTable: 'As a table',
  outlook: 'More on the topic and nearby',
};

/** The words in both languages. */
export const PAGE_WORDS: InLanguages<PageWords> = { de, en };

/** 850 m, 1,2 km */
export function distanceWords(metres: number, language: Language): string {
  const unit =
    metres < 995
      ? { value: Math.round(metres / 10) * 10, word: 'm' }
      : { value: Math.round(metres / 100) / 10, word: 'km' };
  return counted(unit.value, language, { one: unit.word, other: unit.word });
}
