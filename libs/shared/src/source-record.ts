import { z } from 'zod';
import { Geometry, GeometryRole } from './geojson.js';
import { LocalDate } from './local-time.js';
import { Phase } from './phase.js';
import { SourceFlag } from './status.js';
import { Topic } from './topic.js';

/** A number a platform reported; null where it said nothing, never 0 for unknown. */
export const Count = z.int().nonnegative().nullable();

/** Formal procedures follow a law (land-use planning), informal ones a city's own choice. */
export const ProcedureKind = z.enum(['formal', 'informal', 'unknown']);
export type ProcedureKind = z.infer<typeof ProcedureKind>;

/** A meeting, a walk, an on-line talk that belongs to a procedure. Instants in ISO 8601 with offset. */
export const ProcedureEvent = z
  .object({
    title: z.string(),
    start: z.iso.datetime({ offset: true }),
    end: z.iso.datetime({ offset: true }).nullable(),
    place: z.string().nullable(),
    url: z.url().nullable(),
  })
  .meta({ id: 'ProcedureEvent' });
export type ProcedureEvent = z.infer<typeof ProcedureEvent>;

/** A file that the source offers with a procedure. */
export const ProcedureDocument = z
  .object({ title: z.string(), url: z.url(), mediaType: z.string().nullable(), date: LocalDate.nullable() })
  .meta({ id: 'ProcedureDocument' });
export type ProcedureDocument = z.infer<typeof ProcedureDocument>;

/** What became of it: published, owed, or not told by a platform that cannot tell. */
export const ProcedureResult = z
  .object({
    state: z.enum(['published', 'notPublished', 'notReported']),
    url: z.url().nullable(),
    publishedAt: LocalDate.nullable(),
  })
  .meta({ id: 'ProcedureResult' });
export type ProcedureResult = z.infer<typeof ProcedureResult>;

/** How a record was given to a city: by the feed's default, a name, a key or its coordinates. */
export const PublisherHint = z.object({ name: z.string().nullable(), territoryKey: z.string().nullable() });
export type PublisherHint = z.infer<typeof PublisherHint>;

/**
 * What one feed says about one procedure, normalised: what every adapter yields and the store keeps.
 * Texts are plain (tags removed, entities decoded once), links absolute http(s) or null, unknown is null.
 */
export const SourceRecord = z.strictObject({
  sourceId: z.string().min(1).max(500),
  title: z.string().min(1).max(1000),
  summary: z.string().nullable(),
  /** Sanitised HTML or plain text; null when the source has none beyond the summary. */
  description: z.string().nullable(),
  url: z.url().nullable(),
  kind: ProcedureKind,
  organiser: z.string().nullable(),
  publisher: PublisherHint.nullable(),
  topics: z.array(Topic),
  /** The source's own words for its topics, kept even where no common topic fits. */
  topicLabels: z.array(z.string()),
  phases: z.array(Phase),
  events: z.array(ProcedureEvent),
  documents: z.array(ProcedureDocument),
  geometry: Geometry.nullable(),
  geometryRole: GeometryRole.nullable(),
  place: z.string().nullable(),
  image: z.url().nullable(),
  contributions: Count,
  comments: Count,
  participants: Count,
  result: ProcedureResult,
  flag: SourceFlag.nullable(),
  /** The status in the source's own words. */
  sourceStatus: z.string().nullable(),
  listedAsActive: z.boolean(),
  language: z.string().nullable(),
});
export type SourceRecord = z.infer<typeof SourceRecord>;
