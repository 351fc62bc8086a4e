import { PhaseKind, type CorrectionField, type LocalDate } from '@navigator/shared';
import { CommandProblem } from './command-problem.js';

/** What says that a procedure has none of something. */
const NONE = 'none';

type Reader = (text: string, field: CorrectionField) => unknown;

const READERS: Readonly<Partial<Record<CorrectionField, Reader>>> = {
  dates,
  phases,
  point,
  result,
  topics: (text) => text.split(',').map((topic) => topic.trim()),
  contributions: count,
  comments: count,
  participants: count,
  territory: (text) => text.replace(/[\s./-]/g, ''),
};

/**
 * A value as people type it, in the shape of its field; whether it may be set is judged where it is set.
 * @example valueOf('dates', '1.3.2026..2026-04-15') // {start: '2026-03-01', end: '2026-04-15'}
 * @throws CommandProblem that shows how values of this field are written
 */
export function valueOf(field: CorrectionField, text: string): unknown {
  const read = READERS[field];
  if (field === 'topics' && text === NONE) return [];
  if (text === NONE) return null;
  return read ? read(text, field) : text;
}

function dates(text: string): unknown {
  const sides = text.split('..');
  const [start, end] = sides.map((side) => side.trim());
  if (start === undefined || end === undefined || sides.length > 2 || start + end === '') throw noDates(text);
  return { start: dayOf(start, text), end: dayOf(end, text) };
}

/** A day as on the wall or as in a file; nothing for a side that is open. */
function dayOf(day: string, text: string): LocalDate | null {
  if (day === '') return null;
  const german = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/.exec(day);
  const iso = german ? [german[3], german[2]?.padStart(2, '0'), german[1]?.padStart(2, '0')].join('-') : day;
  if (!/^\d{4}-\d{2}-\d{2}$/.test(iso)) throw noDates(text);
  return iso;
}

function point(text: string): unknown {
  const [longitude, latitude, ...more] = text.split(',').map((degrees) => Number(degrees.trim() || NaN));
  if (longitude === undefined || latitude === undefined || more.length > 0 || Number.isNaN(longitude + latitude)) {
    throw new CommandProblem(`“${text}” is no point. Please give longitude and latitude, for example 9.99,53.55`);
  }
  return [longitude, latitude];
}

function count(text: string, field: CorrectionField): unknown {
  if (/^\d+$/.test(text)) return Number(text);
  throw new CommandProblem(`“${text}” is no number of ${field}. Please give a whole number, or none for unknown.`);
}

/** `published https://… 2026-05-01`, in any order behind the first word. */
function result(text: string): unknown {
  const [state, ...facts] = text.split(/[\s,]+/).filter((word) => word !== '');
  const url = facts.find((fact) => fact.includes('://')) ?? null;
  const day = facts.find((fact) => fact !== url);
  return { state, url, publishedAt: day === undefined ? null : dayOf(day, text) };
}

/** Phases are written as JSON; what one does not say is null. */
function phases(text: string): unknown {
  const told = jsonIn(text);
  if (!Array.isArray(told) || !told.every((phase) => typeof phase === 'object' && phase !== null)) throw noPhases();
  const silent = { title: null, start: null, startTime: null, end: null, endTime: null, timeZone: 'Europe/Berlin' };
  return told.map((phase: object) => ({ ...silent, ...phase }));
}

function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw noPhases();
  }
}

function noDates(text: string): CommandProblem {
  return new CommandProblem(
    `“${text}” is no period. Please give first and last day, for example 2026-03-01..2026-04-15 or 1.3.2026..15.4.2026; a side that is open stays empty: 2026-03-01..`,
  );
}

function noPhases(): CommandProblem {
  return new CommandProblem(
    `Please give phases as a JSON list, for example '[{"kind":"informal","start":"2026-03-01","end":"2026-04-15"}]'. Kinds: ${PhaseKind.options.join(', ')}.`,
  );
}
