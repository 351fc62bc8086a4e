import { Injectable } from '@nestjs/common';
import { adapterFor, type Adapter, type FieldMap } from '@navigator/adapters';
import type { RunError, RunId } from '@navigator/shared';
import { Db } from '../database/db.js';
import { formatNotReadYet } from '../platform/format-not-read-yet.js';
import { Log } from '../platform/log.js';
import { Conclusion, type ClaimedRun } from './conclude.js';
import { ClaimLost, Leases, type Claim } from './leases.js';
import { readFeed, type Reading } from './reading/read-feed.js';
import { storedMap } from './reading/stored-map.js';
import { Transports } from './reading/transports.js';
import { RunStore, type OpenRun } from './run.store.js';
import { DROP_STAGED } from './staging/stage.sql.js';
import { Staging } from './staging/staging.js';

/** Harvests one claimed feed from its first request to its last row. */
@Injectable()
export class Harvester {
  constructor(
    private readonly db: Db,
    private readonly leases: Leases,
    private readonly runs: RunStore,
    private readonly conclusion: Conclusion,
    private readonly transports: Transports,
  ) {}

  /**
   * One run of one feed. Expected failures end in the run's row; only a lost claim and bugs are thrown.
   * @returns the run that tells what happened
   */
  async harvest(claim: Claim, startedAt: Date, log: Log): Promise<RunId> {
    const run = await this.runs.open(claim, startedAt);
    const stopKeeping = this.leases.keep(claim);
    try {
      return await this.#run(claim, run);
    } catch (error) {
      if (error instanceof ClaimLost) return await this.#leave(run, error);
      log.error({ feed: claim.id, run: run.id, err: error }, 'a harvest broke');
      return await this.conclusion.failed({ claim, run, adapterRevision: 0 }, internalError(error), null);
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
    const adapter = adapterFor(claim.format);
    if (!adapter)
      return this.conclusion.failed({ claim, run, adapterRevision: 0 }, formatNotReadYet(claim.format), null);
    const claimed = { claim, run, adapterRevision: adapter.revision };
    const stored = storedMap(claim.map);
    if (stored.kind === 'failure') return this.conclusion.failed(claimed, stored.error, null);
    return this.#readAndConclude({ claimed, adapter, map: stored.map });
  }

  async #readAndConclude(source: Source): Promise<RunId> {
    const { claimed } = source;
    const { claim, run } = claimed;
    const staging = await Staging.open(this.db, { id: run.id, feedId: claim.id, timeZone: claim.timeZone });
    const reading = await this.#read(source, staging);
    switch (reading.end) {
      case 'failed':
        return this.conclusion.failed(claimed, reading.error ?? internalError(reading.end), reading);
      case 'not-modified':
        return this.conclusion.unchanged(claimed, reading, null);
      case 'complete':
      case 'incomplete':
      case 'truncated':
        return this.#compare(claimed, reading, staging);
    }
  }

  /** However the reading ends, nothing of it is still being staged afterwards. */
  async #read(source: Source, staging: Staging): Promise<Reading> {
    try {
      return await this.#converse(source, staging);
    } finally {
      await staging.settle();
    }
  }

  #converse({ claimed: { claim, run }, adapter, map }: Source, sink: Staging): Promise<Reading> {
    const { etag, lastModified, timeZone, url, language } = claim;
    return readFeed({
      adapter,
      feed: { url, language, map },
      transport: this.transports.for(claim),
      context: { fetchedAt: run.startedAt, timeZone, region: null },
      validators: claim.adapterRevision === adapter.revision ? { etag, lastModified } : null,
      sink,
    });
  }

  /** A list cut before we knew any record of the feed is no beginning. */
  async #compare(claimed: ClaimedRun, reading: Reading, staging: Staging): Promise<RunId> {
    const comparison = await staging.close();
    await this.leases.renew(claimed.claim);
    if (reading.end === 'truncated' && staging.isFirst && reading.error) {
      return this.conclusion.failed(claimed, reading.error, reading);
    }
    return this.conclusion.read(claimed, reading, comparison);
  }
}

/** A claimed feed, who reads it and by which field map. */
interface Source {
  readonly claimed: ClaimedRun;
  readonly adapter: Adapter;
  readonly map: FieldMap | null;
}

function internalError(cause: unknown): RunError {
  return {
    code: 'internal',
    detail: cause instanceof Error ? cause.name : 'unknown',
    text: {
      de: 'Bei uns ist ein Fehler aufgetreten; die bisherigen Daten bleiben stehen. Das Protokoll des Servers nennt die Ursache.',
      en: "An error occurred on our side; the data we have stays. The server's log names the cause.",
    },
  };
}
