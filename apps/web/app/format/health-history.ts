import { HealthState, inLanguage } from '@navigator/shared';
import type { FeedDetail, HealthInterval, Language, Uptime } from '@navigator/shared';
import { formatInstant, localDayOf } from './dates.js';
import { HEALTH_WORDS } from './health-words.js';
import { formatPercent } from './numbers.js';
import { HISTORY_WORDS } from './history-words.js';

/** Days that the strip shows, the last one is today. */
const DAYS = 90;
const DAY_MS = 24 * 3_600_000;

/** A day of the strip; null where nothing was written down yet. */
export interface DayCell {
  readonly day: string;
  readonly state: HealthState | null;
}

/** A row of the table beneath: from when to when, how and why. */
export interface IntervalRow {
  readonly key: string;
  readonly since: string;
  readonly until: string;
  readonly state: HealthState;
  readonly word: string;
  readonly reason: string;
}

/** Shares of a window, ready to print. */
export interface UptimeRow {
  readonly window: string;
  /** In the order of `HealthState`. */
  readonly shares: readonly string[];
}

/** How a feed worked in the last 90 days: as a picture, as a sentence and as tables. */
export interface HistoryView {
  readonly sentence: string;
  readonly days: readonly DayCell[];
  readonly states: readonly { readonly state: HealthState; readonly word: string }[];
  readonly uptime: readonly UptimeRow[];
  readonly intervals: readonly IntervalRow[];
}

/** The history of a feed; null before anything was written down. */
export function historyOf(feed: FeedDetail, now: number, language: Language): HistoryView | null {
  const { intervals, uptime, timeZone } = feed;
  if (intervals.length === 0) return null;
  return {
    sentence: sentenceOf(uptime, language),
    days: Array.from({ length: DAYS }, (_, index) => cellOf(intervals, now - (DAYS - 1 - index) * DAY_MS, timeZone)),
    states: HealthState.options.map((state) => ({ state, word: inLanguage(HEALTH_WORDS, language)[state] })),
    uptime: uptime.map((window) => uptimeRow(window, language)),
    intervals: intervals.map((interval) => intervalRow(interval, timeZone, language)),
  };
}

/** The worst of a day stands for it, so that no failure hides behind a good afternoon. */
const WORST_FIRST: readonly HealthState[] = ['failing', 'degraded', 'unknown', 'healthy'];

function cellOf(intervals: readonly HealthInterval[], at: number, timeZone: string): DayCell {
  const day = localDayOf(at, timeZone);
  const states = intervals
    .filter(({ since, until }) => {
      const isBegun = localDayOf(Date.parse(since), timeZone) <= day;
      return isBegun && (until === null || localDayOf(Date.parse(until), timeZone) >= day);
    })
    .map(({ state }) => state);
  return { day, state: WORST_FIRST.find((state) => states.includes(state)) ?? null };
}

function sentenceOf(uptime: readonly Uptime[], language: Language): string {
  const words = inLanguage(HISTORY_WORDS, language);
  const longest = uptime.at(-1);
  if (longest === undefined || longest.healthy === null) return words.nothingKnown;
  const lookedAt = words.working(formatPercent(longest.healthy, language), longest.days);
  return longest.unknown === null || longest.unknown === 0
    ? lookedAt
    : `${lookedAt} ${words.notLookedAt(formatPercent(longest.unknown, language))}`;
}

function uptimeRow(uptime: Uptime, language: Language): UptimeRow {
  const share = (value: number | null): string => (value === null ? '–' : formatPercent(value, language));
  return {
    window: inLanguage(HISTORY_WORDS, language).lastDays(uptime.days),
    shares: HealthState.options.map((state) => share(uptime[state])),
  };
}

function intervalRow(interval: HealthInterval, timeZone: string, language: Language): IntervalRow {
  const { since, until, state, reason } = interval;
  return {
    key: since,
    since: formatInstant(since, timeZone, language),
    until: until === null ? inLanguage(HISTORY_WORDS, language).now : formatInstant(until, timeZone, language),
    state,
    word: inLanguage(HEALTH_WORDS, language)[state],
    reason: inLanguage(reason, language),
  };
}
