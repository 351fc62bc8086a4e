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
import { BoundedTransport, CHECK_CUT } from './bounded-transport.js';
import { KeptReports } from './kept-reports.js';

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
/** What one check may take: a feed with many pages is read in part. */
const BOUNDS = { requests: 60, ms: 2 * 60_000 } as const;

interface Waiting extends Question {
  readonly id: string;
}

/** Checks of addresses that strangers give: one at a time, on their behalf and not on the operator's, in memory alone. */
@Injectable()
export class Checks implements OnApplicationShutdown {
  readonly #reports = new KeptReports();
  #waiting: readonly Waiting[] = [];
  #isWorking = false;

  constructor(
    private readonly config: Config,
    private readonly clock: Clock,
    private readonly client: GuardedClient,
    private readonly log: Log,
  ) {}

  /** Queues a check. @returns its id, or null while too many wait */
  ask(question: Question, id = newId()): string | null {
    const own = this.#waiting.filter(({ asker }) => asker === question.asker);
    if (this.#waiting.length >= MOST_WAITING.all || own.length >= MOST_WAITING.ofOne) return null;
    this.#keep(emptyReport({ id, url: question.url, state: 'queued' }));
    this.#waiting = [...this.#waiting, { ...question, id }];
    if (!this.#isWorking) void this.#work();
    return id;
  }

  /** The report of a check so far; null where there is none (any more). */
  report(id: string): CheckReport | null {
    return this.#reports.get(id, this.clock.now().getTime());
  }

  onApplicationShutdown(): void {
    this.#waiting = [];
  }

  async #work(): Promise<void> {
    this.#isWorking = true;
    for (let next = this.#waiting[0]; next; next = this.#waiting[0]) {
      this.#waiting = this.#waiting.slice(1);
      this.#keep(emptyReport({ id: next.id, url: next.url, state: 'running' }));
      this.#keep({ ...(await this.#check(next)), id: next.id });
    }
    this.#isWorking = false;
  }

  async #check({ id, url, format, map, answers }: Waiting): Promise<CheckReport> {
    const guarded = answers ?? new GuardedTransport(this.client, { trust: 'public', maxBytes: MAX_BYTES.publicCheck });
    const transport = new BoundedTransport(guarded, this.clock, BOUNDS);
    const task = { url, format, map, ownOrigin: ownOrigin(this.config), transport, now: this.clock.now() };
    try {
      const report = await checkFeed({ ...task, language: 'de' });
      return transport.isCut ? withoutCut(report) : report;
    } catch (error) {
      this.log.error({ err: error, check: id }, 'a check broke');
      return { ...emptyReport({ id, url, state: 'failed' }), error: BROKEN };
    }
  }

  #keep(report: CheckReport): void {
    this.#reports.put(report, this.clock.now().getTime());
  }
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
