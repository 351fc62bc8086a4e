import { Injectable } from '@nestjs/common';
import { adapterFor, readFieldMap, type FieldMap } from '@navigator/adapters';
import type { CheckReport, FeedId, MapTrial } from '@navigator/shared';
import { BoundedTransport } from '../checks/bounded-transport.js';
import { KeptReports } from '../checks/kept-reports.js';
import { Credentials } from '../credentials/credentials.js';
import { Db } from '../database/db.js';
import { checkFeed } from '../feeds/check/check-feed.js';
import { emptyReport } from '../feeds/check/report.js';
import { Transports } from '../harvest/reading/transports.js';
import { Clock } from '../platform/clock.js';
import { Log } from '../platform/log.js';
import { newId } from '../platform/new-id.js';
import { owned } from './owned-feeds.js';
import type { OwnedFeedRow } from './owned-feed.sql.js';
import { mapFaulty, noMapTaken, trialRuns } from './owner-problem.js';

/** What a trial may take: the beginning of a large list tells enough. */
const BOUNDS = { requests: 30, ms: 60_000 } as const;

/** As many trials are remembered; each is one map and one report. */
const MOST_KEPT = 100;

interface Kept {
  readonly feed: FeedId;
  readonly map: Readonly<Record<string, unknown>>;
}

/** Dry runs of a registered feed with another field map, on the way that its harvests take; kept in memory for an hour. */
@Injectable()
export class MapTrials {
  readonly #reports = new KeptReports();
  readonly #kept = new Map<string, Kept>();
  readonly #running = new Set<FeedId>();

  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly transports: Transports,
    private readonly credentials: Credentials,
    private readonly log: Log,
  ) {}

  /** Begins a trial. @returns its id @throws OwnerProblem where the map is faulty, or one is under way */
  async begin(feed: FeedId, raw: Readonly<Record<string, unknown>>): Promise<string> {
    const row = await owned(this.db, feed);
    if (!adapterFor(row.format).traits.takesMap) throw noMapTaken();
    const reading = readFieldMap(raw);
    if (reading.kind === 'faults') throw mapFaulty(reading.faults[0]);
    if (this.#running.has(feed)) throw trialRuns();
    const id = newId();
    this.#remember(id, { feed, map: raw });
    this.#put(emptyReport({ id, url: row.url, state: 'running' }));
    void this.#try(id, row, reading.map);
    return id;
  }

  /** A trial of this feed so far; null where there is none (any more). */
  of(feed: FeedId, id: string): MapTrial | null {
    const kept = this.#kept.get(id);
    const report = kept?.feed === feed ? this.#reports.get(id, this.clock.now().getTime()) : null;
    return kept && report ? { map: kept.map, report } : null;
  }

  async #try(id: string, row: OwnedFeedRow, map: FieldMap): Promise<void> {
    this.#running.add(row.id);
    try {
      this.#put({ ...(await this.#read(row, map)), id });
    } catch (error) {
      this.log.error({ err: error, feed: row.id }, 'a trial of a field map broke');
      this.#put({ ...emptyReport({ id, url: row.url, state: 'failed' }), error: BROKEN });
    } finally {
      this.#running.delete(row.id);
    }
  }

  async #read(row: OwnedFeedRow, map: FieldMap): Promise<CheckReport> {
    const { url, format } = row;
    const opened = await this.credentials.open(row.id, row.credential);
    const credential = opened.kind === 'credential' ? opened.credential : null;
    const transport = new BoundedTransport(this.transports.for({ url }), this.clock, BOUNDS);
    return checkFeed({ url, format, map, credential, transport, now: this.clock.now(), language: 'de' });
  }

  #remember(id: string, kept: Kept): void {
    this.#kept.set(id, kept);
    const [oldest] = this.#kept.keys();
    if (this.#kept.size > MOST_KEPT && oldest !== undefined) this.#kept.delete(oldest);
  }

  #put(report: CheckReport): void {
    this.#reports.put(report, this.clock.now().getTime());
  }
}

const BROKEN = {
  code: 'internal-error',
  detail: 'a fault of ours',
  text: {
    de: 'Die Probe ist an einem Fehler von uns gescheitert; er ist vermerkt. Bitte später erneut versuchen.',
    en: 'The trial failed by a fault of ours; it is noted. Please try again later.',
  },
} as const;
