import { Injectable } from '@nestjs/common';
import type { FeedId } from '@navigator/shared';
import { seal, unseal } from '../credentials/seal.js';
import { SecretKey } from '../credentials/secret-key.js';

/** Secrets of webhooks as the store keeps them: sealed, each for its feed alone. */
@Injectable()
export class WebhookSecrets {
  constructor(private readonly key: SecretKey) {}

  async seal(feed: FeedId, secret: string): Promise<string> {
    return seal(secret, { key: await this.key.toSeal(), owner: ownerOf(feed) });
  }

  /** Null where SECRET_KEY is another than when it was sealed. */
  async open(feed: FeedId, sealed: string): Promise<string | null> {
    const key = await this.key.toOpen();
    return key === null ? null : unseal(sealed, { key, owner: ownerOf(feed) });
  }
}

/** No credential of a feed opens as the secret of its webhook. */
function ownerOf(feed: FeedId): string {
  return `webhook ${feed}`;
}
