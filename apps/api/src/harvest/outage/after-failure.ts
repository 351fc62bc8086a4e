import type { RunError } from '@navigator/shared';
import type { Db } from '../../database/db.js';
import { OWN_OUTAGE } from '../../feeds/health/health.js';
import { FEED_AFTER_FAILURE } from '../finish.sql.js';
import type { Claim } from '../leases.js';
import type { Reading } from '../reading/read-feed.js';
import type { OpenRun } from '../run.store.js';
import { nextRetry } from '../schedule.js';
import { isOurs, isSuspicious, NETWORK_CODES, ownOutage } from './own-outage.js';
import {
  ASK_OTHERS,
  BEGIN_OUTAGE,
  CLEAR_BLAME,
  END_OUTAGE,
  FAILING_TOGETHER,
  FailingRow,
  FEED_AFTER_OUTAGE,
  JUDGE_IN_TURN,
  LOOK_AGAIN,
  OPEN_OUTAGE,
  OutageRow,
} from './outage.sql.js';

/** While our connection is down everybody is tried this often: there is nobody whom that would burden. */
const PROBE_MS = 5 * 60_000;

/** Failures further apart than this did not happen together. */
const TOGETHER_MS = 24 * 3_600_000;

/** So many others are asked at once when we begin to suspect ourselves. */
const PROBES = 3;

/** A run that brought nothing, and why. */
export interface Failure {
  readonly claim: Claim;
  readonly run: OpenRun;
  readonly error: RunError;
  readonly reading: Reading | null;
  readonly now: Date;
}

/**
 * Gives the claim back after a failed run: the feed is tried again soon, and unless the fault was ours it counts.
 * @returns what the run is to say, or null where the claim was lost
 */
export async function afterFailure(tx: Db, failure: Failure): Promise<RunError | null> {
  const { claim, error, now } = failure;
  if (isAnswered(failure)) await someoneAnswered(tx, claim, now);
  const told = (await isOwnOutage(tx, failure)) ? ownOutage(error) : error;
  const released =
    told === error
      ? await tx.execute(FEED_AFTER_FAILURE, blamed(failure))
      : await tx.execute(FEED_AFTER_OUTAGE, [claim.id, claim.owner, probeAt(now)]);
  return released === 0 ? null : told;
}

/** A host answered, whatever it said: an outage of ours is over, and whom it kept us from is read now. */
export async function someoneAnswered(tx: Db, { url }: Pick<Claim, 'url'>, now: Date): Promise<void> {
  if (!overNetwork(url)) return;
  if ((await tx.execute(END_OUTAGE, [now])) > 0) await tx.execute(LOOK_AGAIN, [now, OWN_OUTAGE]);
}

/** Whether a feed is asked over the network at all. */
export function overNetwork(url: string): boolean {
  return /^https?:/.test(url);
}

function blamed({ claim, run, reading, now }: Failure): readonly unknown[] {
  const { id, owner, intervalMinutes } = claim;
  const failingSince = claim.failingSince ?? run.startedAt;
  const requests = reading?.http.requests ?? 0;
  const retry = nextRetry({ failures: claim.failures + 1, failingSince, intervalMinutes, requests }, now);
  return [id, owner, retry, run.startedAt, reading?.retryAfter ?? null, isAnswered({ claim, reading }), now];
}

/** The host said something, even if it was no, or only before it fell silent. */
function isAnswered({ reading, claim }: Pick<Failure, 'reading' | 'claim'>): boolean {
  return overNetwork(claim.url) && reading !== null && (reading.http.status !== null || reading.bytes > 0);
}

async function isOwnOutage(tx: Db, failure: Failure): Promise<boolean> {
  const { claim, now } = failure;
  if (!looksLikeOurs(failure)) return false;
  await tx.execute(JUDGE_IN_TURN, []);
  if ((await tx.query(OPEN_OUTAGE, [], OutageRow)).length > 0) return true;
  const since = new Date(now.getTime() - TOGETHER_MS);
  const others = await tx.query(FAILING_TOGETHER, [NETWORK_CODES, since], FailingRow);
  const hosts = [...others.map(({ host }) => host), ...(claim.failures === 0 ? [claim.host] : [])];
  if (isOurs(hosts)) {
    await recognise(tx, failure, others);
    return true;
  }
  if (isSuspicious(hosts)) await tx.execute(ASK_OTHERS, [hosts, now, PROBES]);
  return false;
}

function looksLikeOurs(failure: Failure): boolean {
  const { claim, error, reading } = failure;
  return reading !== null && overNetwork(claim.url) && !isAnswered(failure) && NETWORK_CODES.includes(error.code);
}

/** Who was blamed in the meantime is cleared. */
async function recognise(
  tx: Db,
  { run, error, now }: Failure,
  others: readonly { readonly id: string; readonly host: string; readonly failingSince: Date }[],
): Promise<void> {
  const since = others.reduce(
    (first, { failingSince }) => (failingSince < first ? failingSince : first),
    run.startedAt,
  );
  await tx.execute(BEGIN_OUTAGE, [since, new Set([...others.map(({ host }) => host)]).size + 1]);
  const { code, text } = ownOutage(error);
  const ids = others.map(({ id }) => id);
  await tx.execute(CLEAR_BLAME, [ids, probeAt(now), NETWORK_CODES, since, JSON.stringify({ code, text })]);
}

function probeAt(now: Date): Date {
  return new Date(now.getTime() + PROBE_MS);
}
