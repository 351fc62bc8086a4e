import { readWebPage, type AnswerHead, type Door, type FeedRequest } from '@navigator/adapters';
import { BodyBroken, type Answer, type Transport, type TransportError } from '../../harvest/reading/transport.js';

/** As much of an answer as recognising its format takes, in bytes. */
const HEAD_BYTES = 65_536;
/** As much as the way to a feed is looked for in. */
const DOOR_BYTES = 262_144;

/** The beginning of what an address answered. */
export interface Look {
  /** Where it was answered from, after redirects. */
  readonly url: string;
  readonly status: number;
  readonly contentType: string;
  readonly bytes: Uint8Array;
}

/** What came of a look: something to see, or no answer. */
export type Seen =
  { readonly kind: 'look'; readonly look: Look } | { readonly kind: 'failure'; readonly error: TransportError };

/**
 * Asks an address and looks at the beginning of its answer. Beyond the head it reads on only where that was not enough.
 */
export async function lookAt(
  transport: Transport,
  request: FeedRequest,
  isEnough: (head: AnswerHead) => boolean,
): Promise<Seen> {
  const answer = await transport.ask(request, null);
  if (answer.kind === 'failure') return answer;
  if (answer.kind === 'not-modified') return { kind: 'look', look: NOTHING_NEW(request.url) };
  try {
    return { kind: 'look', look: await beginningOf(answer, isEnough) };
  } catch (error) {
    if (error instanceof BodyBroken) return { kind: 'failure', error: error.failure };
    throw error;
  }
}

/** A host that answers a question without conditions with 304 has told us nothing. */
const NOTHING_NEW = (url: string): Look => ({ url, status: 304, contentType: '', bytes: new Uint8Array() });

async function beginningOf(
  { url, status, headers, body }: Extract<Answer, { kind: 'answer' }>,
  isEnough: (head: AnswerHead) => boolean,
): Promise<Look> {
  const contentType = headers['content-type'] ?? '';
  const look = (chunks: readonly Uint8Array[]): Look => {
    return { url, status, contentType, bytes: Buffer.concat(chunks).subarray(0, DOOR_BYTES) };
  };
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of body) {
    const wasShort = length < HEAD_BYTES;
    chunks.push(chunk);
    length += chunk.byteLength;
    if (length >= DOOR_BYTES) break;
    if (wasShort && length >= HEAD_BYTES && isEnough(headOf(look(chunks)))) break;
  }
  return look(chunks);
}

/** What `recognise` sees. */
export function headOf({ url, contentType, bytes }: Look): AnswerHead {
  return { url, contentType, bytes: bytes.subarray(0, HEAD_BYTES) };
}

/** What `leads` sees. */
export function doorOf(look: Look): Door {
  const { url, contentType } = look;
  const text = textOf(look);
  return { url, contentType, text, page: isHtml(look) ? readWebPage(text, url) : null };
}

/** The text of an answer in the charset that it names, else as UTF-8. */
export function textOf({ contentType, bytes }: Look): string {
  const charset = /charset\s*=\s*"?([\w-]+)/i.exec(contentType)?.[1] ?? 'utf-8';
  try {
    return new TextDecoder(charset).decode(bytes);
  } catch {
    return new TextDecoder().decode(bytes);
  }
}

/** Whether the answer is a web page, by its header or by its beginning. */
export function isHtml({ contentType, bytes }: Look): boolean {
  const start = new TextDecoder().decode(bytes.subarray(0, 512)).trimStart().toLowerCase();
  return /text\/html|xhtml/.test(contentType) || start.startsWith('<!doctype html') || start.startsWith('<html');
}
