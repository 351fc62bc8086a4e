import type { FilterKey, Language } from '@navigator/shared';
import { counted, formatNumber } from '../../format/numbers.js';

/** Sentences of the explore page that hold numbers or names. */
interface ExploreWords {
  readonly filterNames: Readonly<Record<FilterKey, string>>;
  readonly anyStatus: string;
  readonly located: string;
  readonly unlocated: string;
  readonly quoted: (text: string) => string;
  readonly procedures: (count: number) => string;
  readonly split: (onMap: number, elsewhere: number) => string;
  readonly none: string;
  readonly dropped: (names: string) => string;
  readonly partial: (failing: number, all: number) => string;
  readonly continued: string;
  readonly allUnlocated: (count: number) => string;
  readonly wayOut: (pill: string, count: number) => string;
  readonly everything: string;
  readonly takeAway: {
    readonly names: Readonly<Record<TakeAwayEnding, string>>;
    readonly hints: Readonly<Record<TakeAwayEnding, string>>;
    readonly subscribe: string;
    readonly subscribeHint: string;
  };
}

/** How addresses of files and feeds end. */
type TakeAwayEnding = 'csv' | 'xlsx' | 'geojson' | 'ndjson' | 'atom' | 'json' | 'ics';

const de: ExploreWords = {
  filterNames: {
    q: 'Stichwort',
    status: 'Stand',
    topic: 'Thema',
    kind: 'Art',
    publisher: 'Stadt oder Stelle',
    feed: 'Datenquelle',
    territory: 'Gebiet',
    bbox: 'Kartenausschnitt',
    near: 'Umkreis um',
    radius: 'Umkreis',
    from: 'Läuft ab',
    to: 'Läuft bis',
    updatedSince: 'Geändert seit',
    located: 'Ort',
    lang: 'Sprache',
  },
  anyStatus: 'alle',
  located: 'nur auf der Karte',
  unlocated: 'nur stadtweit oder ohne Ort',
  quoted: (text) => `„${text}“`,
  procedures: (count) => counted(count, 'de', { one: 'Verfahren', other: 'Verfahren' }),
  split: (onMap, elsewhere) =>
    `${formatNumber(onMap, 'de')} auf der Karte, ${formatNumber(elsewhere, 'de')} stadtweit oder ohne Ort`,
  none: 'Keine Verfahren gefunden',
  dropped: (names) => `Diese Angaben in der Adresse waren nicht lesbar und wurden weggelassen: ${names}.`,
  partial: (failing, all) =>
    `${formatNumber(failing, 'de')} von ${counted(all, 'de', { one: 'Datenquelle', other: 'Datenquellen' })} gestört: Gezeigt wird ihr letzter bekannter Stand.`,
  continued: 'Fortsetzung der Liste',
  allUnlocated: (count) => `Alle ${formatNumber(count, 'de')} ohne Ort zeigen`,
  wayOut: (pill, count) => `Ohne „${pill}“: ${counted(count, 'de', { one: 'Verfahren', other: 'Verfahren' })}`,
  everything: 'Alle Verfahren zeigen, auch beendete',
  takeAway: {
    names: {
      csv: 'CSV',
      xlsx: 'Excel',
      geojson: 'GeoJSON',
      ndjson: 'NDJSON',
      atom: 'Atom-Feed',
      json: 'JSON Feed',
      ics: 'Kalenderdatei',
    },
    hints: {
      csv: 'Tabelle für jedes Programm',
      xlsx: 'Tabelle für Excel und LibreOffice',
      geojson: 'für Karten und GIS',
      ndjson: 'für Programme, Zeile für Zeile',
      atom: 'für Feedreader',
      json: 'für Feedreader und Webseiten',
      ics: 'zum einmaligen Einlesen',
    },
    subscribe: 'Kalender abonnieren',
    subscribeHint: 'Fristen und Termine, immer aktuell',
  },
};

const en: ExploreWords = {
  filterNames: {
    q: 'Keyword',
    status: 'Status',
    topic: 'Topic',
    kind: 'Kind',
    publisher: 'City or body',
    feed: 'Data source',
    territory: 'Territory',
    bbox: 'Map section',
    near: 'Around',
    radius: 'Radius',
    from: 'Active from',
    to: 'Active until',
    updatedSince: 'Changed since',
    located: 'Place',
    lang: 'Language',
  },
  anyStatus: 'any',
  located: 'only on the map',
  unlocated: 'only city-wide or without a place',
  quoted: (text) => `“${text}”`,
  procedures: (count) => counted(count, 'en', { one: 'procedure', other: 'procedures' }),
  split: (onMap, elsewhere) =>
    `${formatNumber(onMap, 'en')} on the map, ${formatNumber(elsewhere, 'en')} city-wide or without a place`,
  none: 'No procedures found',
  dropped: (names) => `These parts of the address could not be read and were left out: ${names}.`,
  partial: (failing, all) =>
    `${formatNumber(failing, 'en')} of ${counted(all, 'en', { one: 'data source', other: 'data sources' })} failing: their last known state is shown.`,
  continued: 'List continued',
  allUnlocated: (count) => `Show all ${formatNumber(count, 'en')} without a place`,
  wayOut: (pill, count) => `Without “${pill}”: ${counted(count, 'en', { one: 'procedure', other: 'procedures' })}`,
  everything: 'Show all procedures, closed ones too',
  takeAway: {
    names: {
      csv: 'CSV',
      xlsx: 'Excel',
      geojson: 'GeoJSON',
      ndjson: 'NDJSON',
      atom: 'Atom feed',
      json: 'JSON Feed',
      ics: 'Calendar file',
    },
    hints: {
      csv: 'a table for every program',
      xlsx: 'a table for Excel and LibreOffice',
      geojson: 'for maps and GIS',
      ndjson: 'for programs, line by line',
      atom: 'for feed readers',
      json: 'for feed readers and websites',
      ics: 'to import once',
    },
    subscribe: 'Subscribe to the calendar',
    subscribeHint: 'deadlines and events, always up to date',
  },
};

/** The sentences in both languages. */
export const EXPLORE_WORDS: Readonly<Record<Language, ExploreWords>> = { de, en };
