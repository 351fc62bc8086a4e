import { addDays, daysBetween, type LocalDate } from '@navigator/shared';
import { dayMatcher } from './day-matcher.js';
import type { CalendarTime } from './local-time.js';
import type { Rule } from './rule.js';

/** The days that are wanted, and how many at most. */
export interface Window {
  readonly from: LocalDate;
  readonly to: LocalDate;
  readonly most: number;
}

/** A rule that counts has to be followed from its beginning; one that began earlier is over. */
const YEARS_OF_COUNTING = 5;

/**
 * The days in the window on which something repeats that began at `start`, in order. Worked out here and not by ical.js,
 * whose iterator never comes back from rules that fit no day (30 February): this one looks at every day once.
 * The day after `until` may be among them, since that is an instant and needs a zone.
 */
export function repetitions(rule: Rule, start: CalendarTime, window: Window): readonly LocalDate[] {
  const series = { rule, start: start.date, isNamed: dayMatcher(rule, start.date) };
  const found: LocalDate[] = [];
  let reached = 0;
  for (const day of daysOf(series, window)) {
    if (isOver(rule, reached) || found.length >= window.most) return found;
    reached += 1;
    if (day >= window.from) found.push(day);
  }
  return found;
}

/** The days that the rule names, one after the other, up to the last that can be wanted. */
function* daysOf(series: Series, window: Window): Generator<LocalDate, void, undefined> {
  const last = lastDay(series, window);
  for (const days of periods(series, window.from)) {
    if ((days[0] ?? LATEST) > last) return;
    yield* chosen(days, series).filter((day) => day <= last);
  }
}

interface Series {
  readonly rule: Rule;
  readonly start: LocalDate;
  readonly isNamed: (day: LocalDate) => boolean;
}

function lastDay({ rule, start }: Series, { to }: Window): LocalDate {
  const until = rule.until ? addDays(rule.until.date, 1) : LATEST;
  const counted = rule.count === undefined ? LATEST : monthsAfter(start, 12 * YEARS_OF_COUNTING);
  return [until, counted, to].toSorted()[0] ?? to;
}

function isOver({ count }: Rule, reached: number): boolean {
  return count !== undefined && reached >= count;
}

/** The days of one period that the rule names, from the first on. */
function chosen(days: readonly LocalDate[], { rule, start, isNamed }: Series): readonly LocalDate[] {
  const matching = days.filter(isNamed);
  const { bysetpos: positions } = rule;
  const picked = positions
    ? matching.filter((_, at) => positions.includes(at + 1) || positions.includes(at - matching.length))
    : matching;
  return picked.filter((day) => day >= start);
}

/** The days of each period, beginning with the one of `start`; a rule that does not count may begin later. */
function* periods({ rule, start }: Series, from: LocalDate): Generator<readonly LocalDate[], void, undefined> {
  const period = PERIODS[rule.freq];
  const origin = period.firstOf(start, rule.wkst);
  const first = rule.count === undefined ? periodsBefore(rule, origin, from) : 0;
  for (let at = first; ; at += 1) {
    const begin = period.after(origin, at * rule.interval);
    if (begin > LATEST) return;
    yield daysFrom(begin, period.after(begin, 1));
  }
}

const LATEST = '2199-12-31';

/** How many periods may be left out because they end before the window begins. */
function periodsBefore({ freq, interval }: Rule, origin: LocalDate, from: LocalDate): number {
  return Math.max(0, Math.floor(daysBetween(origin, from) / (PERIODS[freq].longest * interval)) - 1);
}

interface Period {
  /** Days in the longest of them. */
  readonly longest: number;
  firstOf(day: LocalDate, weekStart: number): LocalDate;
  after(first: LocalDate, count: number): LocalDate;
}

const PERIODS: Readonly<Record<Rule['freq'], Period>> = {
  DAILY: { longest: 1, firstOf: (day) => day, after: addDays },
  WEEKLY: {
    longest: 7,
    firstOf: (day, weekStart) => addDays(day, -((weekdayOf(day) - (weekStart - 1) + 7) % 7)),
    after: (first, count) => addDays(first, 7 * count),
  },
  MONTHLY: { longest: 31, firstOf: (day) => `${day.slice(0, 7)}-01`, after: monthsAfter },
  YEARLY: {
    longest: 366,
    firstOf: (day) => `${day.slice(0, 4)}-01-01`,
    after: (first, count) => monthsAfter(first, 12 * count),
  },
};

function monthsAfter(first: LocalDate, count: number): LocalDate {
  const months = Number(first.slice(0, 4)) * 12 + Number(first.slice(5, 7)) - 1 + count;
  const year = Math.min(9999, Math.floor(months / 12));
  return `${String(year).padStart(4, '0')}-${String((months % 12) + 1).padStart(2, '0')}-01`;
}

function daysFrom(begin: LocalDate, end: LocalDate): readonly LocalDate[] {
  return Array.from({ length: daysBetween(begin, end) }, (_, index) => addDays(begin, index));
}

/** 0 is Sunday. */
function weekdayOf(day: LocalDate): number {
  return new Date(`${day}T00:00:00Z`).getUTCDay();
}
