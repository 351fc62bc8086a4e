import {
  READ_FAILURES,
  type Adapter,
  type AdapterFeed,
  type FeedRequest,
  type FeedResponse,
  type MapDraft,
  type ReadContext,
  type ReadFailure,
} from '@navigator/adapters';
import type { Finding, RunError } from '@navigator/shared';
import { hideSecret } from '../../credentials/hide-secret.js';
import { dateIn, datedAddressGone } from './dated-address.js';
import { Entries } from './entries.js';
import { freshMinutes } from './freshness.js';
import { HeldBody } from './held-body.js';
import { OnceMore, type Again } from './once-more.js';
import { printable } from './printable.js';
import type { Sink } from './sink.js';
import type { Counts } from './tally.js';
import { BodyBroken, type Answer, type Transport, type TransportError, type Validators } from './transport.js';

/** A conversation that never ends is cut here. */
const MAX_REQUESTS = 2_000;
/** The detail of an error may quote the answer. */
const MAX_DETAIL = 300;
/** So many pages in a row that tell only what is known are one too many: whoever sorts anew between pages repeats a few. */
const MOST_KNOWN_PAGES = 3;

/** What to read, how to ask and where to put it. */
export interface ReadingTask {
  readonly adapter: Adapter;
  readonly feed: AdapterFeed;
  readonly transport: Transport;
  readonly context: ReadContext;
  readonly validators: Validators | null;
  readonly sink: Sink;
}

/** How a reading ended. `truncated`: records before the cut are good, absence means nothing. */
export interface Reading {
  readonly end: 'complete' | 'incomplete' | 'truncated' | 'not-modified' | 'failed';
  readonly counts: Counts;
  readonly findings: readonly Finding[];
  readonly validators: Validators;
  readonly bytes: number;
  readonly http: { readonly status: number | null; readonly requests: number };
  readonly error: RunError | null;
  readonly retryAfter: Date | null;
  /** How long the source says that its list stays good, in minutes. */
  readonly freshMinutes: number;
  /** The map that was found, where the context asked for it and the format needed one. */
  readonly draft: MapDraft | null;
}

/** Holds the whole conversation with a feed: the one code path of checks and harvests. */
export async function readFeed(task: ReadingTask): Promise<Reading> {
  return new Conversation(task).hold();
}

/** What one request brought: its end of the list, nothing that matters, or the end of the conversation. */
type Heard =
  | {
      readonly kind: 'read';
      readonly state: unknown;
      readonly isComplete: boolean;
      readonly requests: readonly FeedRequest[];
    }
  /** `error`: what the request failed by; null where its answer is the reason. */
  | { readonly kind: 'broken'; readonly reading: Reading; readonly error: TransportError | null };

const NO_VALIDATORS: Validators = { etag: null, lastModified: null };

class Conversation {
  readonly #entries: Entries;
  /** What this feed's platform wants to know, and what it gave for it, must not come back in what is told of the reading. */
  readonly #hiders: ((text: string) => string)[] = [];
  readonly #hide = (text: string): string => this.#hiders.reduce((clean, hide) => hide(clean), text);
  readonly #start: ReturnType<Adapter['start']>;
  /** The one answer that decides whether anything changed; only it is asked for conditionally, and only where it is one. */
  readonly #list: FeedRequest | null;
  /** Another answer matters, a further page or an optional source: behind an unchanged list its news would be lost. */
  #isMoreThanOne = false;
  #authorization: string | null = null;
  #validators = NO_VALIDATORS;
  #freshMinutes = 0;
  #bytes = 0;
  #requests = 0;
  #status: number | null = null;
  #draft: MapDraft | null = null;
  readonly #onceMore: OnceMore | null;
  #answered = 0;
  #knownPages = 0;
  /** A page told what an earlier one had told: where something moved back, something else may have moved past us. */
  #isShifted = false;

  constructor(private readonly task: ReadingTask) {
    this.#hiders.push(hideSecret(task.feed.credential ?? null));
    this.#entries = new Entries(task.sink, this.#hide);
    this.#start = task.adapter.start(task.feed);
    const [list, ...others] = this.#start.requests.filter(({ isOptional }) => !isOptional);
    this.#list = list && others.length === 0 ? list : null;
    const { patience } = task.transport;
    this.#onceMore = patience ? new OnceMore(patience) : null;
  }

  async hold(): Promise<Reading> {
    const waiting = [...this.#start.requests];
    let state = this.#start.state;
    let isComplete = true;
    for (let request = waiting.shift(); request; request = waiting.shift()) {
      const heard = await this.#insist(request, state);
      if (heard.kind === 'broken') {
        if (!request.isOptional) return heard.reading;
        this.#lackEnrichment(request, heard);
        continue;
      }
      state = heard.state;
      isComplete &&= heard.isComplete;
      if (this.#leadsNowhere(heard)) return this.#repeats();
      waiting.push(...heard.requests);
      this.#isMoreThanOne ||= heard.requests.length > 0;
    }
    this.#entries.end(this.#answered === 1);
    return isComplete ? this.#whole() : this.#cut();
  }

  async #insist(request: FeedRequest, state: unknown): Promise<Heard> {
    this.#entries.begin();
    const heard = await this.#untilHeard(request, state, 1);
    if (heard.kind === 'broken') return heard;
    if (!request.isOptional) this.#answered += 1;
    this.#isShifted ||= request.pageSize !== undefined && this.#entries.hasRepeated;
    return heard;
  }

  /** Asks again where much would be lost with one failed page. */
  async #untilHeard(request: FeedRequest, state: unknown, attempts: number): Promise<Heard> {
    const heard = await this.#converse(request, state);
    if (heard.kind === 'read') return heard;
    const again = await this.#waitToAsk(request, heard.error, attempts);
    if (!again) return heard;
    this.#entries.again();
    const then = await this.#untilHeard(again.request, state, attempts + 1);
    if (then.kind === 'read') this.#entries.remark(again.isSmaller ? 'pages-smaller' : 'asked-again', again.because);
    return then;
  }

  /** @returns how to go on after the pause, or null where the failure stands */
  async #waitToAsk(request: FeedRequest, error: TransportError | null, attempts: number): Promise<Again | null> {
    const { patience } = this.task.transport;
    const again = error && this.#onceMore?.after({ request, error, attempts, hasMuchToLose: this.#answered > 0 });
    return again && (await patience?.rest(again.afterMs)) ? again : null;
  }

  /** Pages that only repeat, on and on. */
  #leadsNowhere({ requests }: Extract<Heard, { kind: 'read' }>): boolean {
    this.#knownPages = this.#entries.wereAllKnown ? this.#knownPages + 1 : 0;
    return requests.length > 0 && this.#knownPages >= MOST_KNOWN_PAGES;
  }

  #whole(): Reading {
    if (!this.#isShifted) return this.#end('complete', null);
    this.#entries.remark('pages-shifted', null);
    return this.#end('incomplete', null);
  }

  #repeats(): Reading {
    this.#entries.remark('pages-repeat', null);
    return this.#end('incomplete', null);
  }

  async #converse(request: FeedRequest, state: unknown): Promise<Heard> {
    if (this.#requests >= MAX_REQUESTS) return broken(request.isOptional ? this.#end('incomplete', null) : this.#cut());
    const answer = await this.#ask(request);
    if (answer.kind === 'not-modified') return broken(this.#end('not-modified', null));
    this.#remember(answer, request);
    return answer.kind === 'failure' ? this.#broken(answer.error, request) : this.#hear(answer, request, state);
  }

  /** A list that was read in part; of news and dates nobody expects that all are told. */
  #cut(): Reading {
    if (this.task.adapter.traits.addsEvents !== true) this.#entries.cut();
    return this.#end('incomplete', null);
  }

  #decidesAll(request: FeedRequest): boolean {
    return request === this.#list && !request.post && !this.#isMoreThanOne;
  }

  async #ask(request: FeedRequest): Promise<Answer> {
    this.#requests += 1;
    this.#hideToken(request);
    return this.task.transport.ask(request, this.#decidesAll(request) ? this.task.validators : null);
  }

  /** A token that a platform gave is told to nobody either; the same one goes with many requests. */
  #hideToken({ authorization }: FeedRequest): void {
    if (authorization === undefined || authorization === this.#authorization) return;
    this.#authorization = authorization;
    this.#hiders.push(hideSecret({ id: null, secret: authorization.replace(/^\w+ /, '') }));
  }

  async #hear(answer: Extract<Answer, { kind: 'answer' }>, request: FeedRequest, state: unknown): Promise<Heard> {
    try {
      return await this.#read(answer, request, state);
    } catch (error) {
      if (error instanceof BodyBroken) return this.#broken(error.failure, request);
      throw error;
    }
  }

  async #read(answer: Extract<Answer, { kind: 'answer' }>, request: FeedRequest, state: unknown): Promise<Heard> {
    const body = new HeldBody(answer.body, (bytes) => void (this.#bytes += bytes));
    try {
      return await this.#take({ request, ...answer, body }, state);
    } finally {
      await body.end();
    }
  }

  async #take(response: FeedResponse, state: unknown): Promise<Heard> {
    const requests: FeedRequest[] = [];
    for await (const output of this.task.adapter.read(state, response, this.task.context)) {
      if (output.kind === 'end') return { kind: 'read', state: output.state, isComplete: output.isComplete, requests };
      if (output.kind === 'failed') return broken(this.#unreadable(output.failure));
      if (output.kind === 'request') requests.push(output.request);
      else if (output.kind === 'map') this.#draft ??= output.draft;
      else await this.#entries.take(output);
    }
    throw new Error(`adapter ${this.task.adapter.format} stopped without an end`);
  }

  #lackEnrichment({ purpose }: FeedRequest, { reading, error }: Extract<Heard, { kind: 'broken' }>): void {
    const why = error && isAbsent(error) ? null : `${purpose}: ${reading.error?.code ?? 'unknown'}`;
    this.#entries.lack(this.task.adapter.traits.patchedFields, why);
  }

  #remember(answer: Exclude<Answer, { kind: 'not-modified' }>, request: FeedRequest): void {
    if (request.isOptional) {
      this.#isMoreThanOne ||= answer.kind === 'answer' || !isAbsent(answer.error);
      return;
    }
    if (answer.kind === 'failure') {
      this.#status = answer.error.status;
      return;
    }
    this.#status = answer.status;
    this.#rememberVersion(answer.headers, request);
  }

  #rememberVersion(headers: Readonly<Record<string, string>>, request: FeedRequest): void {
    const { etag = null, 'last-modified': lastModified = null } = headers;
    if (request === this.#list) this.#freshMinutes = freshMinutes(headers);
    if (this.#decidesAll(request)) this.#validators = { etag, lastModified };
  }

  #broken(error: TransportError, { url }: FeedRequest): Heard {
    const { code, detail, text, retryAfter } = error;
    const date = isAbsent(error) ? dateIn(url) : null;
    const told = { code, detail: this.#hide(detail), text };
    const reading = this.#end('failed', date === null ? told : datedAddressGone(date, told.detail));
    return broken({ ...reading, retryAfter }, error);
  }

  /** A file that is cut at its source: what came before the cut is good. */
  #unreadable({ code, detail }: ReadFailure): Reading {
    const error = { code, detail: printable(this.#hide(detail), MAX_DETAIL), text: READ_FAILURES[code] };
    return this.#end(code === 'truncated' && this.#entries.counts.mapped > 0 ? 'truncated' : 'failed', error);
  }

  #end(end: Reading['end'], error: RunError | null): Reading {
    return {
      end,
      counts: this.#entries.counts,
      findings: this.#entries.findings,
      validators: this.#isMoreThanOne ? NO_VALIDATORS : this.#validators,
      bytes: this.#bytes,
      http: { status: end === 'not-modified' ? 304 : this.#status, requests: this.#requests },
      error,
      retryAfter: null,
      freshMinutes: this.#freshMinutes,
      draft: this.#draft,
    };
  }
}

/** The host has nothing at that address. */
function isAbsent({ status }: TransportError): boolean {
  return status === 404 || status === 410;
}

function broken(reading: Reading, error: TransportError | null = null): Extract<Heard, { kind: 'broken' }> {
  return { kind: 'broken', reading, error };
}
