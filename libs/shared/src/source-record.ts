import { z } from 'zod';
import { Geometry, GeometryRole, Position } from './geojson.js';
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
    /** Where it takes place (longitude, latitude); left out where the source does not say. */
    point: Position.optional(),
    /** True where the source says that it does not take place after all. */
    isCancelled: z.boolean().optional(),
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

/**
 * What an enriching feed (a calendar, a council's papers, a news list) says about a procedure of another feed. The store
 * attaches it to the procedure that `about` fits, and keeps it aside where none does.
 */
export const SourceEvent = z.strictObject({
  /** The source's own id of it, by which it is known again. */
  key: z.string().min(1).max(500),
  /** A meeting has a time and a place; a notice is told on a day; a decision ends something. */
  kind: z.enum(['meeting', 'notice', 'decision']),
  event: ProcedureEvent,
  documents: z.array(ProcedureDocument),
  /** Where the source publishes what became of the procedure. */
  result: ProcedureResult.nullable(),
  about: z.strictObject({
    /** Addresses of pages it links to; one of them may be the procedure's. */
    urls: z.array(z.url()),
    /** Plan numbers, references and titles that stand in it, as written. */
    names: z.array(z.string()),
    /** Official key of the municipality, where the source tells one. */
    territoryKey: z.string().nullable(),
  }),
});
export type SourceEvent = z.infer<typeof SourceEvent>;

/** How far people may have a say (IAP2 spectrum, in the four steps that German cities use). */
export const ParticipationLevel = z.enum(['information', 'consultation', 'cooperation', 'decision']);
export type ParticipationLevel = z.infer<typeof ParticipationLevel>;

/** Where a record came from before another installation of this software passed it on. */
export const Origin = z.strictObject({
  /** The installations it passed through, the one that read the city's own feed first; origins like `https://a.example`. */
  via: z.array(z.url()).min(1).max(20),
  /** The feed that the first of them read. */
  feedUrl: z.string().nullable(),
  feedName: z.string().nullable(),
  licence: z.string().nullable(),
  /** Its id in that feed; left out where the installation does not tell it. */
  sourceId: z.string().optional(),
});
export type Origin = z.infer<typeof Origin>;

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
  /** How far people may have a say; left out where the source does not say. */
  level: ParticipationLevel.optional(),
  /** The source's own word for the level, where no common one fits it. */
  levelLabel: z.string().optional(),
  /** The source's own word for the kind of procedure, where no common one fits it. */
  kindLabel: z.string().optional(),
  /** Only for records that another installation passed on. */
  origin: Origin.optional(),
});
export type SourceRecord = z.infer<typeof SourceRecord>;
