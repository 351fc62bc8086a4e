import type { FeedState, InLanguages, Responsible, RunOutcome, Severity } from '@navigator/shared';
import { counted } from '../../format/numbers.js';

/** What the pages about feeds compose. */
interface FeedWords {
  readonly state: Readonly<Record<FeedState, string>>;
  readonly outcome: Readonly<Record<RunOutcome, string>>;
  readonly running: string;
  readonly repeats: (times: number) => string;
  readonly requested: string;
  readonly severity: Readonly<Record<Severity, string>>;
  readonly who: Readonly<Record<Responsible, string>>;
  readonly never: string;
  readonly notPlanned: string;
  readonly due: string;
  readonly none: string;
  readonly onlyEvents: string;
  readonly events: (count: number) => string;
  readonly demo: string;
  readonly uploaded: (when: string) => string;
  readonly every: (minutes: number) => string;
  readonly times: (count: number) => string;
  readonly summary: (feeds: number, working: number) => string;
  readonly reports: Readonly<Record<'planned' | 'results' | 'contributions' | 'comments' | 'participants', string>>;
  readonly terms: {
    readonly publisher: string;
    readonly url: string;
    readonly format: string;
    readonly state: string;
    readonly licence: string;
    readonly licenceUnknown: string;
    readonly interval: string;
    readonly reports: string;
    readonly reportsNothing: string;
  };
}

const de: FeedWords = {
  state: {
    proposed: 'wartet auf Freigabe',
    live: 'wird gelesen',
    paused: 'angehalten',
    removed: 'entfernt',
  },
  outcome: {
    applied: 'Übernommen',
    unchanged: 'Unverändert',
    quarantined: 'Teilweise zurückgehalten',
    failed: 'Fehlgeschlagen',
  },
  running: 'Läuft gerade',
  repeats: (times) => `${counted(times, 'de', { one: 'Abruf', other: 'Abrufe' })} ohne Änderung`,
  requested: 'von Hand angestoßen',
  severity: { error: 'Fehler', warning: 'Warnung', info: 'Hinweis' },
  who: { publisher: 'Stadt oder Plattform', operator: 'Betrieb dieses Dienstes', us: 'Entwicklung dieses Dienstes' },
  never: 'noch nie',
  notPlanned: 'keiner geplant',
  due: 'fällig',
  none: 'keine',
  onlyEvents: 'keine eigenen, ergänzt andere',
  events: (count) => counted(count, 'de', { one: 'Termin oder Nachricht', other: 'Termine oder Nachrichten' }),
  demo: 'Vorführung',
  uploaded: (when) => `Von der Stadt hochgeladene Datei, zuletzt am ${when}`,
  every: (minutes) => {
    if (minutes === 60) return 'stündlich';
    if (minutes % 60 !== 0) return `alle ${counted(minutes, 'de', { one: 'Minute', other: 'Minuten' })}`;
    return `alle ${counted(minutes / 60, 'de', { one: 'Stunde', other: 'Stunden' })}`;
  },
  times: (count) => counted(count, 'de', { one: 'Mal', other: 'Mal' }),
  summary: (feeds, working) =>
    `${counted(feeds, 'de', { one: 'Datenquelle', other: 'Datenquellen' })}, ${String(working)} davon in Ordnung`,
  reports: {
    planned: 'geplante Verfahren',
    results: 'Ergebnisse',
    contributions: 'Beiträge',
    comments: 'Kommentare',
    participants: 'Teilnehmende',
  },
  terms: {
    publisher: 'Stadt oder Stelle',
    url: 'Adresse',
    format: 'Format',
    state: 'Betrieb',
    licence: 'Lizenz',
    licenceUnknown: 'Lizenz ungeklärt',
    interval: 'Abruf',
    reports: 'Die Plattform meldet',
    reportsNothing: 'keine Zahlen oder Ergebnisse',
  },
};

const en: FeedWords = {
  state: { proposed: 'waiting for approval', live: 'being read', paused: 'paused', removed: 'removed' },
  outcome: { applied: 'Applied', unchanged: 'Unchanged', quarantined: 'Partly held back', failed: 'Failed' },
  running: 'Under way',
  repeats: (times) => `${counted(times, 'en', { one: 'run', other: 'runs' })} without change`,
  requested: 'asked for by a person',
  severity: { error: 'Error', warning: 'Warning', info: 'Note' },
  who: { publisher: 'city or platform', operator: 'operator of this service', us: 'developers of this service' },
  never: 'never yet',
  notPlanned: 'none planned',
  due: 'due',
  none: 'none',
  onlyEvents: 'none of its own, adds to others',
  events: (count) => counted(count, 'en', { one: 'event or news item', other: 'events or news items' }),
  demo: 'demonstration',
  uploaded: (when) => `A file that the city uploaded, last on ${when}`,
  every: (minutes) => {
    if (minutes === 60) return 'hourly';
    if (minutes % 60 !== 0) return `every ${counted(minutes, 'en', { one: 'minute', other: 'minutes' })}`;
    return `every ${counted(minutes / 60, 'en', { one: 'hour', other: 'hours' })}`;
  },
  times: (count) => counted(count, 'en', { one: 'time', other: 'times' }),
  summary: (feeds, working) =>
    `${counted(feeds, 'en', { one: 'data source', other: 'data sources' })}, ${String(working)} of them working`,
  reports: {
    planned: 'planned procedures',
    results: 'results',
    contributions: 'contributions',
    comments: 'comments',
    participants: 'participants',
  },
  terms: {
    publisher: 'City or body',
    url: 'Address',
    format: 'Format',
    state: 'Operation',
    licence: 'Licence',
    licenceUnknown: 'Licence unclear',
    interval: 'Read',
    reports: 'The platform reports',
    reportsNothing: 'no numbers or results',
  },
};

/** The words in both languages. */
export const FEED_WORDS: InLanguages<FeedWords> = { de, en };
