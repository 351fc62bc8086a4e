import { createHmac, timingSafeEqual } from 'node:crypto';
import { z } from 'zod';

/** How long somebody may take at the identity provider. */
export const FLOW_SECONDS = 600;

/** What a login needs to remember between leaving for the identity provider and coming back. */
export const Flow = z.object({
  /** Comes back with the answer: the answer belongs to this browser. */
  state: z.string(),
  /** Comes back inside the signed token: the token belongs to this login. */
  nonce: z.string(),
  /** Proof key (RFC 7636): the code is of no use to whoever catches it. */
  verifier: z.string(),
  /** The page to go on to. */
  to: z.string(),
  /** In milliseconds. */
  until: z.int(),
});
export type Flow = z.infer<typeof Flow>;

/** Writes a flow as the value of a cookie that nobody else can write. */
export function sealFlow(flow: Flow, key: Buffer): string {
  const body = Buffer.from(JSON.stringify(flow)).toString('base64url');
  return `${body}.${signatureOf(body, key)}`;
}

/** Reads it again; null for what we did not write, and for what is too old. */
export function openFlow(value: string, key: Buffer, now: number): Flow | null {
  const [body = '', signature = ''] = value.split('.');
  const [told, made] = [Buffer.from(signature), Buffer.from(signatureOf(body, key))];
  if (told.length !== made.length || !timingSafeEqual(told, made)) return null;
  const flow = Flow.parse(JSON.parse(Buffer.from(body, 'base64url').toString()));
  return flow.until > now ? flow : null;
}

function signatureOf(body: string, key: Buffer): string {
  return createHmac('sha256', key).update(body).digest('base64url');
}
