import { readEnd as endOf, readStart as startOf } from '../kit/moment.js';
import type { Clock, Moment } from '../kit/moment.js';
import type { Reading } from '../kit/remark.js';

/** The first minute of a hearing; midnight is the day. */
export function readStart(raw: string | null | undefined, clock: Clock): Reading<Moment | null> {
  return startOf(raw, 'open_at', clock);
}

/** The last minute of a hearing; one minute to midnight is the day. An end years ahead is none, with a remark. */
export function readEnd(raw: string | null | undefined, clock: Clock): Reading<Moment | null> {
  return endOf(raw, 'close_at', clock);
}
