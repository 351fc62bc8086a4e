import type { Refusal } from '@navigator/shared';
import type { FastifyRequest } from 'fastify';
import type { PageLimits } from './page-limits.js';

/** How much of a form that is too large is let run out, so that its sender hears why instead of a broken line. */
const PATIENCE_BYTES = 100_000_000;

/** The form of a request, or why it is not looked at. */
interface Form {
  readonly form: Uint8Array<ArrayBuffer> | null;
  readonly refusal: Refusal | null;
}

/** Reads the form of a page as far as the limits allow. */
export async function formOf(request: FastifyRequest, limits: PageLimits): Promise<Form> {
  const verdict = limits.judge(request);
  if (verdict.kind !== 'fine') {
    await readUpTo(request.raw, 0);
    return { form: null, refusal: verdict };
  }
  if (request.method !== 'POST') return { form: null, refusal: null };
  const form = await readUpTo(request.raw, verdict.bytes);
  return { form, refusal: form === null ? { kind: 'tooLarge' } : null };
}

/** A body up to so many bytes; null where it is larger. */
async function readUpTo(payload: AsyncIterable<Uint8Array>, bytes: number): Promise<Uint8Array<ArrayBuffer> | null> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of payload) {
    length += chunk.length;
    if (length > PATIENCE_BYTES) break;
    if (length <= bytes) chunks.push(chunk);
    else chunks.length = 0;
  }
  return length > bytes ? null : new Uint8Array(Buffer.concat(chunks));
}
