import { Injectable } from '@nestjs/common';
import { RunId, type Finding, type RunError, type RunOutcome } from '@navigator/shared';
import { Db } from '../database/db.js';
import { newId } from '../platform/new-id.js';
import type { Claim } from './leases.js';
import type { Reading } from './reading/read-feed.js';
import { ABANDONED } from './abandoned.js';
import { OWN_OUTAGE } from '../feeds/health/health.js';
import { FOLD_OUTAGE } from './outage/outage.sql.js';
import { ABANDON_RUNS, CLOSE_RUN, FOLD_UNCHANGED, IdRow, OPEN_RUN } from './run.sql.js';

/** What a run did to the records, in numbers. */
export interface RunNumbers {
  readonly new: number;
  readonly changed: number;
  readonly unchanged: number;
  readonly missing: number;
  readonly held: number;
}

/** A run under way. */
export interface OpenRun {
  readonly id: RunId;
  readonly startedAt: Date;
}

/** How a run ended. */
export interface RunEnd {
  readonly outcome: RunOutcome;
  readonly at: Date;
  readonly reading: Reading | null;
  readonly numbers: RunNumbers;
  readonly error: RunError | null;
}

export const NOTHING: RunNumbers = { new: 0, changed: 0, unchanged: 0, missing: 0, held: 0 };

/** Run rows: every attempt leaves one, unchanged ones in a row share theirs. */
@Injectable()
export class RunStore {
  constructor(private readonly db: Db) {}

  /** Closes what a dead process left of this feed, then opens a run. */
  async open(claim: Claim, now: Date): Promise<OpenRun> {
    const id = RunId.parse(newId());
    await this.db.execute(ABANDON_RUNS, [claim.id, now, JSON.stringify(ABANDONED)]);
    await this.db.execute(OPEN_RUN, [id, claim.id, now, claim.requested]);
    return { id, startedAt: now };
  }

  /** Closes a run inside the transaction that shows its records. */
  async close(tx: Db, run: OpenRun, end: RunEnd): Promise<void> {
    const findings: readonly Finding[] = end.reading?.findings ?? [];
    await tx.execute(CLOSE_RUN, [
      run.id,
      endOf(run, end),
      end.outcome,
      JSON.stringify(numbersOf(run, end)),
      JSON.stringify(findings),
      end.error === null ? null : JSON.stringify(end.error),
    ]);
  }

  /** The row that tells an unchanged run: its own, or that of the unchanged ones before it. */
  async fold(tx: Db, feed: string, run: RunId): Promise<RunId> {
    const [row] = await tx.query(FOLD_UNCHANGED, [feed, run], IdRow);
    return row ? RunId.parse(row.id) : run;
  }

  /** The row that tells an outage of ours: its own, or that of the attempts before it. */
  async foldOutage(tx: Db, feed: string, run: RunId): Promise<RunId> {
    const [row] = await tx.query(FOLD_OUTAGE, [feed, run, OWN_OUTAGE], IdRow);
    return row ? RunId.parse(row.id) : run;
  }
}

/** Our clock may have been put back meanwhile: no run ends before it began. */
function endOf({ startedAt }: OpenRun, { at }: RunEnd): Date {
  return at < startedAt ? startedAt : at;
}

function numbersOf(run: OpenRun, end: RunEnd): object {
  const { reading, numbers } = end;
  const ms = endOf(run, end).getTime() - run.startedAt.getTime();
  return { ...(reading ? factsOf(reading) : NOTHING_READ), ...numbers, ms };
}

function factsOf({ counts, bytes, http }: Reading): object {
  return { ...counts, bytes, http_status: http.status, http_requests: http.requests };
}

const NOTHING_READ = {
  found: 0,
  mapped: 0,
  rejected: 0,
  skipped: 0,
  duplicates: 0,
  events: 0,
  bytes: 0,
  http_requests: 0,
};
