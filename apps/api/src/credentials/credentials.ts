import { Injectable } from '@nestjs/common';
import type { Credential } from '@navigator/adapters';
import type { RunError } from '@navigator/shared';
import { z } from 'zod';
import { credentialUnreadable } from './credential-problems.js';
import { seal, unseal } from './seal.js';
import { SecretKey } from './secret-key.js';

/** The credential of a feed as a reading needs it (null where the feed has none), or why it cannot be had. */
export type OpenedCredential =
  | { readonly kind: 'credential'; readonly credential: Credential | null }
  | { readonly kind: 'failure'; readonly error: RunError };

const Written = z.strictObject({ id: z.string().nullable(), secret: z.string() });

/** Keeps what platforms gave to their partners: sealed in the store, open only while a feed is read. */
@Injectable()
export class Credentials {
  constructor(private readonly key: SecretKey) {}

  /** The credential as the store keeps it; it opens for this feed alone. */
  async seal(feed: string, { id, secret }: Credential): Promise<string> {
    return seal(JSON.stringify({ id, secret }), { key: await this.key.toSeal(), owner: feed });
  }

  /** Opens what the store keeps of a feed, at the moment in which its reading starts. */
  async open(feed: string, sealed: string | null): Promise<OpenedCredential> {
    if (sealed === null) return { kind: 'credential', credential: null };
    const key = await this.key.toOpen();
    const plain = key && unseal(sealed, { key, owner: feed });
    if (plain === null) return { kind: 'failure', error: credentialUnreadable(feed) };
    return { kind: 'credential', credential: Written.parse(JSON.parse(plain)) };
  }
}
