import type { Remark } from '@navigator/shared';
import { decoderFor } from '../charset.js';
import type { ReadFailure } from '../contract.js';

/** Pages and lists of events are small; what is larger than this is neither. */
const MOST_BYTES = 32 * 1024 * 1024;

/** An answer as one text, or why it is none. */
export type WholeText =
  | { readonly kind: 'text'; readonly text: string; readonly remarks: readonly Remark[] }
  | { readonly kind: 'failed'; readonly failure: ReadFailure };

/** Reads an answer whole, in its charset, without the mark that may stand before it (Q37). */
export async function readText(body: AsyncIterable<Uint8Array>, contentType: string): Promise<WholeText> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of body) {
    chunks.push(chunk);
    size += chunk.length;
    if (size > MOST_BYTES) return failed('not-this-format', `more than ${MOST_BYTES} bytes`);
  }
  const { value, remarks } = decoderFor(contentType)(joined(chunks, size));
  const text = value.replace(/^\uFEFF/, '').trim();
  return text === '' ? failed('empty-answer', 'no content') : { kind: 'text', text, remarks };
}

function joined(chunks: readonly Uint8Array[], size: number): Uint8Array {
  const whole = new Uint8Array(size);
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  return whole;
}

/** JSON in a text, or why there is none. */
export type WholeJson =
  { readonly kind: 'json'; readonly value: unknown } | { readonly kind: 'failed'; readonly failure: ReadFailure };

/** Reads a text as JSON; tells a web page and an answer that is cut off from other text (Q34). */
export function readJson(text: string): WholeJson {
  if (text.startsWith('<')) return failed('html-instead-of-data', titleOf(text));
  try {
    return { kind: 'json', value: JSON.parse(text) };
  } catch (error) {
    return endsEarly(text, error)
      ? failed('truncated', `ends after ${text.length} characters`)
      : failed('not-json', text.slice(0, 40));
  }
}

/** Whether the text was sound as far as it went. */
function endsEarly({ length }: string, error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const position = /at position (\d+)/.exec(error.message)?.[1];
  return /unexpected end|unterminated/i.test(error.message) || Number(position ?? -1) >= length;
}

function titleOf(text: string): string {
  const title = /<title[^>]*>([^<]{1,80})/i.exec(text)?.[1]?.trim();
  return title === undefined ? 'a web page' : `a web page: ${title}`;
}

function failed(code: ReadFailure['code'], detail: string): { readonly kind: 'failed'; readonly failure: ReadFailure } {
  return { kind: 'failed', failure: { code, detail } };
}
