import { createHmac, randomBytes } from 'node:crypto';

/** A secret to sign with, as its owner sees it this once. */
export function newWebhookSecret(): string {
  return `pnw_${randomBytes(32).toString('base64url')}`;
}

/**
 * The header `Navigator-Signature`: who has the secret can tell that the body is ours, and that it is of now.
 * @param now milliseconds
 * @example signature('pnw_…', '{"id":"…"}', Date.now()) // 't=1764000000,v1=5257a8…'
 */
export function signature(secret: string, body: string, now: number): string {
  const seconds = String(Math.floor(now / 1000));
  return `t=${seconds},v1=${createHmac('sha256', secret).update(`${seconds}.${body}`).digest('hex')}`;
}
