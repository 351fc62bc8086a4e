import { classifyError } from './classify-error.js';
import { type ByteStream, decodeBody } from './decode-body.js';
import type { Exchange } from './exchange.js';
import { FetchError } from './fetch-error.js';
import type { FetchLimits } from './fetch-limits.js';
import { type FetchWatch, reasonOf, type Stint } from './fetch-watch.js';
import { SpeedWindow } from './speed-window.js';

/** Counts what goes through; kept by the caller, who reports it. */
export type ByteCount = { wire: number; decoded: number };

/** The rules and the books under which a body is read. */
export type BodyRules = {
  readonly maxBytes: number;
  readonly limits: FetchLimits;
  readonly watch: FetchWatch;
  readonly count: ByteCount;
  /** Called once, however the reading ends. */
  readonly end: () => void;
};

/** Refuses a body whose declared length is over the cap before a byte of it is read. */
export function refuseDeclaredSize(length: string | undefined, maxBytes: number): void {
  if (Number(length ?? 0) > maxBytes) throw tooLarge(maxBytes);
}

/** The decompressed body of an answer, watched for size, speed and completeness. */
export async function* answerBody(source: Exchange, rules: BodyRules): ByteStream {
  const { count, maxBytes, watch } = rules;
  try {
    for await (const chunk of decodeBody(wireBytes(source, rules), source.head.headers['content-encoding'])) {
      count.decoded += chunk.length;
      if (count.decoded > maxBytes) throw tooLarge(maxBytes);
      yield chunk;
    }
  } catch (error) {
    throw watch.signal.aborted ? reasonOf(watch.signal) : classifyError(error, 'body');
  } finally {
    rules.end();
  }
}

/** Bytes of the wire: each wait has its limit, and the end must be an end. */
async function* wireBytes(source: Exchange, { watch, limits, count, maxBytes }: BodyRules): ByteStream {
  const chunks = source.body[Symbol.asyncIterator]();
  const next = async (stint: Stint): Promise<IteratorResult<Uint8Array>> => {
    try {
      return await watch.within(stint, chunks.next());
    } catch (error) {
      throw source.flaw() ?? error;
    }
  };
  const speed = new SpeedWindow(limits);
  let waited = 0;
  let step = await next({ ms: limits.firstByteMs, code: 'first-byte-timeout' });
  while (step.done !== true) {
    speed.arrived(step.value.length, waited);
    count.wire += step.value.length;
    if (count.wire > maxBytes) throw tooLarge(maxBytes);
    yield step.value;
    const asked = performance.now();
    step = await next({ ms: speed.patience(), code: 'too-slow' });
    waited = performance.now() - asked;
  }
  const flaw = source.flaw();
  if (flaw !== null) throw flaw;
}

function tooLarge(maxBytes: number): FetchError {
  return new FetchError('too-large', `over ${maxBytes} bytes`);
}
