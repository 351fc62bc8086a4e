import { z } from 'zod';
import { readCalendarTime, type CalendarTime } from './local-time.js';

/** jCal writes one value plainly and several as a list. */
const numbers = z.union([z.number(), z.array(z.number())]).transform((value) => [value].flat());
const words = z.union([z.string(), z.array(z.string())]).transform((value) => [value].flat());

/** A rule in the notation of jCal, as far as it is about days. */
const Written = z.object({
  freq: z.enum(['DAILY', 'WEEKLY', 'MONTHLY', 'YEARLY']),
  interval: z.int().positive().max(10_000).catch(1),
  count: z.int().positive().optional(),
  until: z.string().optional(),
  /** 1 is Sunday, 2 is Monday. */
  wkst: z.int().min(1).max(7).catch(2),
  bymonth: numbers.optional(),
  bymonthday: numbers.optional(),
  byyearday: numbers.optional(),
  byweekno: numbers.optional(),
  byday: words.optional(),
  bysetpos: numbers.optional(),
});

/** A rule of repetition: which days it names. The clock time is that of the first. */
export type Rule = Omit<z.infer<typeof Written>, 'until'> & { readonly until: CalendarTime | null };

/** Reads a rule; null where it is none, or repeats within a day, which no meeting does. */
export function readRule(value: unknown): Rule | null {
  const written = Written.safeParse(value);
  if (!written.success) return null;
  const { until, ...rule } = written.data;
  return { ...rule, until: until === undefined ? null : readCalendarTime(until) };
}
