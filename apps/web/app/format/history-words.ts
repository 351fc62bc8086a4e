import type { FeedCounts, InLanguages } from '@navigator/shared';
import { formatNumber } from './numbers.js';

/** What the history of a feed, and what it lists beside what we show, say. */
interface HistoryWords {
  readonly now: string;
  readonly nothingKnown: string;
  readonly lastDays: (days: number) => string;
  readonly working: (share: string, days: number) => string;
  readonly notLookedAt: (share: string) => string;
  readonly sinceWhen: (instant: string) => string;
  readonly counts: (counts: FeedCounts) => string;
}

/** What explains a difference, in brackets; nothing where nothing does. */
function because(parts: readonly (string | null)[]): string {
  const told = parts.filter((part) => part !== null);
  return told.length === 0 ? '' : ` (${told.join(', ')})`;
}

const de: HistoryWords = {
  now: 'jetzt',
  nothingKnown: 'In dieser Zeit konnten wir nicht nachsehen.',
  lastDays: (days) => `Letzte ${String(days)} Tage`,
  working: (share, days) =>
    `In den letzten ${String(days)} Tagen war die Quelle zu ${share} der bekannten Zeit in Ordnung.`,
  notLookedAt: (share) => `${share} der Zeit konnten wir nicht nachsehen; das zählt nicht gegen sie.`,
  sinceWhen: (instant) => `Seit ${instant}.`,
  counts: ({ listed, leftOut, shown, notYetPublic, held }) =>
    listed === null
      ? `wir zeigen ${formatNumber(shown, 'de')}`
      : `Quelle nennt ${formatNumber(listed, 'de')}, wir zeigen ${formatNumber(shown, 'de')}${because([
          held === 0 ? null : `${formatNumber(held, 'de')} ${held === 1 ? 'wartet' : 'warten'} auf eine Entscheidung`,
          notYetPublic === 0 ? null : `${formatNumber(notYetPublic, 'de')} noch nicht öffentlich`,
          leftOut === 0 ? null : `${formatNumber(leftOut, 'de')} nicht übernommen`,
        ])}`,
};

const en: HistoryWords = {
  now: 'now',
  nothingKnown: 'In this time we could not look.',
  lastDays: (days) => `Last ${String(days)} days`,
  working: (share, days) => `In the last ${String(days)} days the source worked for ${share} of the time we know of.`,
  notLookedAt: (share) => `For ${share} of the time we could not look; that does not count against it.`,
  sinceWhen: (instant) => `Since ${instant}.`,
  counts: ({ listed, leftOut, shown, notYetPublic, held }) =>
    listed === null
      ? `we show ${formatNumber(shown, 'en')}`
      : `source lists ${formatNumber(listed, 'en')}, we show ${formatNumber(shown, 'en')}${because([
          held === 0 ? null : `${formatNumber(held, 'en')} ${held === 1 ? 'waits' : 'wait'} for a decision`,
          notYetPublic === 0 ? null : `${formatNumber(notYetPublic, 'en')} not public yet`,
          leftOut === 0 ? null : `${formatNumber(leftOut, 'en')} not taken`,
        ])}`,
};

/** The words in both languages. */
export const HISTORY_WORDS: InLanguages<HistoryWords> = { de, en };
