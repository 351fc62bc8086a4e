import { daysBetween } from '@navigator/shared';
import type { Times } from '../kit/events/times.js';
import { betweenInstants } from '../kit/events/times.js';
import type { Reading } from '../kit/remark.js';
import { clean, remarked } from '../kit/remark.js';
import { daysLater, instantIn, readCalendarTime, type CalendarTime, type Zone } from './local-time.js';
import { parameterOf } from './property.js';
import type { EventComponent, Property } from './wire.js';
import type { Zones } from './zones.js';

/** When an event begins and how long it lasts: in days where it has no clock time, else in milliseconds. */
export interface Span {
  readonly start: CalendarTime;
  readonly zone: Zone;
  /** Null where nobody told the end. */
  readonly length: number | null;
}

/** The span of an event; null where it does not say when it begins. */
export function readSpan(event: EventComponent, zones: Zones): Reading<Span | null> {
  const start = readCalendarTime(event.dtstart?.value);
  if (!start) return clean(null);
  const zone = readZone(event.dtstart, zones);
  const begun = { start, zone: zone.value };
  const length = lengthFromEnd(event.dtend, begun, zones) ?? lengthFromDuration(event.duration, start);
  return { value: { ...begun, length }, remarks: zone.remarks };
}

/** When it takes place if it begins at that time. */
export function timesAt(span: Span, at: CalendarTime): Reading<Times> {
  const start = instantIn(span.zone, at);
  if (at.time === null) return betweenInstants(start, instantIn(span.zone, daysLater(at, span.length ?? 1)));
  return betweenInstants(start, span.length === null ? null : start + span.length);
}

/** The zone that a property names; the calendar's own where it names none, or one that nobody knows. */
export function readZone(property: Property | undefined, zones: Zones): Reading<Zone> {
  const tzid = parameterOf(property, 'tzid');
  if (tzid === null) return clean(zones.floating);
  const zone = zones.named(tzid);
  return zone ? clean(zone) : remarked(zones.floating, 'wrong-type', `TZID: ${tzid}`);
}

const DAY = 86_400_000;

type Begun = Pick<Span, 'start' | 'zone'>;

/** Ends are exclusive (Q13); a day that ends on itself is written by programs that do not know. */
function lengthFromEnd(dtend: Property | undefined, { start, zone }: Begun, zones: Zones): number | null {
  const end = readCalendarTime(dtend?.value);
  if (!end) return null;
  if (start.time === null) {
    const days = daysBetween(start.date, end.date);
    return days === 0 ? 1 : days;
  }
  return instantIn(readZone(dtend, zones).value, end) - instantIn(zone, start);
}

const DURATION = /^P(?:\d{1,4}[WD]){0,2}(?:T(?:\d{1,6}[HMS]){1,3})?$/;
const UNITS: Readonly<Record<string, number>> = { W: 604_800_000, D: DAY, H: 3_600_000, M: 60_000, S: 1000 };

function lengthFromDuration(duration: Property | undefined, { time }: CalendarTime): number | null {
  const text = typeof duration?.value === 'string' ? duration.value : '';
  if (!DURATION.test(text)) return null;
  const parts = [...text.matchAll(/(\d+)([WDHMS])/g)].map(([, count, unit = '']) => Number(count) * (UNITS[unit] ?? 0));
  const length = parts.reduce((sum, part) => sum + part, 0);
  return time === null ? Math.max(1, Math.round(length / DAY)) : length;
}
