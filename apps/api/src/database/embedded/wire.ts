/** A message of PostgreSQL's protocol from a client (its chapter "Message Formats"): a type, and the bytes as they came. */
export interface WireMessage {
  /** The type byte; the three messages without one, which only open a connection, have names. */
  readonly type: string;
  readonly bytes: Buffer;
}

const openings: ReadonlyMap<number, string> = new Map([
  [80_877_102, 'cancel'],
  [80_877_103, 'encryption'],
  [80_877_104, 'encryption'],
]);

/** Cuts the bytes of one connection into messages; what is incomplete waits for the next bytes. */
export class WireReader {
  #chunks: Buffer[] = [];
  #length = 0;
  #needed = 8;
  #opened = false;

  /** Takes the next bytes and returns the messages that are complete with them. */
  read(bytes: Buffer): readonly WireMessage[] {
    this.#chunks.push(bytes);
    this.#length += bytes.length;
    const messages: WireMessage[] = [];
    // Joined only when a message is complete: a statement of 10 MB comes in hundreds of pieces.
    while (this.#length >= this.#needed) {
      const joined = this.#join();
      const end = this.#endOf(joined);
      if (joined.length < end) {
        this.#needed = end;
        break;
      }
      messages.push(this.#cut(joined, end));
    }
    return messages;
  }

  #join(): Buffer {
    const joined = this.#chunks.length === 1 ? (this.#chunks[0] ?? Buffer.alloc(0)) : Buffer.concat(this.#chunks);
    this.#chunks = [joined];
    return joined;
  }

  /** The length counts itself but not the type before it. */
  #endOf(joined: Buffer): number {
    return this.#opened ? 1 + joined.readInt32BE(1) : joined.readInt32BE(0);
  }

  #cut(joined: Buffer, end: number): WireMessage {
    const bytes = joined.subarray(0, end);
    const type = this.#opened ? String.fromCharCode(bytes[0] ?? 0) : (openings.get(bytes.readInt32BE(4)) ?? 'startup');
    this.#opened ||= type === 'startup';
    this.#chunks = [joined.subarray(end)];
    this.#length = joined.length - end;
    this.#needed = this.#opened ? 5 : 8;
    return { type, bytes };
  }
}

/**
 * PGlite announces that it is ready twice when a statement with parameters fails: after the error, and again at the
 * Sync. A client takes the second for the end of its next query, and from then on every answer belongs to another
 * question. So a series keeps its last announcement only, and a part of one that does not end in a Sync keeps none.
 */
export function readyOnce(answer: Buffer, atEnd: boolean): Buffer {
  const kept: Buffer[] = [];
  let ready: Buffer = Buffer.alloc(0);
  for (let start = 0; start < answer.length;) {
    const end = start + 1 + answer.readInt32BE(start + 1);
    const message = answer.subarray(start, end);
    if (message[0] === readyForQuery) ready = message;
    else kept.push(message);
    start = end;
  }
  return Buffer.concat(atEnd ? [...kept, ready] : kept);
}

const readyForQuery = 'Z'.charCodeAt(0);

/** A simple query, as a client would send it. */
export function queryMessage(sql: string): Buffer {
  return framed('Q', Buffer.from(`${sql}\0`));
}

/** The first message of an extended query: a statement without parameters under a name (mostly the empty one). */
export function parseMessage(name: string, sql: string): Buffer {
  return framed('P', Buffer.from(`${name}\0${sql}\0\0\0`));
}

/** Ends a series of extended-protocol messages. */
export const syncMessage: Buffer = framed('S', Buffer.alloc(0));

/** Tells a client that its statement, or its connection, was refused. */
export function errorMessage(severity: 'ERROR' | 'FATAL', sqlstate: string, text: string): Buffer {
  return framed('E', Buffer.from(`S${severity}\0V${severity}\0C${sqlstate}\0M${text}\0\0`));
}

function framed(type: string, body: Buffer): Buffer {
  const length = Buffer.alloc(4);
  length.writeInt32BE(body.length + 4);
  return Buffer.concat([Buffer.from(type), length, body]);
}
