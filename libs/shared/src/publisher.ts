import { z } from 'zod';
import { FeedSummary } from './feed.js';
import { PublisherId } from './ids.js';
import { Population, TerritoryKey } from './territory.js';

/** How many procedures of a publisher stand in each status today. */
export const StatusCounts = z
  .object({
    open: z.int(),
    planned: z.int(),
    evaluating: z.int(),
    closed: z.int(),
    cancelled: z.int(),
    unknown: z.int(),
  })
  .meta({ id: 'StatusCounts' });
export type StatusCounts = z.infer<typeof StatusCounts>;

/** A city or body with what we know of it and of its procedures. */
export const Publisher = z
  .object({
    id: PublisherId,
    name: z.string(),
    domain: z.string().nullable(),
    territory: z
      .object({
        key: TerritoryKey,
        name: z.string(),
        /** Name of the Land; null for imaginary or unknown areas. */
        state: z.string().nullable(),
        population: Population.nullable(),
      })
      .nullable(),
    procedures: StatusCounts,
    /** Feeds that bring its procedures. */
    feeds: z.int(),
    isDemo: z.boolean(),
  })
  .meta({ id: 'Publisher' });
export type Publisher = z.infer<typeof Publisher>;

export const PublisherList = z
  .object({ items: z.array(Publisher), next: z.string().nullable() })
  .meta({ id: 'PublisherList' });
export type PublisherList = z.infer<typeof PublisherList>;

/** A publisher with the feeds behind it. */
export const PublisherDetail = Publisher.omit({ feeds: true })
  .extend({ feeds: z.array(FeedSummary) })
  .meta({ id: 'PublisherDetail' });
export type PublisherDetail = z.infer<typeof PublisherDetail>;
