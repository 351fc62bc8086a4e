import { Injectable } from '@nestjs/common';
import { BoundingBox, FeedFormat, FeedState } from '@navigator/shared';
import { z } from 'zod';
import { Db } from '../../database/db.js';
import { notHarvested } from '../../feeds/feed-registry.js';
import { Sources } from '../reading/sources.js';
import type { Replayed } from '../harvester.js';
import { neverKept, RawAnswers } from './raw-answers.js';
import type { KeptReading } from './raw-answers.sql.js';
import { keptFromElsewhere, neverKeptProblem, nothingKept, notReadable, tooLarge } from './replay-problems.js';

/** What does reading this feed take? Parameters: feed id. */
const STORED_FEED = `
  select id, url, format, map, credential, language, time_zone as "timeZone", expected_area as area, state
  from feed where id = $1`;

const StoredFeedRow = z.object({
  id: z.string(),
  url: z.string(),
  format: FeedFormat,
  map: z.unknown(),
  credential: z.string().nullable(),
  language: z.string(),
  timeZone: z.string(),
  area: BoundingBox.nullable(),
  state: FeedState,
});
type StoredFeedRow = z.infer<typeof StoredFeedRow>;

/** A feed with its kept answers as the source. */
export interface KeptSource extends Replayed {
  readonly feed: StoredFeedRow;
  /** The run that got the answers. */
  readonly run: string;
}

/** Feeds as they answered last, to be read with the adapter, the map and the vocabulary of today. */
@Injectable()
export class KeptSources {
  constructor(
    private readonly db: Db,
    private readonly sources: Sources,
    private readonly answers: RawAnswers,
  ) {}

  /** @throws RegistryProblem where the feed is unknown, nothing of it is kept, or it cannot be read */
  async of(id: string): Promise<KeptSource> {
    const [feed] = await this.db.query(STORED_FEED, [id], StoredFeedRow);
    if (feed === undefined || feed.state === 'removed') throw notHarvested(id, undefined);
    const kept = await this.#kept(feed);
    const found = await this.sources.of(feed);
    if (found.kind === 'failure') throw notReadable(found.error);
    const transport = await this.answers.transport(id, kept.run);
    const source = { ...found.source, transport, keepAnswers: null };
    return { feed, run: kept.run, source, fetchedAt: kept.fetchedAt };
  }

  async #kept(feed: StoredFeedRow): Promise<KeptReading> {
    const never = neverKept(feed);
    if (never) throw neverKeptProblem(never);
    if (await this.answers.hasWithdrawn(feed.id)) throw neverKeptProblem('withdrawn');
    const kept = await this.answers.of(feed.id);
    if (kept === null) throw nothingKept(feed.id);
    if (kept.url !== feed.url || kept.format !== feed.format) throw keptFromElsewhere(feed.id);
    if (!kept.isKept) throw tooLarge(feed.id);
    return kept;
  }
}
