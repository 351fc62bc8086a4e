import { addDays, dayOf, monthOf, today, type Month } from './calendar.js';
import { demoCities, type DemoCity, type Town } from './cities.js';
import { between, pick, randomFrom, shuffled } from './random.js';
import type { Pace } from './texts/template.js';

/** Lists hold procedures that began up to this many months ago … */
const MONTHS_BACK = 60;
/** … or begin up to this many months ahead. */
const MONTHS_AHEAD = 6;

/** One of the procedures that begin in a month: how long it lasts and on which days. */
export interface Slot {
  readonly pace: Pace;
  readonly start: string;
  /** The last day, or null for an offer without an end. */
  readonly end: string | null;
}

interface Rhythm {
  readonly pace: Pace;
  /** Months after the beginning, and the day on which it ends. */
  readonly months: readonly [number, number];
  readonly endDay: number;
}

/**
 * Every month begins one procedure of each rhythm. The end days lie six apart and each rhythm of a fixed length ends
 * once a month, so that on every day something ends within the week.
 */
const RHYTHMS: readonly Rhythm[] = [
  { pace: 'campaign', months: [1, 1], endDay: 8 },
  { pace: 'campaign', months: [2, 2], endDay: 2 },
  { pace: 'campaign', months: [2, 2], endDay: 20 },
  { pace: 'campaign', months: [5, 5], endDay: 26 },
  { pace: 'campaign', months: [8, 8], endDay: 14 },
  { pace: 'long', months: [12, 24], endDay: 28 },
];

/** Every fifth month an offer without an end begins. */
export const MONTHS_PER_PERMANENT = 5;

/** The months whose procedures a list holds at `now`. */
export function monthsAt(now: Date): readonly Month[] {
  const current = monthOf(today(now));
  return Array.from({ length: MONTHS_BACK + 1 + MONTHS_AHEAD }, (_, index) => current - MONTHS_BACK + index);
}

/** What begins in a city in a month: nothing or one procedure, the same whenever asked. */
export function slotOf(city: Town, month: Month): Slot | null {
  if (!isDrawn(city)) return ownSlot(city, month);
  const position = citiesOf(month).findIndex(({ slug }) => slug === city.slug);
  const random = randomFrom('slot', city.slug, month);
  const rhythm = RHYTHMS[position];
  if (rhythm) return dated(rhythm, month, random);
  return position === RHYTHMS.length
    ? { pace: 'permanent', start: dayOf(month, between(random, 1, 28)), end: null }
    : null;
}

const DRAWN: ReadonlySet<string> = new Set(demoCities.map(({ slug }) => slug));

/** Only the cities of the demonstration take part in the lot. */
function isDrawn({ slug }: Town): boolean {
  return DRAWN.has(slug);
}

/** In a town of its own something begins in a good third of all months. */
function ownSlot({ slug }: Town, month: Month): Slot | null {
  const random = randomFrom('own slot', slug, month);
  if (random() > 0.4) return null;
  const rhythm = pick(random, RHYTHMS);
  const isPermanent = month % MONTHS_PER_PERMANENT === 0 && random() < 0.5;
  return isPermanent
    ? { pace: 'permanent', start: dayOf(month, between(random, 1, 28)), end: null }
    : dated(rhythm, month, random);
}

function dated(rhythm: Rhythm, month: Month, random: () => number): Slot {
  const months = between(random, ...rhythm.months);
  const start = dayOf(month, between(random, 2, months === 1 ? 14 : 28));
  const end = addDays(dayOf(month + months, rhythm.endDay), between(random, 0, 1));
  return { pace: rhythm.pace, start, end };
}

const citiesByMonth = new Map<Month, readonly DemoCity[]>();

/** Each month is asked for by every city; drawing its lot once is enough. */
function citiesOf(month: Month): readonly DemoCity[] {
  const known = citiesByMonth.get(month);
  if (known) return known;
  const drawn = drawnCities(month);
  citiesByMonth.set(month, drawn);
  return drawn;
}

/** The cities in which something begins in this month, larger ones more often; their order says what. */
function drawnCities(month: Month): readonly DemoCity[] {
  const random = randomFrom('month', month);
  const count = RHYTHMS.length + (month % MONTHS_PER_PERMANENT === 0 ? 1 : 0);
  const chosen = demoCities
    .map((city) => ({ city, rank: -Math.log(1 - random()) / weightOf(city) }))
    .toSorted((left, right) => left.rank - right.rank)
    .slice(0, count)
    .map(({ city }) => city);
  return shuffled(random, chosen);
}

/** A city ten times as large begins about three times as many procedures. */
function weightOf(city: DemoCity): number {
  return Math.sqrt(city.population);
}
