import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { finished } from 'node:stream/promises';
import { createGzip, type Gzip } from 'node:zlib';
import type { FeedRequest } from '@navigator/adapters';
import { BodyBroken, type Answer, type Transport, type TransportError } from '../reading/transport.js';
import type { Head } from './raw-answers.sql.js';

/** Compressed bytes of one conversation that are kept at most: some 150 MB of JSON. They wait in memory until it ends. */
export const MAX_KEPT_BYTES = 16_000_000;

/** Bytes of a part: small enough that the embedded database answers others in between. */
const PART_BYTES = 262_144;

/** The headers that adapters read; what else a host says is nobody's business later. */
const KEPT_HEADERS: ReadonlySet<string> = new Set(['content-type', 'content-crs', 'link']);

/** One answer, its body compressed. */
export interface RecordedAnswer {
  readonly question: string;
  readonly head: Head;
  readonly parts: readonly Uint8Array[];
}

/** A conversation that was listened to. */
export interface Recorded {
  readonly answers: readonly RecordedAnswer[];
  readonly digest: string;
  readonly bytes: number;
  readonly isTooLarge: boolean;
  /** A platform gave a token, or wanted one: such a conversation is never kept. */
  readonly hasSecret: boolean;
}

/** Listens to a conversation with a feed and remembers the answers, compressed while they are read. */
export class Recording {
  readonly #answers: { question: string; head: Head; parts: Uint8Array[] }[] = [];
  readonly #hash = createHash('sha256');
  #bytes = 0;
  #stored = 0;
  #hasSecret = false;

  /** @param limit compressed bytes beyond which nothing is kept */
  constructor(private readonly limit = MAX_KEPT_BYTES) {}

  /** The same way of asking, with us listening. */
  around(transport: Transport): Transport {
    return {
      ...(transport.patience ? { patience: transport.patience } : {}),
      ask: async (request, validators) => {
        if (request.authorization !== undefined) this.#hasSecret = true;
        return this.#note(questionOf(request), await transport.ask(request, validators));
      },
    };
  }

  get recorded(): Recorded {
    const isTooLarge = this.#stored > this.limit;
    return {
      answers: isTooLarge ? [] : this.#answers,
      digest: this.#hash.copy().digest('base64url'),
      bytes: this.#bytes,
      isTooLarge,
      hasSecret: this.#hasSecret,
    };
  }

  #note(question: string, answer: Answer): Answer {
    if (answer.kind === 'not-modified') return answer;
    const head: Head = answer.kind === 'failure' ? failureOf(answer.error) : headOf(answer);
    const entry = { question, head, parts: [] };
    this.#answers.push(entry);
    this.#hash.update(`${question} ${JSON.stringify(head)}`);
    return answer.kind === 'failure' ? answer : { ...answer, body: this.#listen(answer.body, entry) };
  }

  /** Hands a body on and keeps it; one that breaks is remembered as the failure that it was. */
  async *#listen(
    body: AsyncIterable<Uint8Array>,
    entry: { head: Head; parts: Uint8Array[] },
  ): AsyncIterable<Uint8Array> {
    const gzip = this.#collector(entry.parts);
    try {
      for await (const chunk of body) {
        await this.#take(gzip, chunk);
        yield chunk;
      }
    } catch (error) {
      if (error instanceof BodyBroken) entry.head = failureOf(error.failure);
      throw error;
    } finally {
      gzip.end();
      await finished(gzip);
    }
  }

  /** The fastest compression: it runs beside us and must not hold an import up. */
  #collector(parts: Uint8Array[]): Gzip {
    const gzip = createGzip({ level: 1, chunkSize: PART_BYTES });
    gzip.on('data', (piece: Uint8Array) => {
      this.#stored += piece.byteLength;
      if (this.#stored <= this.limit) append(parts, piece);
    });
    return gzip;
  }

  async #take(gzip: Gzip, chunk: Uint8Array): Promise<void> {
    this.#bytes += chunk.byteLength;
    this.#hash.update(chunk);
    if (this.#stored <= this.limit && !gzip.write(chunk)) await once(gzip, 'drain');
  }
}

/** zlib hands over what it has after every write: pieces are gathered, each part is a statement of its own. */
function append(parts: Uint8Array[], piece: Uint8Array): void {
  const last = parts.at(-1);
  const hasRoom = last !== undefined && last.byteLength + piece.byteLength <= PART_BYTES;
  if (hasRoom) parts[parts.length - 1] = Buffer.concat([last, piece]);
  else parts.push(piece);
}

/** What was asked, so that the same question finds its answer; the address itself is not kept. */
export function questionOf({ purpose, url, post }: FeedRequest): string {
  const asked = JSON.stringify([purpose, url, post?.body ?? null]);
  return createHash('sha256').update(asked).digest('base64url');
}

function headOf({ status, url, headers }: Extract<Answer, { kind: 'answer' }>): Head {
  const kept = Object.entries(headers).filter(([name]) => KEPT_HEADERS.has(name));
  return { kind: 'answer', status, url, headers: Object.fromEntries(kept) };
}

function failureOf({ code, detail, text, status }: TransportError): Head {
  return { kind: 'failure', error: { code, detail, text, status } };
}
