import type { z } from 'zod';
import type { Db } from '../database/db.js';
import { beginChange } from '../harvest/apply/begin-change.js';
import type { PutSource } from '../harvest/apply/put-source.sql.js';
import { StagingLost } from '../harvest/staging/staging-lost.js';
import {
  ATTACH_EVENTS,
  AttachedRow,
  DETACH_EVENTS,
  KEEP_EVENTS,
  MARK_EVENTS,
  PENDING,
  PendingRow,
  UNATTACHED,
  UnattachedRow,
  WAKE_EVENTS_OF,
  WAKE_RECENT,
  WITHOUT_COMPILING,
  wakeEvents,
} from './feed-event.sql.js';
import { MERGE_EVENTS, mergePut } from './merge.sql.js';
import type { EventComparison } from './staged-events.js';

/** A run that may have brought events. */
export interface EventRun {
  readonly id: string;
  readonly feedId: string;
  readonly now: Date;
}

/** What becomes of the events of a run. */
export interface EventChanges extends Pick<EventComparison, 'told' | 'staged' | 'back'> {
  /** Taken off the pages. */
  readonly gone: readonly string[];
}

/** Keeps what a run told about events, and looks for their procedures. @returns how many procedures show something else */
export async function keepEvents(tx: Db, run: EventRun, events: EventChanges): Promise<number> {
  await beginChange(tx, run.now);
  if (events.staged > 0) {
    const kept = await tx.execute(KEEP_EVENTS, [run.id, run.feedId, run.now]);
    if (kept !== events.staged) throw new StagingLost(kept, events.staged);
  }
  if (events.back.length + events.gone.length > 0) {
    await tx.execute(MARK_EVENTS, [run.feedId, events.back, events.gone, run.now]);
  }
  if (events.told.length > 0) await tx.execute(WAKE_RECENT, [run.feedId, run.now]);
  return attachEvents(tx, run.now);
}

/**
 * Procedures were put: events may have waited for them, and what was attached to them is shown again.
 * @param put id of the run or of the quarantine that they came from
 */
export async function attachToPut(
  tx: Db,
  source: PutSource,
  put: { readonly id: string; readonly feedId: string; readonly now: Date },
): Promise<number> {
  if ((await pendingIn(tx)).isAny !== true) return 0;
  await tx.execute(WITHOUT_COMPILING, []);
  await tx.execute(wakeEvents(source), [put.id, put.feedId]);
  const attached = await attachEvents(tx, put.now);
  return attached + (await tx.execute(mergePut(source), [put.id, put.feedId, put.now]));
}

/** These procedures show another record, or lead to another procedure: their events are looked for and shown again. */
export async function showEventsAnew(tx: Db, ids: readonly string[], now: Date): Promise<void> {
  if (ids.length === 0 || (await pendingIn(tx)).isAny !== true) return;
  await tx.execute(WAKE_EVENTS_OF, [ids]);
  await attachEvents(tx, now);
  await tx.execute(MERGE_EVENTS, [ids, now]);
}

/** A feed was taken out: its events leave the pages. */
export async function detachEvents(tx: Db, feedId: string, now: Date): Promise<void> {
  await beginChange(tx, now);
  const rows = await tx.query(DETACH_EVENTS, [feedId], AttachedRow);
  await showAnew(tx, rows, now);
}

/** How many of the events told belong to no procedure, with an example. */
export async function unattached(tx: Db, feedId: string, told: readonly string[]): Promise<UnattachedRow> {
  if (told.length === 0) return { count: 0, example: null };
  const [row] = await tx.query(UNATTACHED, [feedId, told], UnattachedRow);
  return row ?? { count: 0, example: null };
}

async function attachEvents(tx: Db, now: Date): Promise<number> {
  if ((await pendingIn(tx)).isNew !== true) return 0;
  await tx.execute(WITHOUT_COMPILING, []);
  return showAnew(tx, await tx.query(ATTACH_EVENTS, [], AttachedRow), now);
}

async function pendingIn(tx: Db): Promise<Partial<z.infer<typeof PendingRow>>> {
  const [pending] = await tx.query(PENDING, [], PendingRow);
  return pending ?? {};
}

async function showAnew(tx: Db, rows: readonly AttachedRow[], now: Date): Promise<number> {
  const ids = rows.flatMap(({ id }) => id ?? []);
  return ids.length === 0 ? 0 : tx.execute(MERGE_EVENTS, [ids, now]);
}
