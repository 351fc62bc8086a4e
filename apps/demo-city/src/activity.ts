import { addDays, daysBetween } from './calendar.js';
import type { Town } from './cities.js';
import type { DemoProcedure } from './procedure.js';
import { between, randomFrom } from './random.js';

/** What people have done in a procedure up to the end of a day. */
export interface Activity {
  /** Ids of the contributions, oldest first; a later day only adds to them. */
  readonly contributionIds: readonly string[];
  readonly comments: number;
}

/** Days in which an offer without an end gathers what a campaign gathers in its whole time. */
const PERMANENT_DAYS = 1_800;

/** Ids of one month's contributions stay below this distance. */
const IDS_PER_MONTH = 3_000;
const FIRST_MONTH = 2012 * 12;

/** Contributions and comments on a day: many in the beginning, fewer later, none after the end. */
export function activityOn(city: Town, procedure: DemoProcedure, day: string): Activity {
  const random = randomFrom('activity', city.slug, procedure.month);
  const isSilent = random() < 0.06;
  const final = isSilent ? 0 : between(random, 6, 140) * Math.sqrt(city.population / 100_000);
  const talk = 0.2 + random();
  const contributions = Math.round(final * progressOn(procedure, day));
  return {
    contributionIds: idsOf(city, procedure, contributions),
    comments: Math.round(contributions * talk),
  };
}

/** The day on which the evaluation is published, or null for what nobody evaluates. */
export function resultDayOf(city: Town, { month, end }: DemoProcedure): string | null {
  const random = randomFrom('result', city.slug, month);
  return end !== null && random() < 0.65 ? addDays(end, between(random, 14, 150)) : null;
}

/** The share (0 to 1) of all contributions that has come in by a day. */
function progressOn({ start, end }: DemoProcedure, day: string): number {
  const duration = end === null ? PERMANENT_DAYS : daysBetween(start, end) + 1;
  const elapsed = Math.min(Math.max((daysBetween(start, day) + 1) / duration, 0), 1);
  return 1 - (1 - elapsed) ** 2;
}

function idsOf(city: Town, { month }: DemoProcedure, count: number): readonly string[] {
  const random = randomFrom('ids', city.slug, month);
  let id = (month - FIRST_MONTH) * IDS_PER_MONTH;
  return Array.from({ length: count }, () => {
    id += between(random, 1, 7);
    return String(id);
  });
}
