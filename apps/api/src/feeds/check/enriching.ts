import type { FeedFormat } from '@navigator/shared';

/** Formats that tell what happens about the procedures of other feeds, and bring none of their own. */
const ENRICHING: ReadonlySet<FeedFormat> = new Set(['oparl', 'rss', 'ical', 'json-ld']);

/** Whether a feed in this format brings procedures; the others add events to them. */
export function bringsProcedures(format: FeedFormat): boolean {
  return !ENRICHING.has(format);
}
