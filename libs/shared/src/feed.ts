import { z } from 'zod';
import { FeedFile } from './feed-file.js';
import { BoundingBox } from './geojson.js';
import { FeedHealth, HealthInterval, Uptime } from './health.js';
import { FeedId, PublisherId } from './ids.js';
import type { LocalDate } from './local-time.js';
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

export const PublisherRef = z
  .object({ id: PublisherId, name: z.string(), territory: z.string().nullable() })
  .meta({ id: 'PublisherRef' });
export type PublisherRef = z.infer<typeof PublisherRef>;

/** What a source lists beside what we show of it: where the two part, somebody should look. */
export const FeedCounts = z
  .object({
    /** Entries of its last complete list, each once; null before the first. */
    listed: z.int().nullable(),
    /** Those of them that could not be read, or were left out for a reason. */
    leftOut: z.int(),
    /** Procedures of it that we show as current. */
    shown: z.int(),
    /** Those that we know and show only once they begin, because the platform itself does not show them yet. */
    notYetPublic: z.int(),
    /** Records whose loss or change waits for a decision. */
    held: z.int(),
  })
  .meta({ id: 'FeedCounts' });
export type FeedCounts = z.infer<typeof FeedCounts>;

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
    counts: FeedCounts,
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
    min: z.int().min(1).max(10_000_000).nullable(),
    max: z.int().min(1).max(10_000_000).nullable(),
    quietMonths: z.array(z.int().min(1).max(12)).max(12),
  })
  .meta({ id: 'FeedExpectations' });
export type FeedExpectations = z.infer<typeof FeedExpectations>;

/** Whether a list may be empty on this local day, as far as its owner said. */
export function isQuietOn(day: LocalDate, expectations: FeedExpectations | null): boolean {
  return expectations?.quietMonths.includes(Number(day.slice(5, 7))) ?? false;
}

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
  /** What its publisher uploaded; null for a feed that is fetched. */
  file: FeedFile.nullable(),
  lastRun: Run.nullable(),
  /** How it worked in the last 90 days, newest first; the 200 newest at most. */
  intervals: z.array(HealthInterval),
  /** Over the last 7, 30 and 90 days. */
  uptime: z.array(Uptime),
}).meta({ id: 'FeedDetail' });
export type FeedDetail = z.infer<typeof FeedDetail>;

export const FeedList = z.object({ items: z.array(FeedSummary), next: z.string().nullable() }).meta({ id: 'FeedList' });
export type FeedList = z.infer<typeof FeedList>;
