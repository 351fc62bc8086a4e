import { adapterFor, readFieldMap, writtenMap } from '@navigator/adapters';
import type { FeedChange } from '@navigator/shared';
import type { Db } from '../database/db.js';
import { keptExpectations } from '../feeds/expectations.js';
import { REQUEST_HARVEST, SET_EXPECTATIONS, SET_STATE } from '../feeds/feed.sql.js';
import { noteHealth } from '../feeds/health/note-health.js';
import { BUMP_DATA_VERSION } from '../harvest/apply/marks.sql.js';
import { SET_CADENCE, SET_MAP, SET_NAME, type OwnedFeedRow } from './owned-feed.sql.js';
import { mapFaulty, noMapTaken, notYetLive, upsideDown } from './owner-problem.js';

/** A feed that is being changed, in the transaction that does it. */
export interface Changing {
  readonly tx: Db;
  readonly feed: OwnedFeedRow;
  readonly now: Date;
}

type Step = (changing: Changing, change: FeedChange) => Promise<void>;

/** Changes what a change names, one thing after the other. @throws OwnerProblem with what to do; then nothing is changed */
export async function changeFeed(changing: Changing, change: FeedChange): Promise<void> {
  for (const step of STEPS) await step(changing, change);
  await changing.tx.execute(BUMP_DATA_VERSION, []);
}

const rename: Step = async ({ tx, feed }, { name }) => {
  if (name !== undefined) await tx.execute(SET_NAME, [feed.id, name]);
};

const pace: Step = async ({ tx, feed, now }, { intervalMinutes }) => {
  if (intervalMinutes !== undefined) await tx.execute(SET_CADENCE, [feed.id, intervalMinutes, now]);
};

const expect: Step = async ({ tx, feed }, { expectations }) => {
  if (expectations === undefined) return;
  const kept = expectations === null ? null : keptExpectations(expectations);
  if (kept && (kept.min ?? 0) > (kept.max ?? Infinity)) throw upsideDown();
  await tx.execute(SET_EXPECTATIONS, [feed.id, kept && JSON.stringify(kept)]);
};

/** Its health tells, so this comes after whatever its health depends on. */
const move: Step = async ({ tx, feed, now }, { state }) => {
  if (state === undefined || state === feed.state) return;
  if (feed.state === 'proposed') throw notYetLive();
  await tx.execute(SET_STATE, [feed.id, state]);
  if (state === 'live') await tx.execute(REQUEST_HARVEST, [feed.id, now]);
  await noteHealth(tx, { feed: feed.id, now });
};

/** All of the feed is read by the new map at once, unless it is paused: then when it goes on. */
const map: Step = async ({ tx, feed, now }, change) => {
  if (change.map === undefined) return;
  await tx.execute(SET_MAP, [feed.id, change.map === null ? null : writtenJson(feed, change.map)]);
  if ((change.state ?? feed.state) === 'live') await tx.execute(REQUEST_HARVEST, [feed.id, now]);
};

const STEPS: readonly Step[] = [rename, pace, expect, move, map];

function writtenJson({ format }: OwnedFeedRow, raw: unknown): string {
  if (!adapterFor(format).traits.takesMap) throw noMapTaken();
  const reading = readFieldMap(raw);
  if (reading.kind === 'map') return JSON.stringify(writtenMap(reading.map));
  throw mapFaulty(reading.faults[0]);
}
