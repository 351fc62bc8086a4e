import { HealthReason, HealthState, LocalText } from '@navigator/shared';
import { z } from 'zod';

/** The interval that lasts ends. Parameters: feed id, when. */
export const END_INTERVAL = `
  update feed_health set until = greatest($2, since + interval '1 microsecond') where feed_id = $1 and until is null`;

/** The interval that lasts is told in other words. Parameters: feed id, state, reason, text. */
export const RETELL_INTERVAL = `
  update feed_health set state = $2, reason = $3, text = $4::jsonb where feed_id = $1 and until is null`;

/** An interval. Parameters: feed id, since, until or null, state, reason, text. */
export const ADD_INTERVAL = `
  insert into feed_health (feed_id, since, until, state, reason, text) values ($1, $2, $3, $4, $5, $6::jsonb)`;

/** How did this feed work since then? Newest first. Parameters: feed id, since when. */
export const INTERVALS = `
  select since, until, state, reason, text from feed_health
  where feed_id = $1 and (until is null or until > $2) order by since desc`;

export const IntervalRow = z.object({
  since: z.date(),
  until: z.date().nullable(),
  state: HealthState,
  reason: HealthReason,
  text: LocalText,
});
