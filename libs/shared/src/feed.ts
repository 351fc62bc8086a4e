import { z } from 'zod';
import { BoundingBox } from './geojson.js';
import { FeedId, PublisherId } from './ids.js';
import { LocalText } from './language.js';
import { Run } from './run.js';

/** Wire formats, one adapter folder each; a few are named before their adapter exists. */
export const FeedFormat = z.enum([
  'dipas-pds',
  'mein-berlin',
  'demosplan',
  'decidim',
  'geojson',
  'ogc-features',
  'wfs',
  'arcgis',
  'dcat-ap-plu',
  'xbeteiligung',
  'kerrokantasi',
  'citizen-space',
  'go-vocal',
  'consul',
  'oparl',
  'rss',
  'ical',
  'json-ld',
  'csv',
  'navigator',
]);
export type FeedFormat = z.infer<typeof FeedFormat>;

/** Where a feed stands: waiting for the operator, harvested, paused by a person, or taken out. */
export const FeedState = z.enum(['proposed', 'live', 'paused', 'removed']);
export type FeedState = z.infer<typeof FeedState>;

/** How well a feed works; `unknown` when we could not look. */
export const HealthState = z.enum(['healthy', 'degraded', 'failing', 'unknown']);
export type HealthState = z.infer<typeof HealthState>;

export const FeedHealth = z
  .object({ state: HealthState, since: z.iso.datetime().nullable(), reason: LocalText })
  .meta({ id: 'FeedHealth' });
export type FeedHealth = z.infer<typeof FeedHealth>;

export const PublisherRef = z
  .object({ id: PublisherId, name: z.string(), territory: z.string().nullable() })
  .meta({ id: 'PublisherRef' });
export type PublisherRef = z.infer<typeof PublisherRef>;

/** A registered feed as the public registry shows it. */
export const FeedSummary = z
  .object({
    id: FeedId,
    name: z.string(),
    publisher: PublisherRef,
    url: z.string(),
    format: FeedFormat,
    state: FeedState,
    isDemo: z.boolean(),
    licence: z.string().nullable(),
    procedures: z.int(),
    health: FeedHealth,
    lastConfirmedAt: z.iso.datetime().nullable(),
    nextRunAt: z.iso.datetime().nullable(),
    /** Decisions that wait for a person; until then the old data stays. */
    openQuarantines: z.int(),
  })
  .meta({ id: 'FeedSummary' });
export type FeedSummary = z.infer<typeof FeedSummary>;

/**
 * What the owner of a feed expects of its list, so that an ordinary loss can be told from a fault. It may be empty or
 * small in a quiet month: 8 is August.
 */
export const FeedExpectations = z
  .object({
    min: z.int().min(0).max(10_000_000).nullable(),
    max: z.int().min(1).max(10_000_000).nullable(),
    quietMonths: z.array(z.int().min(1).max(12)).max(12),
  })
  .meta({ id: 'FeedExpectations' });
export type FeedExpectations = z.infer<typeof FeedExpectations>;

/** A feed with its latest run and what its platform can tell at all. */
export const FeedDetail = FeedSummary.extend({
  intervalMinutes: z.int(),
  timeZone: z.string(),
  bbox: BoundingBox.nullable(),
  reports: z.object({
    planned: z.boolean(),
    results: z.boolean(),
    contributions: z.boolean(),
    comments: z.boolean(),
    participants: z.boolean(),
  }),
  /** Null where its owner has said nothing. */
  expectations: FeedExpectations.nullable(),
  lastRun: Run.nullable(),
}).meta({ id: 'FeedDetail' });
export type FeedDetail = z.infer<typeof FeedDetail>;

export const FeedList = z.object({ items: z.array(FeedSummary), next: z.string().nullable() }).meta({ id: 'FeedList' });
export type FeedList = z.infer<typeof FeedList>;

/** Health of the whole installation: `GET /health`. */
export const Health = z
  .object({
    state: HealthState,
    asOf: z.iso.datetime(),
    feeds: z.object({ healthy: z.int(), degraded: z.int(), failing: z.int(), unknown: z.int() }),
    procedures: z.int(),
    isDemo: z.boolean(),
  })
  .meta({ id: 'Health' });
export type Health = z.infer<typeof Health>;
