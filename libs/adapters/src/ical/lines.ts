import type { Remark } from '@navigator/shared';
import { decoderFor, type Decode } from '../kit/charset.js';

/** A content line: unfolded, decoded, without its end. */
export interface Line {
  readonly text: string;
  /** About the bytes, not the value. */
  readonly remarks: readonly Remark[];
}

const LINE_FEED = 10;
const BLANKS: ReadonlySet<number | undefined> = new Set([9, 32]);
/** A picture within a calendar may be that long; nothing else is, and what is more of such a line is left out. */
const LONGEST_LINE = 1024 * 1024;

/**
 * The content lines of a calendar as its bytes arrive. Lines are folded between bytes, not between characters (RFC 5545,
 * 3.1): a line is decoded only when it is whole, and by itself, so that a wrong charset harms no other (Q37).
 */
export async function* linesIn(
  body: AsyncIterable<Uint8Array>,
  contentType: string,
): AsyncGenerator<Line, void, undefined> {
  const folded = new FoldedLines(decoderFor(contentType));
  for await (const chunk of body) yield* folded.push(chunk);
  yield* folded.finish();
}

class FoldedLines {
  /** Of the physical line that is not at its end. */
  private rest: Uint8Array = new Uint8Array();
  /** Of the content line that the next physical line may go on with. */
  private line: Uint8Array[] = [];
  private length = 0;
  private isFirst = true;

  constructor(private readonly decode: Decode) {}

  *push(chunk: Uint8Array): Generator<Line, void, undefined> {
    const bytes = joined([this.rest, chunk]);
    let from = 0;
    for (let end = bytes.indexOf(LINE_FEED); end !== -1; end = bytes.indexOf(LINE_FEED, from)) {
      yield* this.take(bytes.subarray(from, end));
      from = end + 1;
    }
    this.rest = bytes.slice(from, from + LONGEST_LINE);
  }

  *finish(): Generator<Line, void, undefined> {
    yield* this.take(this.rest);
    yield* this.release();
  }

  private *take(physical: Uint8Array): Generator<Line, void, undefined> {
    const isContinued = BLANKS.has(physical[0]) && this.line.length > 0;
    if (!isContinued) yield* this.release();
    const part = physical.slice(isContinued ? 1 : 0, Math.max(1, LONGEST_LINE - this.length));
    this.line.push(withoutReturn(part));
    this.length += part.length;
  }

  private *release(): Generator<Line, void, undefined> {
    if (this.line.length === 0) return;
    const { value, remarks } = this.decode(joined(this.line));
    this.line = [];
    this.length = 0;
    const text = this.isFirst ? value.replace(/^\uFEFF/, '') : value;
    this.isFirst &&= text === '';
    yield { text, remarks };
  }
}

const CARRIAGE_RETURN = 13;

function withoutReturn(physical: Uint8Array): Uint8Array {
  return physical.at(-1) === CARRIAGE_RETURN ? physical.subarray(0, -1) : physical;
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
