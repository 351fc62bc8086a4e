import type { ReadFailure } from '../kit/contract.js';
import { splitJson, type Part } from '../kit/json-splitter.js';
import { isActivity } from './wire.js';

const OPEN_OBJECT = '{'.charCodeAt(0);
/** A byte order mark and white space may stand before everything else. */
const PROLOGUE: ReadonlySet<number> = new Set([0xef, 0xbb, 0xbf, 0x20, 0x09, 0x0a, 0x0d]);

/** What an answer holds: the list of activities, or the details of one. */
export type Amount = 'many' | 'one';

/** A piece of an answer, and whether that is a list. */
export interface Piece {
  readonly part: Part;
  readonly amount: Amount;
}

/** Splits a list of activities into its elements; the details of one activity become a list of one. */
export async function* splitActivities(
  body: AsyncIterable<Uint8Array>,
  contentType: string,
): AsyncGenerator<Piece, void, undefined> {
  const { first, replay } = await peek(body);
  const isOne = first === OPEN_OBJECT;
  const parts = splitJson(isOne ? bracketed(replay) : replay, { member: null, contentType });
  for await (const part of parts) {
    const failure = isOne ? faultOf(part) : null;
    yield { part: failure ? { kind: 'failed', failure } : part, amount: isOne ? 'one' : 'many' };
    if (failure) return;
  }
}

/** An object that is no activity is another answer, and an unreadable one was damaged on its way. */
function faultOf(part: Part): ReadFailure | null {
  if (part.kind === 'malformed') return { code: 'not-json', detail: part.reason };
  if (part.kind !== 'element' || isActivity(part.value)) return null;
  return { code: 'not-this-format', detail: 'an object that is no activity' };
}

interface Peeked {
  readonly first: number | undefined;
  readonly replay: AsyncIterable<Uint8Array>;
}

/** The first byte that says something, and the whole body again. */
async function peek(body: AsyncIterable<Uint8Array>): Promise<Peeked> {
  const iterator = body[Symbol.asyncIterator]();
  const held: Uint8Array[] = [];
  for (let next = await iterator.next(); next.done !== true; next = await iterator.next()) {
    held.push(next.value);
    const first = next.value.find((byte) => !PROLOGUE.has(byte));
    if (first !== undefined) return { first, replay: again(held, iterator) };
  }
  return { first: undefined, replay: again(held, iterator) };
}

async function* again(
  held: readonly Uint8Array[],
  rest: AsyncIterator<Uint8Array>,
): AsyncGenerator<Uint8Array, void, undefined> {
  try {
    yield* held;
    for (let next = await rest.next(); next.done !== true; next = await rest.next()) yield next.value;
  } finally {
    await rest.return?.();
  }
}

async function* bracketed(body: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array, void, undefined> {
  const encoder = new TextEncoder();
  yield encoder.encode('[');
  yield* body;
  yield encoder.encode(']');
}
