import type { IndicatorUnit, InLanguages, MissingReason } from '@navigator/shared';
import { counted } from '../../format/numbers.js';

interface Counted {
  readonly one: string;
  readonly other: string;
}

/** What the pages about cities say of results, numbers, search and what can be done. */
interface CityPageWords {
  readonly owed: string;
  readonly noneOwed: string;
  readonly cannotReport: string;
  readonly owedNote: string;
  readonly published: string;
  readonly nonePublished: string;
  readonly moreOwed: (count: number) => string;
  readonly allClosed: string;
  readonly numbers: string;
  readonly numbersHint: string;
  readonly basis: (n: string, of: string) => string;
  readonly coverage: (reporting: number, feeds: number) => string;
  readonly noFeed: string;
  readonly meaning: (name: string) => string;
  readonly missing: Readonly<Record<MissingReason, string>>;
  readonly units: Readonly<Record<IndicatorUnit, Counted | null>>;
  readonly newThisYear: (year: string) => string;
  readonly follow: string;
  readonly report: string;
  readonly search: string;
  readonly searchButton: string;
  readonly showAll: string;
  readonly found: (count: number, text: string) => string;
  readonly notFound: (text: string) => string;
  readonly notFoundNote: string;
  readonly suggest: string;
  readonly whoIsMissing: string;
  readonly lookUp: (text: string) => string;
}

const de: CityPageWords = {
  owed: 'Ergebnis steht aus',
  noneOwed: 'Von den zuletzt beendeten Verfahren steht kein Ergebnis aus.',
  cannotReport: 'Die Plattform dieser Stadt meldet uns keine Ergebnisse. Ob welche ausstehen, wissen wir nicht.',
  owedNote:
    'Die Beteiligung ist beendet, und auf der Plattform der Stadt ist noch kein Ergebnis veröffentlicht. Das zuletzt beendete Verfahren steht zuerst.',
  published: 'Beendet, mit Ergebnis',
  nonePublished: 'Von den zuletzt beendeten Verfahren ist uns kein Ergebnis gemeldet.',
  moreOwed: (count) =>
    `und ${counted(count, 'de', { one: 'weiteres', other: 'weitere' })} unter den 100 zuletzt beendeten`,
  allClosed: 'Alle beendeten Verfahren ansehen',
  numbers: 'In Zahlen',
  numbersHint: '„Nicht gemeldet“ heißt nicht null: Die Plattform der Stadt liefert diese Angabe nicht.',
  basis: (n, of) => `beruht auf ${n} von ${of} Verfahren`,
  coverage: (reporting, feeds) =>
    `${String(reporting)} von ${String(feeds)} Datenquellen ${reporting === 1 ? 'meldet' : 'melden'} das`,
  noFeed: 'keine Datenquelle mit Verfahren, die hier zählen',
  meaning: (name) => `Was „${name}“ bedeutet`,
  missing: { notReported: 'nicht gemeldet', notApplicable: 'noch nichts zu zählen' },
  units: {
    procedures: { one: 'Verfahren', other: 'Verfahren' },
    contributions: { one: 'Beitrag', other: 'Beiträge' },
    comments: { one: 'Kommentar', other: 'Kommentare' },
    share: null,
    days: { one: 'Tag', other: 'Tage' },
    ratio: null,
  },
  newThisYear: (year) => `begonnen seit dem 01.01.${year}`,
  follow: 'Dieser Stadt folgen',
  report: 'Fehler auf dieser Seite melden',
  search: 'Stadt, Land oder amtlicher Schlüssel',
  searchButton: 'Suchen',
  showAll: 'Alle zeigen',
  found: (count, text) =>
    `${counted(count, 'de', { one: 'Stadt oder Stelle', other: 'Städte und Stellen' })} zu „${text}“`,
  notFound: (text) => `Zu „${text}“ ist keine Stadt und keine Stelle angeschlossen`,
  notFoundNote:
    'Das heißt nicht, dass es dort keine Beteiligung gibt. Wir lesen nur Städte, deren Plattform ihre Verfahren als Daten bereitstellt und die angemeldet sind.',
  suggest: 'Diese Stadt vorschlagen',
  whoIsMissing: 'Welche Städte dabei sind und welche fehlen',
  lookUp: (text) => `Verfahren zu „${text}“ suchen`,
};

const en: CityPageWords = {
  owed: 'Result still owed',
  noneOwed: 'Of the procedures that ended last, none owes its result.',
  cannotReport: 'This city’s platform does not report results to us. We do not know whether any are owed.',
  owedNote:
    'the participation is closed, and no result has been published on the city’s platform yet. The one that ended last comes first.',
  published: 'Closed, with a result',
  nonePublished: 'Of the procedures that ended last, no result has been reported to us.',
  moreOwed: (count) => `and ${String(count)} more among the 100 that ended last`,
  allClosed: 'See all closed procedures',
  numbers: 'In numbers',
  numbersHint: '“Not reported” does not mean zero: the city’s platform does not tell.',
  basis: (n, of) => `rests on ${n} of ${of} procedures`,
  coverage: (reporting, feeds) =>
    `${String(reporting)} of ${String(feeds)} data sources ${reporting === 1 ? 'reports' : 'report'} it`,
  noFeed: 'no data source with procedures that count here',
  meaning: (name) => `What “${name}” means`,
  missing: { notReported: 'not reported', notApplicable: 'nothing to count yet' },
  units: {
    procedures: { one: 'procedure', other: 'procedures' },
    contributions: { one: 'contribution', other: 'contributions' },
    comments: { one: 'comment', other: 'comments' },
    share: null,
    days: { one: 'day', other: 'days' },
    ratio: null,
  },
  newThisYear: (year) => `begun since 1 January ${year}`,
  follow: 'Follow this city',
  report: 'Report an error on this page',
  search: 'City, Land or official key',
  searchButton: 'Search',
  showAll: 'Show all',
  found: (count, text) => `${counted(count, 'en', { one: 'city or body', other: 'cities and bodies' })} for “${text}”`,
  notFound: (text) => `No city and no body is connected for “${text}”`,
  notFoundNote:
    'That does not mean that there is no participation there. We only read cities whose platform offers its procedures as data and that have been registered.',
  suggest: 'Suggest this city',
  whoIsMissing: 'Which cities are here and which are missing',
  lookUp: (text) => `Search procedures for “${text}”`,
};

/** The words in both languages. */
export const CITY_PAGE_WORDS: InLanguages<CityPageWords> = { de, en };
