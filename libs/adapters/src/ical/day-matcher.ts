import { daysBetween, type LocalDate } from '@navigator/shared';
import type { Rule } from './rule.js';

/** Whether a rule names a day. What it leaves open is taken from the day on which it all began (RFC 5545, 3.3.10). */
export function dayMatcher(rule: Rule, start: LocalDate): (day: LocalDate) => boolean {
  const tests = [
    amongst(rule.bymonth ?? impliedMonth(rule, start), ({ month }) => [month]),
    amongst(rule.bymonthday ?? impliedMonthDay(rule, start), ({ day, monthLength }) => [day, day - monthLength - 1]),
    amongst(rule.byyearday, ({ yearDay, yearLength }) => [yearDay, yearDay - yearLength - 1]),
    amongst(rule.byweekno, ({ week }) => [week]),
    byWeekday(rule.byday ?? impliedWeekday(rule, start), isCountedInYear(rule)),
  ].filter((test) => test !== null);
  return (date) => {
    const facts = factsOf(date);
    return tests.every((test) => test(facts));
  };
}

/** Where a day stands in its month and year. */
interface Facts {
  readonly month: number;
  readonly day: number;
  readonly monthLength: number;
  readonly yearDay: number;
  readonly yearLength: number;
  readonly week: number;
  readonly weekday: string;
}

type Test = (facts: Facts) => boolean;

const WEEKDAYS = ['SU', 'MO', 'TU', 'WE', 'TH', 'FR', 'SA'] as const;

function amongst(wanted: readonly number[] | undefined, valuesOf: (facts: Facts) => readonly number[]): Test | null {
  return wanted ? (facts) => valuesOf(facts).some((value) => wanted.includes(value)) : null;
}

/** `TU`, `-1FR`: a weekday, or the last of its kind in the month or year. */
function byWeekday(wanted: readonly string[] | undefined, isInYear: boolean): Test | null {
  if (!wanted) return null;
  const names = wanted.map((word) => word.toUpperCase().replace(/^\+/, ''));
  return ({ weekday, day, monthLength, yearDay, yearLength }) => {
    const [at, length] = isInYear ? [yearDay, yearLength] : [day, monthLength];
    const [nth, nthLast] = [Math.ceil(at / 7), -Math.ceil((length - at + 1) / 7)];
    return [weekday, `${String(nth)}${weekday}`, `${String(nthLast)}${weekday}`].some((name) => names.includes(name));
  };
}

function isCountedInYear({ freq, bymonth }: Rule): boolean {
  return freq === 'YEARLY' && bymonth === undefined;
}

function impliedMonth(rule: Rule, start: LocalDate): readonly number[] | undefined {
  const { freq, byyearday, byweekno, byday, bymonthday } = rule;
  const isOpen = freq === 'YEARLY' && !byyearday && !byweekno && !byday && !bymonthday;
  return isOpen ? [Number(start.slice(5, 7))] : undefined;
}

function impliedMonthDay({ freq, byyearday, byweekno, byday }: Rule, start: LocalDate): readonly number[] | undefined {
  const isOpen = (freq === 'MONTHLY' || freq === 'YEARLY') && !byyearday && !byweekno && !byday;
  return isOpen ? [Number(start.slice(8))] : undefined;
}

function impliedWeekday({ freq, byweekno }: Rule, start: LocalDate): readonly string[] | undefined {
  return freq === 'WEEKLY' || byweekno ? [factsOf(start).weekday] : undefined;
}

const MOST_KNOWN = 20_000;
const known = new Map<LocalDate, Facts>();

/** Series of the same calendar ask about the same days. */
function factsOf(date: LocalDate): Facts {
  const remembered = known.get(date);
  if (remembered) return remembered;
  if (known.size >= MOST_KNOWN) known.clear();
  const facts = workedOut(date);
  known.set(date, facts);
  return facts;
}

function workedOut(date: LocalDate): Facts {
  const [year = 0, month = 0, day = 0] = date.split('-').map(Number);
  const at = new Date(`${date}T00:00:00Z`);
  return {
    month,
    day,
    monthLength: new Date(Date.UTC(year, month, 0)).getUTCDate(),
    yearDay: daysBetween(`${date.slice(0, 4)}-01-01`, date) + 1,
    yearLength: daysBetween(`${date.slice(0, 4)}-01-01`, `${date.slice(0, 4)}-12-31`) + 1,
    week: weekOf(at),
    weekday: WEEKDAYS[at.getUTCDay()] ?? 'SU',
  };
}

/** ISO 8601: the week belongs to the year of its Thursday. */
function weekOf(date: Date): number {
  const thursday = new Date(date);
  thursday.setUTCDate(date.getUTCDate() + 4 - (date.getUTCDay() || 7));
  const first = Date.UTC(thursday.getUTCFullYear(), 0, 1);
  return Math.floor((thursday.getTime() - first) / (7 * 86_400_000)) + 1;
}
