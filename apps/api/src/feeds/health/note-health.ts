import type { Db } from '../../database/db.js';
import { LOCK_FEED } from '../feed.sql.js';
import { FactsRow, FEED_FACTS } from './facts.sql.js';
import { ADD_INTERVAL, END_INTERVAL, RETELL_INTERVAL } from './feed-health.sql.js';
import { nextStep, type Gap, type Step } from './timeline.js';
import { z } from 'zod';

/** Whose health is written down, when, and before which run nobody looked although somebody should have. */
export interface Noted {
  readonly feed: string;
  readonly now: Date;
  readonly gap?: Gap | null;
}

/**
 * Writes down how a feed works from now on, where that is something else than before. In the transaction that changed
 * it, or alone.
 */
export async function noteHealth(tx: Db, { feed, now, gap = null }: Noted): Promise<void> {
  await tx.query(LOCK_FEED, [feed], z.object({ id: z.string() }));
  const [row] = await tx.query(FEED_FACTS, [feed], FactsRow);
  if (row) await write(tx, feed, nextStep(row, now, gap));
}

async function write(tx: Db, feed: string, { end, retell, add }: Step): Promise<void> {
  if (end !== null) await tx.execute(END_INTERVAL, [feed, end]);
  if (retell !== null) {
    await tx.execute(RETELL_INTERVAL, [feed, retell.state, retell.code, JSON.stringify(retell.text)]);
  }
  for (const { since, until, state, reason, text } of add) {
    await tx.execute(ADD_INTERVAL, [feed, since, until, state, reason, JSON.stringify(text)]);
  }
}
