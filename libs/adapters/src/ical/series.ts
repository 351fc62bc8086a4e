import { addDays, localDay, type LocalDate } from '@navigator/shared';
import { instantIn, readCalendarTime, type CalendarTime } from './local-time.js';
import { repetitions } from './recurrence.js';
import { readRule, type Rule } from './rule.js';
import { readZone, type Span } from './span.js';
import type { EventComponent, Property } from './wire.js';
import type { Zones } from './zones.js';

/** Of what repeats: what was in the last month, and what will be in a year. */
const DAYS_BACK = 31;
const DAYS_AHEAD = 366;
/** A daily tour would fill the page of a procedure. */
const MOST_REPETITIONS = 100;

/** Whether an event repeats. */
export function isRepeated({ rrule, rdate }: EventComponent): boolean {
  return (rrule ?? rdate) !== undefined;
}

/** What one repetition is known by: the time at which it was to begin by the rule, wherever it was moved since. */
export function stampOf(at: CalendarTime, instant: number): string {
  const text = at.time === null ? at.date : new Date(instant).toISOString().slice(0, 16);
  return text.replace(/[-:]/g, '');
}

/** The repetition that an event takes the place of; null where it is none. */
export function replacedBy(event: EventComponent, zones: Zones): string | null {
  const property = event['recurrence-id'];
  const at = readCalendarTime(property?.value);
  return at && stampOf(at, instantIn(readZone(property, zones).value, at));
}

/** A repetition and what it is known by. */
export interface Occurrence {
  readonly at: CalendarTime;
  readonly stamp: string;
}

/**
 * When an event repeats, the days left out taken away; at least its first time, so that a series that is over or far
 * ahead is not lost.
 */
export function occurrencesOf(event: EventComponent, span: Span, { zones, today }: Circle): readonly Occurrence[] {
  const window = { from: addDays(today, -DAYS_BACK), to: addDays(today, DAYS_AHEAD) };
  const isWithin = ({ date }: CalendarTime): boolean => date >= window.from && date <= window.to;
  const further = timesIn(event.rdate).map((at) => inTheFormOf(span, at));
  const repeated = (event.rrule ?? []).flatMap(({ values }) => daysBy(readRule(values[0]), span, window));
  const all = [span.start, ...repeated, ...further].map((at) => ({ at, stamp: stampOf(at, instantIn(span.zone, at)) }));
  const leftOut = new Set(stampsIn(event.exdate, span, zones));
  const kept = [...new Map(all.map((one) => [one.stamp, one])).values()].filter(({ stamp }) => !leftOut.has(stamp));
  const wanted = kept.filter(({ at }) => isWithin(at)).toSorted((a, b) => a.stamp.localeCompare(b.stamp, 'en'));
  return wanted.length > 0 ? wanted.slice(0, MOST_REPETITIONS) : kept.slice(0, 1);
}

/** What repetitions need to know of the calendar around them. */
export interface Circle {
  readonly zones: Zones;
  readonly today: LocalDate;
}

/** The day on which a calendar is read. */
export function todayOf(fetchedAt: Date, timeZone: string): LocalDate {
  return localDay(fetchedAt.getTime(), timeZone);
}

function daysBy(
  rule: Rule | null,
  { start, zone }: Span,
  window: { readonly from: LocalDate; readonly to: LocalDate },
): readonly CalendarTime[] {
  if (!rule) return [];
  const { until } = rule;
  const days = repetitions(rule, start, { ...window, most: MOST_REPETITIONS + 1 }).map((date) => ({ ...start, date }));
  if (!until) return days;
  // A day as the end means the whole day, whatever the clock time of the event.
  const last =
    until.time === null ? instantIn(zone, { ...until, date: addDays(until.date, 1) }) - 1 : instantIn(zone, until);
  return days.filter((at) => instantIn(zone, at) <= last);
}

/** Some write days where the series has clock times, or the other way round; the series knows better. */
function inTheFormOf({ start }: Span, at: CalendarTime): CalendarTime {
  if (start.time === null) return { ...at, time: null, isUtc: false };
  return at.time === null ? { ...start, date: at.date } : at;
}

function timesIn(properties: readonly Property[] | undefined): readonly CalendarTime[] {
  return (properties ?? []).flatMap(({ values }) =>
    // A period in the place of a time begins with one.
    values.flatMap((value) => readCalendarTime(Array.isArray(value) ? value[0] : value) ?? []),
  );
}

function stampsIn(properties: readonly Property[] | undefined, span: Span, zones: Zones): readonly string[] {
  return (properties ?? []).flatMap((property) => {
    const own = property.parameters['tzid'] === undefined ? span.zone : readZone(property, zones).value;
    return timesIn([property]).map((told) => {
      const at = inTheFormOf(span, told);
      return stampOf(at, instantIn(own, at));
    });
  });
}
