import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';

/** 32 random bytes as text: too many to guess, so that a fast hash of them gives nothing away. */
export function newSecret(): string {
  return randomBytes(32).toString('base64url');
}

/** What the store keeps of a secret. */
export function hashOf(secret: string): string {
  return createHash('sha256').update(secret).digest('base64url');
}

/** Compares without telling by the time it takes where two texts part. */
export function isSame(one: string, other: string): boolean {
  const [left, right] = [Buffer.from(one), Buffer.from(other)];
  return left.length === right.length && timingSafeEqual(left, right);
}
