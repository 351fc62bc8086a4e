import {
  publicRanges,
  slugOf,
  spanOf,
  upper,
  type LocalDate,
  type SourceRecord,
  type TimeRange,
} from '@navigator/shared';
import { numbersIn, pageKey, titleKey } from '../../events/keys.js';
import { nativeId, planKey } from '../../links/link-keys.js';

/** What the store keeps beside a record so that lists, maps and deadlines are plain SQL. */
export interface Derived {
  readonly slug: string;
  /** PostgreSQL literal of a `tstzmultirange`. */
  readonly ranges: string;
  /** ISO instant, `infinity` for an open end, null without public phases. */
  readonly lastEnd: string | null;
  readonly spanStart: LocalDate | null;
  readonly spanEnd: LocalDate | null;
  readonly timeZone: string;
  /** By these, events of other feeds find it. */
  readonly pageKey: string | null;
  readonly titleKey: string;
  readonly titleNumbers: readonly string[];
  /** By these, and by those above, records of other feeds that tell the same are found. */
  readonly planKey: string | null;
  readonly nativeId: string | null;
}

/** Derives what depends on the record alone, never on the clock. */
export function derive(record: SourceRecord, timeZone: string): Derived {
  const ranges = publicRanges(record.phases);
  const span = spanOf(record.phases);
  const title = titleKey(record.title);
  return {
    slug: slugOf(record.title),
    ranges: multirange(ranges),
    lastEnd: lastEnd(ranges),
    spanStart: span.start,
    spanEnd: span.end,
    timeZone: record.phases[0]?.timeZone ?? timeZone,
    pageKey: record.url === null ? null : pageKey(record.url),
    titleKey: title,
    titleNumbers: numbersIn(title),
    planKey: planKey(title),
    nativeId: nativeId(record),
  };
}

function multirange(ranges: readonly TimeRange[]): string {
  return `{${ranges.map(({ from, to }) => `[${bound(from)},${bound(to)})`).join(',')}}`;
}

function bound(instant: number | null): string {
  return instant === null ? '' : `"${new Date(instant).toISOString()}"`;
}

function lastEnd(ranges: readonly TimeRange[]): string | null {
  const last = ranges.at(-1);
  if (!last) return null;
  return upper(last) === Infinity ? 'infinity' : new Date(upper(last)).toISOString();
}
