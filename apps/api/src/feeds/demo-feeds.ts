import { Injectable } from '@nestjs/common';
import { demoCities } from '@navigator/demo-city';
import { Config } from '../config/config.js';
import { Db } from '../database/db.js';
import { z } from 'zod';
import { FeedRegistry, RegistryProblem } from './feed-registry.js';
import { urlKey } from './url-key.js';

/** How many demonstration feeds have never been tried? No parameters. */
const UNTRIED = `
  select count(*)::int as untried from feed f
  where f.is_demo and f.state = 'live' and not exists (select from run r where r.feed_id = f.id and r.finished_at is not null)`;

/** Which of these addresses were ever registered? A city that the operator removed must not come back. Parameters: url keys. */
const KNOWN_KEYS = 'select distinct url_key as "urlKey" from feed where url_key = any($1)';

/** The imaginary cities as registered feeds, so that a fresh installation has something to show. */
@Injectable()
export class DemoFeeds {
  constructor(
    private readonly config: Config,
    private readonly db: Db,
    private readonly registry: FeedRegistry,
  ) {}

  /** Registers the cities that are not registered yet, unless the demonstration is off. */
  async register(): Promise<void> {
    if (this.config.demo === 'off') return;
    const keys = demoCities.map(({ feedUrl }) => urlKey(new URL(feedUrl)));
    const known = await this.db.query(KNOWN_KEYS, [keys], z.object({ urlKey: z.string() }));
    const knownKeys = new Set(known.map((row) => row.urlKey));
    for (const [index, city] of demoCities.entries()) {
      if (!knownKeys.has(keys[index] ?? '')) await this.#register(city);
    }
  }

  /** Whether each of them has been harvested at least once, or the demonstration is off. */
  async areTried(): Promise<boolean> {
    if (this.config.demo === 'off') return true;
    const [row] = await this.db.query(UNTRIED, [], z.object({ untried: z.int() }));
    return row?.untried === 0;
  }

  async #register(city: (typeof demoCities)[number]): Promise<void> {
    try {
      await this.registry.add({
        url: new URL(city.feedUrl),
        format: city.format,
        name: city.name,
        publisher: { name: city.name, domain: null, territoryKey: city.territoryKey },
        licence: 'CC0-1.0',
        isDemo: true,
        state: 'live',
      });
    } catch (error) {
      if (!(error instanceof RegistryProblem && error.code === 'feed-exists')) throw error;
    }
  }
}
