import { readMoment as momentOf } from '../kit/moment.js';
import type { Moment } from '../kit/moment.js';
import type { Reading } from '../kit/remark.js';

/** A full hour is what encoding leaves behind (00:00 UTC shown as 02:00 or 01:00), 23:59 is the end of the day. */
const NOISE = /:00$|^23:59$/;

/** The day that an instant means (Q12, Q19). A minute that is not noise is kept. */
export function readMoment(raw: string | null | undefined, field: string, timeZone: string): Reading<Moment | null> {
  return momentOf(raw, field, { timeZone, meansTheDay: (time) => NOISE.test(time) });
}
