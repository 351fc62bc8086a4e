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

/** Signs a text in a way that nobody else can. */
export type Sign = (text: string) => Promise<string>;

/** Writes a flow as the value of a cookie that nobody else can write. */
export async function sealFlow(flow: Flow, sign: Sign): Promise<string> {
  const body = Buffer.from(JSON.stringify(flow)).toString('base64url');
  return `${body}.${await sign(body)}`;
}

/**
 * Reads it again; null for what we did not write, and for what is too old. @param isSame compares in constant time
 */
export async function openFlow(value: string, { sign, isSame, now }: Opening): Promise<Flow | null> {
  const [body = '', signature = ''] = value.split('.');
  if (!isSame(signature, await sign(body))) return null;
  const flow = Flow.parse(JSON.parse(Buffer.from(body, 'base64url').toString()));
  return flow.until > now ? flow : null;
}

interface Opening {
  readonly sign: Sign;
  readonly isSame: (one: string, other: string) => boolean;
  readonly now: number;
}
