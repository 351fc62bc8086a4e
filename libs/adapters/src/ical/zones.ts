import { addDays } from '@navigator/shared';
import type { Component } from './components.js';
import { readCalendarTime, zoneNamed, type CalendarTime, type Zone } from './local-time.js';
import { textOf } from './property.js';
import { repetitions } from './recurrence.js';
import { readRule, type Rule } from './rule.js';
import { WINDOWS_ZONES } from './windows-zones.js';

/** Calendars with more zones than there are in the world are an attack. */
const MOST_ZONES = 1_000;

/**
 * The zones that a calendar names. A name of the tz database counts before the rules that the calendar brings for it:
 * programs shorten those to the years that they care about. For other names the rules count, then what Windows calls it.
 */
export class Zones {
  private readonly known = new Map<string, Zone | null>();
  private readonly brought = new Map<string, Zone>();
  private own: Zone;

  constructor(feedZone: string) {
    this.own = zoneNamed(feedZone);
  }

  /** The zone of times that name none. */
  get floating(): Zone {
    return this.own;
  }

  /** A zone whose rules the calendar brings. */
  bring(component: Component): void {
    const tzid = textOf(component.properties['tzid']?.[0]);
    const zone = zoneOf(component);
    if (tzid === null || !zone || this.brought.size >= MOST_ZONES) return;
    this.brought.set(tzid, zone);
    this.known.delete(tzid);
  }

  /** What the calendar says about times without a zone. */
  settle(name: string): void {
    this.own = this.named(name) ?? this.own;
  }

  /** The zone of that name; null where nobody knows it. */
  named(tzid: string): Zone | null {
    const known = this.known.get(tzid);
    if (known !== undefined) return known;
    const name = databaseName(tzid);
    const zone = name === null ? (this.brought.get(tzid) ?? null) : zoneNamed(name);
    if (this.known.size < MOST_ZONES) this.known.set(tzid, zone);
    return zone;
  }
}

/** The name in the tz database: itself, what it ends with (`/mozilla.org/20050126_1/Europe/Berlin`), or that of Windows. */
function databaseName(tzid: string): string | null {
  const tail = /(?:^|\/)([A-Z][A-Za-z_]+\/[A-Z][A-Za-z_/-]+)$/.exec(tzid)?.[1];
  const names = [tzid, tail, WINDOWS_ZONES.get(tzid)];
  return names.find((name) => name !== undefined && isZone(name)) ?? null;
}

function isZone(name: string): boolean {
  // Offsets (`+01:00`) are no names, and `Intl` of some versions takes them.
  if (!/^[A-Za-z]/.test(name) || name.length > 64) return false;
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
}

/** When a part of the year with an offset of its own begins. */
interface Onset {
  readonly at: CalendarTime;
  readonly rules: readonly Rule[];
  readonly days: readonly CalendarTime[];
  readonly offset: number;
}

function zoneOf({ children }: Component): Zone | null {
  const onsets = children.flatMap(onsetOf);
  const [first] = onsets.toSorted((a, b) => compare(a.at, b.at));
  if (!first) return null;
  return {
    instantOf: (date, time) => {
      const wanted: CalendarTime = { date, time, isUtc: false };
      const begun = onsets
        .flatMap((onset) => lastBefore(onset, wanted).map((at) => ({ at, offset: onset.offset })))
        .toSorted((a, b) => compare(a.at, b.at));
      return Date.parse(`${date}T${time}:00Z`) - (begun.at(-1) ?? first).offset;
    },
  };
}

function onsetOf({ properties }: Component): readonly Onset[] {
  const at = readCalendarTime(properties['dtstart']?.[0]?.value);
  const offset = offsetIn(textOf(properties['tzoffsetto']?.[0]));
  if (!at || offset === null) return [];
  const rules = (properties['rrule'] ?? []).flatMap(({ values }) => readRule(values[0]) ?? []);
  const days = (properties['rdate'] ?? []).flatMap(({ values }) =>
    values.flatMap((day) => readCalendarTime(day) ?? []),
  );
  return [{ at, rules, days, offset }];
}

/** The last onset that is not after a time: within the year before it, or the first of all. */
function lastBefore({ at, rules, days }: Onset, wanted: CalendarTime): readonly CalendarTime[] {
  const window = { from: addDays(wanted.date, -370), to: wanted.date, most: 400 };
  const repeated = rules.flatMap((rule) => repetitions(rule, at, window)).map((date) => ({ ...at, date }));
  const begun = [at, ...days, ...repeated].filter((one) => compare(one, wanted) <= 0);
  return begun.toSorted(compare).slice(-1);
}

function compare(a: CalendarTime, b: CalendarTime): number {
  const text = ({ date, time }: CalendarTime): string => `${date}T${time ?? '00:00'}`;
  return text(a).localeCompare(text(b), 'en');
}

/** `+01:00` in milliseconds. */
function offsetIn(text: string | null): number | null {
  const [, sign, hours, minutes] = /^([+-])(\d{2}):?([0-5]\d)/.exec(text ?? '') ?? [];
  if (sign === undefined) return null;
  return (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes)) * 60_000;
}
