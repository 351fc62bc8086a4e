import { createHash, randomBytes } from 'node:crypto';

/** A sender's key to its inbox: shown once, kept only as its hash. */
export function newToken(): string {
  return `pnx_${randomBytes(32).toString('base64url')}`;
}

/** What the store keeps of a token. It has 256 random bits, so that a fast hash gives nothing away. */
export function hashOf(token: string): string {
  return createHash('sha256').update(token).digest('base64url');
}

/** Longer than any token of ours. */
const LONGEST = 200;

/**
 * The token in the headers of a request: `Authorization: Bearer …`, or the header that senders of demosplan's REST door
 * know (https://github.com/demos-europe/demosplan-addon-xbeteiligung-async), there with or without the word.
 */
export function tokenIn(headers: Readonly<Record<string, string | readonly string[] | undefined>>): string | null {
  const { authorization, 'x-addon-xbeteiligung-authorization': foreign } = headers;
  if (typeof authorization === 'string') return bearer(authorization);
  return typeof foreign === 'string' ? (bearer(foreign) ?? plain(foreign)) : null;
}

function bearer(value: string): string | null {
  return plain(/^bearer +(.+)$/i.exec(value)?.[1] ?? '');
}

function plain(value: string): string | null {
  const token = value.trim();
  return token !== '' && token.length <= LONGEST ? token : null;
}
