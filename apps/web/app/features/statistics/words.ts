import type { Grouping, IndicatorUnit, Interval, Language, MissingReason } from '@navigator/shared';
import { counted, formatNumber } from '../../format/numbers.js';
import type { AddressKey } from './statistics-address.js';

/** The two forms of a word that is counted. */
export interface CountedWord {
  readonly one: string;
  readonly other: string;
}

/** Words and sentences around the numbers of the statistics; what numbers say stands in finding-words. */
export interface StatisticsWords {
  readonly counted: Readonly<Record<IndicatorUnit, CountedWord | null>>;
  readonly units: Readonly<Record<IndicatorUnit, string>>;
  readonly median: (unit: string) => string;
  readonly missing: Readonly<Record<MissingReason, string>>;
  readonly unknown: string;
  readonly groupings: Readonly<Record<Grouping, string>>;
  readonly intervals: Readonly<Record<Interval, string>>;
  readonly nameBy: (name: string, group: string) => string;
  readonly period: string;
  readonly allTime: string;
  readonly unit: string;
  readonly choice: string;
  readonly everything: string;
  readonly middle: string;
  readonly sum: string;
  readonly basis: string;
  readonly of: (part: number, whole: number) => string;
  readonly range: (lower: string, upper: string) => string;
  readonly apart: (groups: string) => string;
  readonly drawn: (drawn: number, all: number) => string;
  readonly readRanges: string;
  readonly readUnfinished: string;
  readonly readThin: (enough: number) => string;
  readonly ran: (period: string) => string;
  readonly coverage: (reporting: number, feeds: number) => string;
  readonly residents: (share: string) => string;
  readonly noFeeds: string;
  readonly source: (feeds: number, asOf: string, n: number) => string;
  readonly sentence: (procedures: string, feeds: number) => string;
  readonly noProcedures: string;
  readonly dropped: (names: string) => string;
  readonly keys: Readonly<Record<AddressKey, string>>;
  readonly partial: (failing: number, all: number) => string;
  readonly terms: Readonly<Record<DefinitionTerm, string>>;
  readonly rules: Readonly<Record<'activity' | 'cohort' | 'none', string>>;
  readonly version: (version: number, since: string) => string;
  readonly more: (name: string) => string;
  readonly tiles: Readonly<Record<'open' | 'new' | 'contributions' | 'results' | 'overall', string>>;
  readonly today: (day: string) => string;
  readonly basedOn: (basis: string) => string;
  readonly comparedTo: (difference: string, period: string, value: string) => string;
  /** What is under way is compared, because the status of a day long past is not kept. */
  readonly underWay: (today: string, difference: string, day: Dated) => string;
  readonly onDay: (difference: string, day: Dated) => string;
  readonly middleHalf: (range: string) => string;
  readonly noComparison: (period: string, reason: string) => string;
  readonly table: string;
}

/** A number on a day. */
interface Dated {
  readonly day: string;
  readonly value: string;
}

/** What a definition tells about itself. */
type DefinitionTerm = 'meaning' | 'formula' | 'rule' | 'nullPolicy' | 'exclusions' | 'caveat' | 'sources' | 'version';

const de: StatisticsWords = {
  counted: {
    procedures: { one: 'Verfahren', other: 'Verfahren' },
    contributions: { one: 'Beitrag', other: 'Beiträge' },
    comments: { one: 'Kommentar', other: 'Kommentare' },
    days: { one: 'Tag', other: 'Tage' },
    share: null,
    ratio: null,
  },
  units: {
    procedures: 'Verfahren',
    contributions: 'Beiträge je Verfahren',
    comments: 'Kommentare je Verfahren',
    days: 'Tage',
    share: 'Anteil',
    ratio: 'Verhältnis',
  },
  median: (unit) => `${unit} (Median)`,
  missing: { notReported: 'nicht gemeldet', notApplicable: 'trifft nicht zu' },
  unknown: 'unbekannt',
  groupings: {
    time: 'Zeit',
    territory: 'Gebiet',
    topic: 'Thema',
    publisher: 'Stadt oder Stelle',
    status: 'Stand',
    kind: 'Art',
    field: 'Angabe',
  },
  intervals: { month: 'Monat', quarter: 'Quartal', year: 'Jahr' },
  nameBy: (name, group) => `${name} nach ${group}`,
  period: 'Zeitraum',
  allTime: 'gesamter Bestand',
  unit: 'Einheit',
  choice: 'Auswahl',
  everything: 'alle Verfahren',
  middle: 'Mittlere Hälfte',
  sum: 'Summe',
  basis: 'Grundlage',
  of: (part, whole) => `${formatNumber(part, 'de')} von ${formatNumber(whole, 'de')}`,
  range: (lower, upper) => `${lower} bis ${upper}`,
  apart: (groups) => `Nicht gezeichnet: ${groups}.`,
  drawn: (drawn, all) =>
    `Gezeichnet sind ${formatNumber(drawn, 'de')} von ${formatNumber(all, 'de')} Gruppen; die Tabelle nennt alle.`,
  readRanges: 'Punkt: Median, die Hälfte liegt darunter. Balken: die mittlere Hälfte, vom unteren zum oberen Viertel.',
  readUnfinished: 'Schraffiert: Der Zeitraum ist noch nicht vorbei.',
  readThin: (enough) => `Gestrichelter Umriss: weniger als ${enough} Verfahren, zu wenige für eine Aussage.`,
  ran: (period) => `Verfahren, die vom ${period} liefen`,
  coverage: (reporting, feeds) =>
    `${formatNumber(reporting, 'de')} von ${counted(feeds, 'de', { one: 'Quelle meldet', other: 'Quellen melden' })} das`,
  residents: (share) => `dort wohnen ${share} der Menschen in den erfassten Gebieten`,
  noFeeds: 'Keine Quelle hat Verfahren in dieser Auswahl',
  source: (feeds, asOf, n) =>
    `Quelle: ${counted(feeds, 'de', { one: 'Datenquelle', other: 'Datenquellen' })} der Städte, Stand ${asOf}, n = ${counted(n, 'de', { one: 'Verfahren', other: 'Verfahren' })}`,
  sentence: (procedures, feeds) =>
    `${procedures} aus ${counted(feeds, 'de', { one: 'Datenquelle', other: 'Datenquellen' })}`,
  noProcedures: 'Keine Verfahren in dieser Auswahl',
  dropped: (names) => `Diese Angaben in der Adresse waren nicht lesbar und wurden weggelassen: ${names}.`,
  keys: {
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
    from: 'von',
    to: 'bis',
    updatedSince: 'geändert seit',
    located: 'Ort',
    lang: 'Sprache',
    interval: 'Zeitabschnitt',
    by: 'Gruppierung',
  },
  partial: (failing, all) =>
    `${formatNumber(failing, 'de')} von ${counted(all, 'de', { one: 'Datenquelle', other: 'Datenquellen' })} gestört: Gezählt wird ihr letzter bekannter Stand.`,
  terms: {
    meaning: 'Was gezählt wird',
    formula: 'Formel',
    rule: 'Zeitraum',
    nullPolicy: 'Fehlende Angaben',
    exclusions: 'Nicht mitgezählt',
    caveat: 'Vorsicht',
    sources: 'Herkunft',
    version: 'Fassung',
  },
  rules: {
    activity: 'Nach Zeit zählt ein Verfahren in jedem Zeitraum, in dem es lief.',
    cohort: 'Nach Zeit zählt ein Verfahren in dem Zeitraum, in dem es begann.',
    none: 'Diese Kennzahl wird nicht nach Zeit gruppiert.',
  },
  version: (version, since) => `${version}, gültig seit ${since}`,
  more: (name) => `Zur Kennzahl „${name}“`,
  tiles: {
    open: 'Jetzt offen',
    new: 'Neu in diesem Jahr',
    contributions: 'Beiträge',
    results: 'Ergebnis veröffentlicht',
    overall: 'Über alle Gruppen',
  },
  today: (day) => `heute, ${day}`,
  basedOn: (basis) => `Grundlage: ${basis}`,
  comparedTo: (difference, period, value) => `${difference} im Zeitraum ${period} (${value})`,
  underWay: (today, difference, { day, value }) =>
    `Nach Laufzeit sind es heute ${today}: ${difference} am ${day} (${value})`,
  onDay: (difference, { day, value }) => `${difference} am ${day} (${value})`,
  middleHalf: (range) => `Mittlere Hälfte: ${range}`,
  noComparison: (period, reason) => `Kein Vergleich mit ${period}: ${reason}`,
  table: 'Tabelle',
};

const en: StatisticsWords = {
  counted: {
    procedures: { one: 'procedure', other: 'procedures' },
    contributions: { one: 'contribution', other: 'contributions' },
    comments: { one: 'comment', other: 'comments' },
    days: { one: 'day', other: 'days' },
    share: null,
    ratio: null,
  },
  units: {
    procedures: 'Procedures',
    contributions: 'Contributions per procedure',
    comments: 'Comments per procedure',
    days: 'Days',
    share: 'Share',
    ratio: 'Ratio',
  },
  median: (unit) => `${unit} (median)`,
  missing: { notReported: 'not reported', notApplicable: 'not applicable' },
  unknown: 'unknown',
  groupings: {
    time: 'Time',
    territory: 'Territory',
    topic: 'Topic',
    publisher: 'City or body',
    status: 'Status',
    kind: 'Kind',
    field: 'Field',
  },
  intervals: { month: 'Month', quarter: 'Quarter', year: 'Year' },
  nameBy: (name, group) => `${name} by ${group.toLowerCase()}`,
  period: 'Period',
  allTime: 'everything on record',
  unit: 'Unit',
  choice: 'Selection',
  everything: 'all procedures',
  middle: 'Middle half',
  sum: 'Sum',
  basis: 'Based on',
  of: (part, whole) => `${formatNumber(part, 'en')} of ${formatNumber(whole, 'en')}`,
  range: (lower, upper) => `${lower} to ${upper}`,
  apart: (groups) => `Not drawn: ${groups}.`,
  drawn: (drawn, all) =>
    `${formatNumber(drawn, 'en')} of ${formatNumber(all, 'en')} groups are drawn; the table names all.`,
  readRanges: 'Dot: median, half lie below. Bar: the middle half, from the lower to the upper quarter.',
  readUnfinished: 'Hatched: the period is not over yet.',
  readThin: (enough) => `Dashed outline: fewer than ${enough} procedures, too few for a statement.`,
  ran: (period) => `Procedures under way from ${period}`,
  coverage: (reporting, feeds) =>
    `${formatNumber(reporting, 'en')} of ${counted(feeds, 'en', { one: 'source reports', other: 'sources report' })} this`,
  residents: (share) => `${share} of the residents of the areas covered live there`,
  noFeeds: 'No source has procedures in this selection',
  source: (feeds, asOf, n) =>
    `Source: ${counted(feeds, 'en', { one: 'data source', other: 'data sources' })} of the cities, as of ${asOf}, n = ${counted(n, 'en', { one: 'procedure', other: 'procedures' })}`,
  sentence: (procedures, feeds) =>
    `${procedures} from ${counted(feeds, 'en', { one: 'data source', other: 'data sources' })}`,
  noProcedures: 'No procedures in this selection',
  dropped: (names) => `These parts of the address could not be read and were left out: ${names}.`,
  keys: {
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
    from: 'from',
    to: 'to',
    updatedSince: 'changed since',
    located: 'Place',
    lang: 'Language',
    interval: 'Interval',
    by: 'Grouping',
  },
  partial: (failing, all) =>
    `${formatNumber(failing, 'en')} of ${counted(all, 'en', { one: 'data source', other: 'data sources' })} failing: their last known state is counted.`,
  terms: {
    meaning: 'What is counted',
    formula: 'Formula',
    rule: 'Period',
    nullPolicy: 'Missing values',
    exclusions: 'Left out',
    caveat: 'Caution',
    sources: 'Origin',
    version: 'Version',
  },
  rules: {
    activity: 'By time a procedure counts in every period in which it was under way.',
    cohort: 'By time a procedure counts in the period in which it began.',
    none: 'This indicator is not grouped by time.',
  },
  version: (version, since) => `${version}, valid since ${since}`,
  more: (name) => `The indicator “${name}”`,
  tiles: {
    open: 'Open now',
    new: 'New this year',
    contributions: 'Contributions',
    results: 'Result published',
    overall: 'Over all groups',
  },
  today: (day) => `today, ${day}`,
  basedOn: (basis) => `Based on ${basis}`,
  comparedTo: (difference, period, value) => `${difference} from ${period} (${value})`,
  underWay: (today, difference, { day, value }) =>
    `By their dates ${today} are under way today: ${difference} on ${day} (${value})`,
  onDay: (difference, { day, value }) => `${difference} on ${day} (${value})`,
  middleHalf: (range) => `Middle half: ${range}`,
  noComparison: (period, reason) => `No comparison with ${period}: ${reason}`,
  table: 'Table',
};

/** The words in both languages. */
export const STATISTICS_WORDS: Readonly<Record<Language, StatisticsWords>> = { de, en };
