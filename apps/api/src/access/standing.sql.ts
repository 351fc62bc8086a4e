import { FeedId, FeedState } from '@navigator/shared';
import { z } from 'zod';
import type { DoorSubject } from './door-need.js';

/** Which feed does something belong to, and where does that feed stand? Parameters: id of the subject. */
export const STANDING: Readonly<Record<DoorSubject, string>> = {
  feed: 'select id as feed, state from feed where id = $1',
  quarantine: 'select f.id as feed, f.state from quarantine q join feed f on f.id = q.feed_id where q.id = $1',
  procedure: 'select f.id as feed, f.state from procedure p join feed f on f.id = p.feed_id where p.id = $1',
};

export const StandingRow = z.object({ feed: FeedId, state: FeedState });
export type StandingRow = z.infer<typeof StandingRow>;
