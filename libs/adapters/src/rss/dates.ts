import { localDay, type LocalDate } from '@navigator/shared';
import { readLocalDate } from '../kit/dates.js';
import { readStart, type Clock } from '../kit/moment.js';

/** First and last day of a period as a text tells it. */
export interface ToldPeriod {
  readonly first: LocalDate;
  readonly last: LocalDate;
  /** As written. */
  readonly text: string;
}

const DAY = String.raw`(\d{1,2})\.\s?(\d{1,2})\.`;
/** `11.05.2026 - 12.06.2026`, `11.05. bis zum 12.06.2026`. */
const PERIOD = new RegExp(
  String.raw`(?<![\d.])${DAY}\s?(\d{4})?\s*(?:-|–|—|bis(?:\s+(?:zum|einschließlich))?)\s*(?:zum\s+)?${DAY}\s?(\d{4})(?!\d)`,
  'gu',
);
/** Texts are searched as far as this. */
const LONGEST_TEXT = 20_000;

/** The first period in a text whose days there are, in their order; null where there is none. */
export function periodIn(text: string): ToldPeriod | null {
  const told = [...text.slice(0, LONGEST_TEXT).matchAll(PERIOD)].flatMap(([written, ...parts]) => {
    const [firstDay, firstMonth, firstYear, lastDay, lastMonth, lastYear] = parts;
    const last = dayOf(lastYear, lastMonth, lastDay);
    const first = dayOf(firstYear ?? lastYear, firstMonth, firstDay);
    return first !== null && last !== null && first <= last ? [{ first, last, text: written }] : [];
  });
  return told[0] ?? null;
}

function dayOf(year: string | undefined, month: string | undefined, day: string | undefined): LocalDate | null {
  const date = [year, month, day].map((part) => part?.padStart(2, '0')).join('-');
  return readLocalDate(date, 'period').value;
}

/** RFC 822 as feeds write it, with long years, short ones, German names and none. */
const RFC_822 =
  /(\d{1,2})\.?\s+(\p{L}{3})\p{L}*\.?\s+(\d{4}|\d{2})(?!\d)(?:[\s,]+(\d{1,2}):(\d{2})(?::\d{2})?)?\s*([+-]\d{4}|\p{Lu}{1,4})?/u;
const MONTHS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    ...{ jan: '01', jän: '01', feb: '02', mar: '03', mär: '03', mrz: '03', apr: '04', may: '05', mai: '05', jun: '06' },
    ...{ jul: '07', aug: '08', sep: '09', oct: '10', okt: '10', nov: '11', dec: '12', dez: '12' },
  }),
);
const ZONES: ReadonlyMap<string, string> = new Map(
  Object.entries({
    ...{
      GMT: '+0000',
      UT: '+0000',
      UTC: '+0000',
      Z: '+0000',
      CET: '+0100',
      MEZ: '+0100',
      CEST: '+0200',
      MESZ: '+0200',
    },
    ...{
      EST: '-0500',
      EDT: '-0400',
      CST: '-0600',
      CDT: '-0500',
      MST: '-0700',
      MDT: '-0600',
      PST: '-0800',
      PDT: '-0700',
    },
  }),
);
/** A date as young as the answer was made by it (Q16). */
const JUST_NOW = 120_000;

/** The day on which something was published; null where nobody says, or only that it is now. */
export function publishedDay(raw: string | null, clock: Clock): LocalDate | null {
  const written = raw === null ? null : (isoOf(raw) ?? raw);
  const { value: moment } = readStart(written, 'published', clock);
  return moment === null || isJustNow(written ?? '', clock) ? null : moment.date;
}

/** A date of RFC 822 in the notation of ISO 8601; null where it is none. */
export function isoOf(raw: string): string | null {
  const [whole, day = '', name = '', year = '', ...clock] = RFC_822.exec(raw) ?? [];
  const month = MONTHS.get(name.toLowerCase());
  if (whole === undefined || month === undefined) return null;
  return `${year.padStart(4, '20')}-${month}-${day.padStart(2, '0')}${timeOf(clock)}`;
}

function timeOf([hour, minute = '00', zone]: readonly (string | undefined)[]): string {
  return hour === undefined ? '' : `T${hour.padStart(2, '0')}:${minute}:00${offsetOf(zone)}`;
}

/** Unknown zones leave the clock of the feed. */
function offsetOf(zone: string | undefined): string {
  if (zone === undefined) return '';
  return /^[+-]/.test(zone) ? zone : (ZONES.get(zone) ?? '');
}

function isJustNow(written: string, { fetchedAt, timeZone }: Clock): boolean {
  if (!/T\d{2}:\d{2}/.test(written)) return false;
  const instant = Date.parse(written.replace(/([+-]\d{2})(\d{2})$/, '$1:$2'));
  const isSameDay = localDay(fetchedAt.getTime(), timeZone) === written.slice(0, 10);
  return isSameDay && Math.abs(instant - fetchedAt.getTime()) < JUST_NOW;
}
