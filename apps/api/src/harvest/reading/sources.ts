import { Injectable } from '@nestjs/common';
import { adapterFor, type Adapter, type AdapterFeed } from '@navigator/adapters';
import type { FeedFormat, RunError } from '@navigator/shared';
import { Config } from '../../config/config.js';
import { credentialFault } from '../../credentials/credential-problems.js';
import { Credentials } from '../../credentials/credentials.js';
import { storedMap } from './stored-map.js';
import type { Transport } from './transport.js';
import { Transports } from './transports.js';

/** A registered feed as the store keeps it, as far as reading it goes. */
export interface StoredFeed {
  readonly id: string;
  readonly url: string;
  readonly format: FeedFormat;
  readonly language: string;
  readonly map: unknown;
  readonly credential: string | null;
}

/** Who reads a feed, what it is told, and how it asks. */
export interface Source {
  readonly adapter: Adapter;
  readonly feed: AdapterFeed;
  readonly transport: Transport;
}

/** A source ready to be read, or why it cannot be. */
export type FoundSource =
  | { readonly kind: 'source'; readonly source: Source }
  | { readonly kind: 'failure'; readonly error: RunError; readonly adapterRevision: number };

/** Makes of a feed's row what reading it takes; its credential is opened here and nowhere else. */
@Injectable()
export class Sources {
  constructor(
    private readonly config: Config,
    private readonly credentials: Credentials,
    private readonly transports: Transports,
  ) {}

  /** What reading this feed takes now. */
  async of(stored: StoredFeed): Promise<FoundSource> {
    const adapter = adapterFor(stored.format);
    const failure = (error: RunError): FoundSource => ({
      kind: 'failure',
      error,
      adapterRevision: adapter.revision,
    });
    const map = storedMap(stored.map);
    if (map.kind === 'failure') return failure(map.error);
    const opened = await this.credentials.open(stored.id, stored.credential);
    if (opened.kind === 'failure') return failure(opened.error);
    const fault = credentialFault(stored.format, opened.credential);
    if (fault) return failure(fault);
    const { url, language } = stored;
    const feed = { url, language, map: map.map, credential: opened.credential, ownOrigin: ownOrigin(this.config) };
    return { kind: 'source', source: { adapter, feed, transport: this.transports.for(stored) } };
  }
}

/** The origin under which others reach this installation. */
export function ownOrigin({ publicUrl }: Pick<Config, 'publicUrl'>): string {
  return new URL(publicUrl).origin;
}
