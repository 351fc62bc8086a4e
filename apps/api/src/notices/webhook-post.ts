import { Injectable } from '@nestjs/common';
import type { FeedId, WebhookBody } from '@navigator/shared';
import { Config } from '../config/config.js';
import { Clock } from '../platform/clock.js';
import { isListedEndpoint, parseAllowedHosts } from '../platform/http/allowed-hosts.js';
import { FetchError } from '../platform/http/fetch-error.js';
import { GuardedClient } from '../platform/http/guarded-client.js';
import { parseTarget } from '../platform/http/target.js';
import { signature } from './signature.js';
import { WebhookSecrets } from './webhook-secrets.js';

/** An answer may take so long, and the turn of a host that we read at the same time (milliseconds). */
const PATIENCE = { answerMs: 10_000, turnMs: 30_000 } as const;

/** What an answer says is not read; a longer one is no answer to a notice. */
const MAX_BYTES = 1_000_000;

/** Every status that means yes, with a body or without. */
const TAKEN = Array.from({ length: 100 }, (_, index) => 200 + index);

/** What is posted where. */
export interface Post {
  readonly feed: FeedId;
  readonly url: string;
  readonly sealedSecret: string;
  readonly body: WebhookBody;
}

/** What became of it; `code` names the reason without any address. */
export interface Posted {
  readonly isDelivered: boolean;
  readonly status: number | null;
  readonly code: string | null;
}

/** Posts signed notices to addresses that strangers gave: through the guarded client, over https, without redirects. */
@Injectable()
export class WebhookPost {
  constructor(
    private readonly client: GuardedClient,
    private readonly secrets: WebhookSecrets,
    private readonly clock: Clock,
    private readonly config: Config,
  ) {}

  /** Why an address is no good for a webhook, as a code; null where it may be tried. Nothing is sent to it. */
  async judge(url: string): Promise<string | null> {
    const target = parseTarget(url);
    if (target instanceof FetchError) return target.code;
    const hosts = parseAllowedHosts(this.config.allowPrivateHosts);
    const isListed = hosts.kind === 'allowed' && isListedEndpoint(target, hosts.allowed);
    if (!target.secure && !isListed) return 'not-https';
    return (await this.client.judge(url, 'public'))?.code ?? null;
  }

  async send({ feed, url, sealedSecret, body }: Post): Promise<Posted> {
    const secret = await this.secrets.open(feed, sealedSecret);
    if (secret === null) return { isDelivered: false, status: null, code: 'secret-lost' };
    const text = JSON.stringify(body);
    const outcome = await this.client.fetch({
      url,
      trust: 'public',
      maxBytes: MAX_BYTES,
      reads: TAKEN,
      headers: { 'navigator-signature': signature(secret, text, this.clock.now().getTime()) },
      post: { contentType: 'application/json', body: text },
      limits: { totalMs: PATIENCE.answerMs, maxRedirects: 0 },
      signal: AbortSignal.timeout(PATIENCE.turnMs),
    });
    if (outcome.kind === 'failure') {
      const { status, code } = outcome.error;
      return { isDelivered: false, status, code };
    }
    outcome.discard();
    return { isDelivered: true, status: outcome.status, code: null };
  }
}
