import { Filter, Grouping, IndicatorId, Interval } from '@navigator/shared';
import { z } from 'zod';

/** The filter, what to group by and how long periods are. */
export const IndicatorParameters = Filter.safeExtend({
  by: Grouping.optional(),
  interval: Interval.default('year'),
});
export type IndicatorParameters = z.output<typeof IndicatorParameters>;

const idByLetters = new Map(IndicatorId.options.map((id) => [id.toLowerCase(), id] as const));

/** An id of the catalogue in either case; anything else names nothing. */
export const IndicatorPath = z.string().transform((text, context) => {
  const id = idByLetters.get(text.toLowerCase());
  if (id !== undefined) return id;
  context.issues.push({ code: 'custom', input: text, message: 'no such indicator' });
  return z.NEVER;
});
