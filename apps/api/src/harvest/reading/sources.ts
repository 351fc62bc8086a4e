import { Injectable } from '@nestjs/common';
import { adapterFor, type Adapter, type AdapterFeed } from '@navigator/adapters';
import type { FeedFormat, RunError } from '@navigator/shared';
import { Config } from '../../config/config.js';
import { credentialFault } from '../../credentials/credential-problems.js';
import { Credentials } from '../../credentials/credentials.js';
import { neverKept, RawAnswers, type AnsweredRun } from '../replay/raw-answers.js';
import { Recording } from '../replay/recording.js';
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
  /** Keeps what was answered once the conversation is over, where it may be kept. */
  readonly keepAnswers: ((run: AnsweredRun) => Promise<void>) | null;
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
    private readonly answers: RawAnswers,
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
    const transport = this.transports.for(stored);
    if (neverKept(stored)) return { kind: 'source', source: { adapter, feed, transport, keepAnswers: null } };
    const recording = new Recording();
    const keepAnswers = (run: AnsweredRun): Promise<void> => this.answers.keep(stored, run, recording.recorded);
    return { kind: 'source', source: { adapter, feed, transport: recording.around(transport), keepAnswers } };
  }
}

/** The origin under which others reach this installation. */
export function ownOrigin({ publicUrl }: Pick<Config, 'publicUrl'>): string {
  return new URL(publicUrl).origin;
}
