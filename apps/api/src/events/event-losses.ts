import { adapterFor } from '@navigator/adapters';
import type { FeedFormat } from '@navigator/shared';
import type { EventComparison } from './staged-events.js';

/** Whether feeds in this format never have a procedure of their own: a run of theirs without a record lacks nothing. */
export function isEnriching(format: FeedFormat): boolean {
  return adapterFor(format).traits.addsEvents === true;
}

/** Of a calendar's future, losses up to this share, or up to two events, are everyday life. */
const TOLERATED_SHARE = 0.2;
const TOLERATED_EVENTS = 2;

/** A list that was read, and in which format. */
export interface ReadList {
  readonly format: FeedFormat;
  readonly isComplete: boolean;
}

/**
 * Which events leave the pages: those ahead that a complete list no longer has. Nobody says that they are called off,
 * so neither do we; what has begun stays. An empty list, or one that lost many at once, takes nothing away. What the
 * source deleted by its own word goes in any case (Q32).
 */
export function goneEvents({ format, isComplete }: ReadList, events: EventComparison): readonly string[] {
  const isWhole = isComplete && adapterFor(format).traits.listing === 'complete' && events.told.length > 0;
  const isTooMuch = events.absent.length > Math.max(TOLERATED_EVENTS, events.ahead * TOLERATED_SHARE);
  const absent = isWhole && !isTooMuch ? events.absent : [];
  return [...new Set([...events.deleted, ...absent])];
}
