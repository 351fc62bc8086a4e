import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import type { FieldMap } from '@navigator/adapters';
import type { CheckReport, FeedFormat, Finding } from '@navigator/shared';
import { Config } from '../config/config.js';
import { checkFeed } from '../feeds/check/check-feed.js';
import { emptyReport } from '../feeds/check/report.js';
import { GuardedTransport } from '../harvest/reading/guarded-transport.js';
import { ownOrigin } from '../harvest/reading/sources.js';
import type { Transport } from '../harvest/reading/transport.js';
import { Clock } from '../platform/clock.js';
import { MAX_BYTES } from '../platform/http/fetch-limits.js';
import { GuardedClient } from '../platform/http/guarded-client.js';
import { Log } from '../platform/log.js';
import { newId } from '../platform/new-id.js';
import { connectionOf } from '../platform/rate.js';
import { BoundedTransport, CHECK_CUT } from './bounded-transport.js';
import { FairQueue, type Turn } from './fair-queue.js';
import { KeptReports } from './kept-reports.js';
import { RunningProgress, waitingProgress } from './progress.js';

/** What a stranger wants checked. */
export interface Question {
  readonly url: string;
  readonly format: FeedFormat | null;
  readonly map: FieldMap | null;
  /** Network address of who asks; it is kept only while the question waits. */
  readonly asker: string;
  /** Who answers in place of the network: a file that was brought. */
  readonly answers?: Transport;
}

/** Questions that may wait, in all and of one asker. */
const MOST_WAITING = { all: 50, ofOne: 5 } as const;
/** Checks under way: more would slow down the pages of everybody. */
const AT_ONCE = 2;
/** What one check may take: a feed with many pages is read in part. */
const BOUNDS = { requests: 60, ms: 2 * 60_000 } as const;

type Waiting = Question & Turn;

/** A check that is under way. */
interface Running {
  readonly check: Waiting;
  readonly progress: RunningProgress;
}

/**
 * Checks of addresses that strangers give: on their behalf and not on the operator's, in memory alone. Askers take turns,
 * and a host is asked for one of them at a time.
 */
@Injectable()
export class Checks implements OnApplicationShutdown {
  readonly #ended = new KeptReports();
  readonly #queue = new FairQueue<Waiting>();
  readonly #running = new Map<string, Running>();

  constructor(
    private readonly config: Config,
    private readonly clock: Clock,
    private readonly client: GuardedClient,
    private readonly log: Log,
  ) {}

  /** Queues a check. @returns its id, or null while too many wait */
  ask(question: Question, id = newId()): string | null {
    const asker = connectionOf(question.asker);
    if (this.#queue.size >= MOST_WAITING.all || this.#queue.of(asker) >= MOST_WAITING.ofOne) return null;
    this.#queue.add({ ...question, asker, id, host: hostOf(question) });
    this.#begin();
    return id;
  }

  /** The report of a check so far; null where there is none (any more). */
  report(id: string): CheckReport | null {
    return this.#queued(id) ?? this.#underWay(id) ?? this.#ended.get(id, this.clock.now().getTime());
  }

  onApplicationShutdown(): void {
    this.#queue.clear();
  }

  #queued(id: string): CheckReport | null {
    const waiting = this.#queue.find(id);
    if (waiting === null) return null;
    return {
      ...emptyReport({ id, url: waiting.turn.url, state: 'queued' }),
      progress: waitingProgress(waiting.place),
    };
  }

  #underWay(id: string): CheckReport | null {
    const running = this.#running.get(id);
    if (running === undefined) return null;
    return { ...emptyReport({ id, url: running.check.url, state: 'running' }), progress: running.progress.told() };
  }

  /** Begins what may begin. */
  #begin(): void {
    for (let next = this.#next(); next !== null; next = this.#next()) void this.#run(next);
  }

  #next(): Waiting | null {
    if (this.#running.size >= AT_ONCE) return null;
    const busy = new Set([...this.#running.values()].map(({ check }) => check.host));
    return this.#queue.take((host) => !busy.has(host));
  }

  async #run(check: Waiting): Promise<void> {
    const transport = new BoundedTransport(this.#answersTo(check), this.clock, BOUNDS);
    const progress = new RunningProgress(transport);
    this.#running.set(check.id, { check, progress });
    const report = await this.#check(check, transport, progress);
    this.#running.delete(check.id);
    this.#ended.put({ ...report, id: check.id }, this.clock.now().getTime());
    this.#begin();
  }

  #answersTo({ answers }: Waiting): Transport {
    return answers ?? new GuardedTransport(this.client, { trust: 'public', maxBytes: MAX_BYTES.publicCheck });
  }

  async #check(
    { id, url, format, map }: Waiting,
    transport: BoundedTransport,
    watch: RunningProgress,
  ): Promise<CheckReport> {
    const task = { url, format, map, ownOrigin: ownOrigin(this.config), transport, now: this.clock.now() };
    try {
      const report = await checkFeed({ ...task, language: 'de', watch });
      return transport.isCut ? withoutCut(report) : report;
    } catch (error) {
      this.log.error({ err: error, check: id }, 'a check broke');
      return { ...emptyReport({ id, url, state: 'failed' }), error: BROKEN };
    }
  }
}

/** A file asks no host: it is its own. */
function hostOf({ url, answers }: Question): string {
  return answers === undefined ? new URL(url).host : url;
}

/** That we stopped reading is no fault of the feed: what was read counts. */
function withoutCut(report: CheckReport): CheckReport {
  const { code, text } = CHECK_CUT;
  const isGood = report.mapped > 0 || report.events > 0;
  const told: CheckReport = report.error?.code === code && isGood ? { ...report, state: 'done', error: null } : report;
  if (told.state !== 'done') return told;
  const finding: Finding = { code, severity: 'info', who: 'us', count: 1, example: null, text };
  return { ...told, findings: [...told.findings, finding] };
}

const BROKEN = {
  code: 'internal-error',
  detail: 'a fault of ours',
  text: {
    de: 'Die Prüfung ist an einem Fehler von uns gescheitert; er ist vermerkt. Bitte später erneut versuchen.',
    en: 'The check failed by a fault of ours; it is noted. Please try again later.',
  },
} as const;
