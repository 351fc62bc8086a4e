import { Injectable } from '@nestjs/common';
import type { RunId } from '@navigator/shared';
import { Db } from '../database/db.js';
import { Log } from '../platform/log.js';
import { Conclusion, type ClaimedRun } from './conclude.js';
import { ClaimLost, Leases, type Claim } from './leases.js';
import { mostlyRejected } from './mostly-rejected.js';
import { faultOfOurs } from './our-faults.js';
import { readFeed, type Reading } from './reading/read-feed.js';
import { Sources, type Source } from './reading/sources.js';
import { RunStore, type OpenRun } from './run.store.js';
import { DROP_STAGED } from './staging/stage.sql.js';
import { Staging } from './staging/staging.js';

/** When an attempt began, and who hears of what breaks. */
export interface Attempt {
  readonly startedAt: Date;
  readonly log: Log;
}

/** Kept answers as a source. */
export interface Replayed {
  readonly source: Source;
  readonly fetchedAt: Date;
}

/** Harvests one claimed feed from its first request to its last row. */
@Injectable()
export class Harvester {
  constructor(
    private readonly db: Db,
    private readonly leases: Leases,
    private readonly runs: RunStore,
    private readonly conclusion: Conclusion,
    private readonly sources: Sources,
  ) {}

  /**
   * One run of one feed. Expected failures end in the run's row; only a lost claim and bugs are thrown.
   * @returns the run that tells what happened
   */
  async harvest(claim: Claim, how: Attempt): Promise<RunId> {
    return this.#attempt(claim, how, (run) => this.#run(claim, run));
  }

  /** As `harvest`, from answers that are kept: nobody is asked, and what they confirm is confirmed as of their time. */
  async replay(claim: Claim, { source, fetchedAt }: Replayed, how: Attempt): Promise<RunId> {
    return this.#attempt(claim, how, (run) =>
      this.#readAndConclude({ claim, run, adapterRevision: source.adapter.revision, fetchedAt }, source),
    );
  }

  async #attempt(claim: Claim, { startedAt, log }: Attempt, work: (run: OpenRun) => Promise<RunId>): Promise<RunId> {
    const run = await this.runs.open(claim, startedAt);
    const stopKeeping = this.leases.keep(claim);
    try {
      return await work(run);
    } catch (error) {
      if (error instanceof ClaimLost) return await this.#leave(run, error);
      log.error({ feed: claim.id, run: run.id, err: error }, 'a harvest broke');
      return await this.conclusion.failed({ claim, run, adapterRevision: 0 }, faultOfOurs(error), null);
    } finally {
      stopKeeping();
      await this.leases.releaseHost(claim);
    }
  }

  /** Somebody else harvests the feed now: what we put aside is nobody's any more. */
  async #leave(run: OpenRun, lost: ClaimLost): Promise<never> {
    await this.db.execute(DROP_STAGED, [run.id]);
    throw lost;
  }

  async #run(claim: Claim, run: OpenRun): Promise<RunId> {
    const found = await this.sources.of(claim);
    if (found.kind === 'failure') {
      return this.conclusion.failed({ claim, run, adapterRevision: found.adapterRevision }, found.error, null);
    }
    const { source } = found;
    return this.#readAndConclude({ claim, run, adapterRevision: source.adapter.revision }, source);
  }

  async #readAndConclude(claimed: ClaimedRun, source: Source): Promise<RunId> {
    const { claim, run } = claimed;
    const staging = await Staging.open(this.db, {
      id: run.id,
      feedId: claim.id,
      timeZone: claim.timeZone,
      startedAt: run.startedAt,
    });
    const reading = await this.#read(claimed, source, staging);
    switch (reading.end) {
      case 'failed':
        return this.conclusion.failed(claimed, reading.error ?? faultOfOurs(reading.end), reading);
      case 'not-modified':
        return this.conclusion.unchanged(claimed, reading, null);
      case 'truncated':
        return this.#compare(claimed, reading, staging);
      case 'complete':
      case 'incomplete': {
        const told = await this.#compare(claimed, reading, staging);
        await source.keepAnswers?.(run);
        return told;
      }
    }
  }

  /** However the reading ends, nothing of it is still being staged afterwards. */
  async #read(claimed: ClaimedRun, source: Source, staging: Staging): Promise<Reading> {
    try {
      return await this.#converse(claimed, source, staging);
    } finally {
      await staging.settle();
    }
  }

  async #converse({ claim, run, fetchedAt }: ClaimedRun, source: Source, sink: Staging): Promise<Reading> {
    const { etag, lastModified, timeZone } = claim;
    const isAskedBefore = !fetchedAt && claim.adapterRevision === source.adapter.revision;
    const reading = await readFeed({
      ...source,
      context: { fetchedAt: fetchedAt ?? run.startedAt, timeZone, region: claim.area },
      validators: isAskedBefore ? { etag, lastModified } : null,
      sink,
    });
    return fetchedAt ? { ...reading, ...NOBODY_WAS_ASKED } : reading;
  }

  /** A list cut before we knew any record of the feed is no beginning, and one of unreadable entries is no list. */
  async #compare(claimed: ClaimedRun, reading: Reading, staging: Staging): Promise<RunId> {
    const comparison = await staging.close();
    await this.leases.renew(claimed.claim);
    if (reading.end === 'truncated' && staging.isFirst && reading.error) {
      return this.conclusion.failed(claimed, reading.error, reading);
    }
    const unreadable = mostlyRejected(reading.counts);
    if (unreadable) return this.conclusion.failed(claimed, unreadable, reading);
    return this.conclusion.read(claimed, reading, comparison);
  }
}

/** What the row of a replay tells about the network. */
const NOBODY_WAS_ASKED = {
  bytes: 0,
  http: { status: null, requests: 0 },
  validators: { etag: null, lastModified: null },
} as const;
