import { daysBetween, factsOf, inLanguage, localDay, STATUS_LABELS } from '@navigator/shared';
import type { InLanguages, Language, LocalDate, Procedure, StatusBasis } from '@navigator/shared';
import { formatDate } from './dates.js';
import { counted } from './numbers.js';

type Dated = Pick<Procedure, 'status' | 'statusBasis' | 'start' | 'end' | 'endTime' | 'timeZone' | 'result'>;

/** A status in words: what stands first on a card, and the sentence about dates behind it. */
export interface StatusWords {
  /** Offen, noch 5 Tage */
  readonly short: string;
  /** endet am 30.11.2026, 23:59 Uhr */
  readonly date: string | null;
  /** The deadline or start is within a week. */
  readonly isSoon: boolean;
}

/** Days left that count as soon. */
const SOON = 7;

/** Says where a procedure stands today, on the clock of its city. */
export function statusWords(procedure: Dated, now: number, language: Language): StatusWords {
  const today = localDay(now, procedure.timeZone);
  switch (procedure.status) {
    case 'open':
      return openWords(procedure, today, language);
    case 'planned':
      return plannedWords(procedure, today, language);
    case 'closed':
      return closedWords(procedure, language);
    case 'unknown':
      return { ...named(procedure, language), date: inLanguage(WHY_UNKNOWN[procedure.statusBasis], language) };
    case 'evaluating':
    case 'cancelled':
      return named(procedure, language);
  }
}

function openWords(procedure: Dated, today: LocalDate, language: Language): StatusWords {
  const word = inLanguage(STATUS_LABELS.open, language);
  const { end } = procedure;
  if (end === null) return { short: word, date: inLanguage(TEXT.untilFurtherNotice, language), isSoon: false };
  const days = daysBetween(today, end);
  const date = `${inLanguage(TEXT.endsOn, language)} ${formatDate(end, language)}${clockTime(procedure.endTime, language)}`;
  return { short: `${word}, ${left(days, language)}`, date, isSoon: days <= SOON };
}

/** A last day may lie behind us where the end has a time of its own; the server's clock judged it open. */
function left(days: number, language: Language): string {
  if (days <= 0) return inLanguage(TEXT.lastDay, language);
  return inLanguage(LEFT, language)(counted(days, language, inLanguage(DAY, language)));
}

function plannedWords({ start }: Dated, today: LocalDate, language: Language): StatusWords {
  const word = inLanguage(STATUS_LABELS.planned, language);
  if (start === null) return { short: word, date: null, isSoon: false };
  const days = daysBetween(today, start);
  const date = `${inLanguage(TEXT.startsOn, language)} ${formatDate(start, language)}`;
  return { short: `${word}, ${until(days, language)}`, date, isSoon: days <= SOON };
}

function until(days: number, language: Language): string {
  if (days <= 0) return inLanguage(TEXT.startsToday, language);
  if (days === 1) return inLanguage(TEXT.startsTomorrow, language);
  return `${inLanguage(TEXT.startsIn, language)} ${counted(days, language, inLanguage(DAYS_DATIVE, language))}`;
}

function closedWords({ end, result, ...rest }: Dated, language: Language): StatusWords {
  const { short } = named(rest, language);
  const date = end === null ? null : `${inLanguage(TEXT.endedOn, language)} ${formatDate(end, language)}`;
  return { short: `${short}${inLanguage(RESULT[result.state], language)}`, date, isSoon: false };
}

function named({ status }: Pick<Dated, 'status'>, language: Language): StatusWords {
  return { short: inLanguage(STATUS_LABELS[status], language), date: null, isSoon: false };
}

function clockTime(time: string | null, language: Language): string {
  return time === null ? '' : `, ${time}${factsOf(language).afterTime}`;
}

const DAY = { de: { one: 'Tag', other: 'Tage' }, en: { one: 'day', other: 'days' } } as const;
const DAYS_DATIVE = { de: { one: 'Tag', other: 'Tagen' }, en: DAY.en } as const;

const LEFT: InLanguages<(days: string) => string> = {
  de: (days) => `noch ${days}`,
  en: (days) => `${days} left`,
};

const RESULT = {
  published: { de: ', Ergebnis liegt vor', en: ', result published' },
  notPublished: { de: ', Ergebnis steht aus', en: ', result still owed' },
  notReported: { de: '', en: '' },
} as const;

const TEXT = {
  untilFurtherNotice: { de: 'ohne Frist', en: 'no deadline' },
  endsOn: { de: 'endet am', en: 'ends on' },
  endedOn: { de: 'endete am', en: 'ended on' },
  startsOn: { de: 'startet am', en: 'starts on' },
  startsIn: { de: 'startet in', en: 'starts in' },
  startsToday: { de: 'startet heute', en: 'starts today' },
  startsTomorrow: { de: 'startet morgen', en: 'starts tomorrow' },
  lastDay: { de: 'letzter Tag', en: 'last day' },
} as const;

const WHY_UNKNOWN: Readonly<Record<StatusBasis, { readonly de: string; readonly en: string }>> = {
  gone: { de: 'vor seinem Ende aus der Quelle verschwunden', en: 'vanished from its source before its end' },
  stale: { de: 'seit über 30 Tagen nicht bestätigt', en: 'not confirmed for more than 30 days' },
  none: {
    de: 'die Quelle nennt weder Termine noch einen eindeutigen Stand',
    en: 'the source gives neither dates nor a clear status',
  },
  dates: { de: 'die Daten der Quelle sind nicht eindeutig', en: 'the dates of the source are ambiguous' },
  source: { de: 'laut Quelle', en: 'according to the source' },
  presence: { de: 'laut Quelle', en: 'according to the source' },
};
