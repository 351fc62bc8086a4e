import { flagOf } from './status-words.js';
import type { Target } from './names.js';
import { DateFormat, readMoment } from './moment.js';
import { readDecimal, readDms } from '../crs/dms.js';

/** The share of values that must look right before a name is believed. */
const ENOUGH = 0.6;

/** Whether the values of a field look like what its name promises. No value at all promises nothing and forbids nothing. */
export function looksLike(target: Target, texts: readonly string[]): boolean {
  const test = TESTS[target];
  return test === undefined || shareOf(texts, test) >= ENOUGH;
}

/** The notations that read the most of these dates, best first; German and European ones before American ones. */
export function dateFormatsOf(texts: readonly string[]): readonly DateFormat[] {
  const scored = DateFormat.options.map((format) => ({
    format,
    share: shareOf(texts, (text) => isDate(text, [format])),
  }));
  const fitting = scored.filter(({ share }) => share >= 0.05).toSorted((a, b) => b.share - a.share);
  const formats = fitting.map(({ format }) => format);
  // Two orders of day and month in one list would be a guess for each date: the better one alone counts.
  const order = formats.find((format) => SLASHED.has(format));
  return formats.filter((format) => !SLASHED.has(format) || format === order);
}

const SLASHED: ReadonlySet<DateFormat> = new Set(['dd/mm/yyyy', 'mm/dd/yyyy']);

/** Whether these coordinates are written in degrees, minutes and seconds. */
export function isDms(texts: readonly string[]): boolean {
  return shareOf(texts, (text) => readDms(text) !== null) >= ENOUGH;
}

type Test = (text: string) => boolean;

const date: Test = (text) => isDate(text, DateFormat.options);
const coordinate: Test = (text) => readDecimal(text) !== null || readDms(text) !== null;

const TESTS: Readonly<Partial<Record<Target, Test>>> = {
  title: (text) => /\p{L}/u.test(text) && !/^https?:/i.test(text),
  url: (text) => /^(?:https?:\/\/|\/|www\.)\S+$/i.test(text.trim()),
  status: (text) => flagOf(text) !== null,
  earlyStart: date,
  earlyEnd: date,
  displayStart: date,
  displayEnd: date,
  start: date,
  end: date,
  longitude: coordinate,
  latitude: coordinate,
};

function isDate(text: string, formats: readonly DateFormat[]): boolean {
  // A year or seconds since 1970 may be any number: only a list of dates that are written so is taken for them.
  const bare = /^-?\d+$/.test(text.trim());
  const usable = bare ? formats.filter((format) => BARE[format]?.test(text.trim())) : formats;
  return readMoment(text, '', { formats: usable, timeZone: 'UTC', side: 'start' }).value !== null;
}

const BARE: Readonly<Partial<Record<DateFormat, RegExp>>> = {
  yyyymmdd: /^(?:19|20)\d{6}$/,
  yyyy: /^(?:19|20)\d{2}$/,
  'epoch-ms': /^\d{12,13}$/,
  'epoch-s': /^\d{10}$/,
};

function shareOf(texts: readonly string[], test: Test): number {
  return texts.length === 0 ? 1 : texts.filter(test).length / texts.length;
}
