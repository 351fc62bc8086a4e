import type { LocalDate } from '@navigator/shared';
import { localDay } from '@navigator/shared';
import { z } from 'zod';
import { readLocalDate } from '../dates.js';
import type { Reading } from '../remark.js';
import { clean, remarked } from '../remark.js';

/** The notations of dates that a map may name (Q14). */
export const DateFormat = z.enum([
  'iso',
  'dd.mm.yyyy',
  'dd/mm/yyyy',
  'mm/dd/yyyy',
  'yyyy/mm/dd',
  'yyyymmdd',
  'yyyy-mm',
  'yyyy',
  'epoch-ms',
  'epoch-s',
]);
export type DateFormat = z.infer<typeof DateFormat>;

/** A day of the feed's zone, with a clock time (`HH:MM`) where the source tells one. */
export interface Moment {
  readonly date: LocalDate;
  readonly time: string | null;
}

/** How the dates of one field are to be understood. */
export interface Notation {
  readonly formats: readonly DateFormat[];
  readonly timeZone: string;
  /** A month or a year begins with its first day and ends with its last. */
  readonly side: 'start' | 'end';
}

/** What is written there: a day, perhaps a clock time, or an instant. */
interface Written {
  readonly day: string;
  readonly clock: string | null;
  readonly instant: number | null;
}

/**
 * A date in the first notation that fits. An instant whose clock shows midnight or 23:59, there or in the feed's zone,
 * is a day in disguise (Q12); any other clock time is kept.
 */
export function readMoment(text: string, field: string, notation: Notation): Reading<Moment | null> {
  const readings = notation.formats.flatMap((format) => {
    const written = PARSERS[format](text.trim(), notation.side);
    return written ? [momentOf(written, field, notation.timeZone)] : [];
  });
  const understood = readings.find(({ value }) => value !== null) ?? readings[0];
  if (understood) return understood;
  return PLACEHOLDER.test(text) ? clean(null) : remarked(null, 'date-invalid', `${field}: ${text}`);
}

/** What people type where there is no date. */
const PLACEHOLDER = /^\s*(?:-+|\?+|n\/a|none|null|offen|unbekannt|k\.\s?a\.)?\s*$/i;

type Parser = (text: string, side: Notation['side']) => Written | null;

const CLOCK = String.raw`(?:[T,\s]+(?<hour>\d{1,2})[:.](?<minute>\d{2})(?:[:.]\d{2}(?:[.,]\d{1,9})?)?(?:\s*Uhr)?)?`;
const ZONE = String.raw`\s*(?<zone>Z|[+-]\d{2}:?\d{2})?`;

const byPattern = (pattern: string): Parser => {
  const whole = new RegExp(`^${pattern}${CLOCK}${ZONE}$`);
  return (text) => writtenIn(whole.exec(text)?.groups ?? null);
};

const PARSERS: Readonly<Record<DateFormat, Parser>> = {
  iso: byPattern(String.raw`(?<year>\d{4})-(?<month>\d{2})-(?<day>\d{2})`),
  'dd.mm.yyyy': byPattern(String.raw`(?<day>\d{1,2})\.\s?(?<month>\d{1,2})\.\s?(?<year>\d{4})`),
  'dd/mm/yyyy': byPattern(String.raw`(?<day>\d{1,2})/(?<month>\d{1,2})/(?<year>\d{4})`),
  'mm/dd/yyyy': byPattern(String.raw`(?<month>\d{1,2})/(?<day>\d{1,2})/(?<year>\d{4})`),
  'yyyy/mm/dd': byPattern(String.raw`(?<year>\d{4})/(?<month>\d{1,2})/(?<day>\d{1,2})`),
  yyyymmdd: byPattern(String.raw`(?<year>\d{4})(?<month>\d{2})(?<day>\d{2})`),
  'yyyy-mm': (text, side) => partOfYear(/^(\d{4})-(\d{2})$/.exec(text), side),
  yyyy: (text, side) => partOfYear(/^(\d{4})$/.exec(text), side),
  'epoch-ms': (text) => writtenAt(/^-?\d{1,15}$/.test(text) ? Number(text) : NaN),
  'epoch-s': (text) => writtenAt(/^-?\d{1,12}$/.test(text) ? Number(text) * 1000 : NaN),
};

function writtenIn(groups: Readonly<Record<string, string | undefined>> | null): Written | null {
  if (!groups) return null;
  const day = [groups['year'], groups['month'], groups['day']].map((part) => part?.padStart(2, '0')).join('-');
  const clock = clockIn(groups);
  const zone = groups['zone'];
  if (zone === undefined || clock === null || isEdge(clock)) return { day, clock, instant: null };
  return { day, clock, instant: Date.parse(`${day}T${clock}:00${colon(zone)}`) };
}

function clockIn({ hour, minute }: Readonly<Record<string, string | undefined>>): string | null {
  return hour === undefined || minute === undefined ? null : `${hour.padStart(2, '0')}:${minute}`;
}

/** `Date.parse` wants `+02:00`. */
function colon(zone: string): string {
  return zone.replace(/^([+-]\d{2})(\d{2})$/, '$1:$2');
}

function writtenAt(instant: number): Written | null {
  if (!Number.isFinite(instant) || Math.abs(instant) > 8.64e15) return null;
  const [day = '', rest = ''] = new Date(instant).toISOString().split('T');
  const clock = rest.slice(0, 5);
  return { day, clock, instant: isEdge(clock) ? null : instant };
}

function partOfYear(parts: RegExpExecArray | null, side: Notation['side']): Written | null {
  const [, year, month] = parts ?? [];
  if (year === undefined) return null;
  const first = `${year}-${month ?? '01'}-01`;
  const last = new Date(Date.UTC(Number(year), Number(month ?? '12'), 0)).toISOString().slice(0, 10);
  return { day: side === 'start' ? first : last, clock: null, instant: null };
}

function momentOf({ day, clock, instant }: Written, field: string, timeZone: string): Reading<Moment | null> {
  const isInstant = instant !== null && Number.isFinite(instant);
  const { value, remarks } = readLocalDate(isInstant ? localDay(instant, timeZone) : day, field);
  if (value === null) return { value: null, remarks };
  const time = isInstant ? clockAt(instant, timeZone) : clock;
  return clean({ date: value, time: time === null || isEdge(time) || !CLOCK_TIME.test(time) ? null : time });
}

const CLOCK_TIME = /^(?:[01]\d|2[0-3]):[0-5]\d$/;

/** The beginning and the end of a day say nothing beyond the day. */
function isEdge(clock: string): boolean {
  return clock === '00:00' || clock === '23:59' || clock === '24:00';
}

const clocks = new Map<string, Intl.DateTimeFormat>();

function clockAt(instant: number, timeZone: string): string {
  const known = clocks.get(timeZone);
  const clock =
    known ?? new Intl.DateTimeFormat('en-GB', { timeZone, hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
  if (!known) clocks.set(timeZone, clock);
  return clock.format(instant);
}
