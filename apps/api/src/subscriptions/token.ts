import { createHash, randomBytes } from 'node:crypto';
import { SubscriptionToken } from '@navigator/shared';

/** The secret of a link in a mail; only its hash is kept. */
export function newSecret(): SubscriptionToken {
  return SubscriptionToken.parse(randomBytes(32).toString('base64url'));
}

/** What the store keeps of a secret. It has 256 random bits, so that a fast hash gives nothing away. */
export function hashOfSecret(secret: SubscriptionToken): string {
  return createHash('sha256').update(secret).digest('base64url');
}
