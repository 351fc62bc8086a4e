import {
  applyPatch,
  READ_FAILURES,
  type Adapter,
  type AdapterFeed,
  type FeedRequest,
  type Output,
  type PatchableFields,
  type ReadContext,
  type ReadFailure,
} from '@navigator/adapters';
import type { Finding, RunError, SourceRecord } from '@navigator/shared';
import { Tally, type Counts } from './tally.js';
import { BodyBroken, type Answer, type Transport, type Validators } from './transport.js';

/** A conversation that never ends is cut here. */
const MAX_REQUESTS = 2_000;

/** Where the records of a reading go. */
export interface Sink {
  /** @param lacks fields whose optional source failed: the last known values should stay */
  record(record: SourceRecord, lacks: readonly (keyof PatchableFields)[]): Promise<void>;
  /** A known record whose newest version is faulty. */
  rejected(sourceId: string): void;
}

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
}

/** Holds the whole conversation with a feed: the one code path of checks and harvests. */
export async function readFeed(task: ReadingTask): Promise<Reading> {
  return new Conversation(task).hold();
}

class Conversation {
  readonly #tally = new Tally();
  readonly #patches = new Map<string, Partial<PatchableFields>>();
  readonly #seen = new Set<string>();
  #lacks: readonly (keyof PatchableFields)[] = [];
  #validators: Validators = { etag: null, lastModified: null };
  #bytes = 0;
  #requests = 0;
  #status: number | null = null;

  constructor(private readonly task: ReadingTask) {}

  async hold(): Promise<Reading> {
    const { adapter, feed } = this.task;
    const start = adapter.start(feed);
    const waiting = [...start.requests];
    let state = start.state;
    let isComplete = true;
    for (let request = waiting.shift(); request; request = waiting.shift()) {
      if (this.#requests >= MAX_REQUESTS) return this.#end('incomplete', null);
      const answer = await this.#ask(request);
      if (answer.kind === 'not-modified') return this.#end('not-modified', null);
      const heard = await this.#hear(answer, request, state);
      if (heard.kind === 'broken' && !request.isOptional) return heard.reading;
      if (heard.kind === 'broken') this.#lackEnrichment(request, heard.reading.error);
      if (heard.kind !== 'read') continue;
      state = heard.state;
      isComplete &&= heard.isComplete;
      waiting.push(...heard.requests);
    }
    return this.#end(isComplete ? 'complete' : 'incomplete', null);
  }

  /** Only the answer that carries the list is asked for conditionally: it decides whether anything changed. */
  async #ask(request: FeedRequest): Promise<Answer> {
    this.#requests += 1;
    return this.task.transport.get(request, request.isOptional ? null : this.task.validators);
  }

  async #hear(answer: Exclude<Answer, { kind: 'not-modified' }>, request: FeedRequest, state: unknown): Promise<Heard> {
    if (answer.kind === 'failure') {
      if (!request.isOptional) this.#status = answer.error.status;
      return { kind: 'broken', reading: this.#end('failed', answer.error, answer.error.retryAfter) };
    }
    if (!request.isOptional) this.#remember(answer);
    try {
      return await this.#read(answer, request, state);
    } catch (error) {
      if (!(error instanceof BodyBroken)) throw error;
      return { kind: 'broken', reading: this.#end('failed', error.failure, error.failure.retryAfter) };
    }
  }

  async #read(answer: Extract<Answer, { kind: 'answer' }>, request: FeedRequest, state: unknown): Promise<Heard> {
    const { status, url, headers } = answer;
    const response = { request, status, url, headers, body: this.#counted(answer.body) };
    const requests: FeedRequest[] = [];
    for await (const output of this.task.adapter.read(state, response, this.task.context)) {
      if (output.kind === 'request') requests.push(output.request);
      if (output.kind === 'end') return { kind: 'read', state: output.state, isComplete: output.isComplete, requests };
      if (output.kind === 'failed') return { kind: 'broken', reading: this.#unreadable(output.failure) };
      await this.#take(output);
    }
    throw new Error(`adapter ${this.task.adapter.format} stopped without an end`);
  }

  async #take(output: Output<unknown>): Promise<void> {
    switch (output.kind) {
      case 'record':
        return this.#takeRecord(output.record, output);
      case 'patch':
        this.#patches.set(output.sourceId, output.fields);
        return this.#tally.remarks(output.sourceId, output.remarks);
      case 'rejected':
        this.#tally.count('rejected');
        if (output.sourceId !== null) this.task.sink.rejected(output.sourceId);
        return this.#tally.remark(output.code, output.sourceId ?? `#${String(output.position)}`, output.value);
      case 'skipped':
        this.#tally.count('skipped');
        return this.#tally.remark(output.code, output.sourceId, null);
      case 'event':
        return this.#tally.count('events');
      case 'request':
      case 'failed':
      case 'end':
        return;
    }
  }

  async #takeRecord(record: SourceRecord, { remarks }: Extract<Output<unknown>, { kind: 'record' }>): Promise<void> {
    const { sourceId } = record;
    if (this.#seen.has(sourceId)) {
      this.#tally.count('duplicates');
      return this.#tally.remark('duplicate-id', sourceId, null);
    }
    this.#seen.add(sourceId);
    this.#tally.count('mapped');
    const patch = this.#patches.get(sourceId);
    const whole = patch ? applyPatch(record, { fields: patch }) : record;
    const isPlaced = whole.geometry !== null && record.geometry === null;
    this.#tally.remarks(sourceId, isPlaced ? remarks.filter(({ code }) => code !== 'geometry-missing') : remarks);
    await this.task.sink.record(whole, this.#lacks);
  }

  #lackEnrichment(request: FeedRequest, error: RunError | null): void {
    this.#lacks = this.task.adapter.traits.patchedFields;
    this.#tally.remark('enrichment-failed', null, `${request.purpose}: ${error?.code ?? 'unknown'}`);
  }

  #remember({ status, headers }: Extract<Answer, { kind: 'answer' }>): void {
    this.#status = status;
    this.#validators = { etag: headers['etag'] ?? null, lastModified: headers['last-modified'] ?? null };
  }

  async *#counted(body: AsyncIterable<Uint8Array>): AsyncIterable<Uint8Array> {
    for await (const chunk of body) {
      this.#bytes += chunk.byteLength;
      yield chunk;
    }
  }

  /** A file that is cut at its source: what came before the cut is good. */
  #unreadable({ code, detail }: ReadFailure): Reading {
    const error = { code, detail, text: READ_FAILURES[code] };
    return this.#end(code === 'truncated' && this.#seen.size > 0 ? 'truncated' : 'failed', error);
  }

  #end(end: Reading['end'], error: RunError | null, retryAfter: Date | null = null): Reading {
    return {
      end,
      counts: this.#tally.counts,
      findings: this.#tally.findings,
      validators: this.#validators,
      bytes: this.#bytes,
      http: { status: end === 'not-modified' ? 304 : this.#status, requests: this.#requests },
      error,
      retryAfter,
    };
  }
}

type Heard =
  | {
      readonly kind: 'read';
      readonly state: unknown;
      readonly isComplete: boolean;
      readonly requests: readonly FeedRequest[];
    }
  | { readonly kind: 'broken'; readonly reading: Reading };
