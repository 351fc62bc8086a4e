import { z } from 'zod';
import { FeedFormat } from './feed.js';
import { Finding } from './finding.js';
import { BoundingBox, Geometry } from './geojson.js';
import { LocalText } from './language.js';
import { Procedure } from './procedure.js';
import { RunError } from './run.js';

/** A format that an address might be in, and why we think so. */
export const Candidate = z
  .object({ format: FeedFormat, url: z.string(), confidence: z.number().min(0).max(1), evidence: z.string() })
  .meta({ id: 'Candidate' });
export type Candidate = z.infer<typeof Candidate>;

/** An address that was asked while a feed was looked for, and what came. */
export const AskedAddress = z
  .object({
    url: z.string(),
    /** HTTP status; null where there was no answer. */
    status: z.int().nullable(),
    /** Where the answer came from, if the server led us to another address. */
    answeredFrom: z.string().nullable(),
    came: LocalText,
  })
  .meta({ id: 'AskedAddress' });
export type AskedAddress = z.infer<typeof AskedAddress>;

/** A procedure in a report: as it would be listed, before anything of ours is given to it. */
export const SampleProcedure = Procedure.omit({ id: true, slug: true, feed: true, publisher: true }).extend({
  geometry: Geometry.nullable(),
});
export type SampleProcedure = z.infer<typeof SampleProcedure>;

/**
 * What stands where in a format without fixed fields, as far as we found out: `map` can be saved, mended and given back.
 * A field of little confidence is a guess by its values.
 */
export const SuggestedMap = z
  .object({
    map: z.record(z.string(), z.unknown()),
    fields: z.array(
      z.object({
        target: z.string(),
        path: z.string(),
        confidence: z.number().min(0).max(1),
        example: z.string().nullable(),
      }),
    ),
    unmapped: z.array(z.object({ path: z.string(), example: z.string().nullable() })),
  })
  .meta({ id: 'SuggestedMap' });
export type SuggestedMap = z.infer<typeof SuggestedMap>;

/** How far a check is that has not ended. */
export const CheckProgress = z
  .object({
    step: z.enum([
      /** In the queue, or for another check of the same host. */
      'waiting',
      /** Asking addresses to find out what is there. */
      'looking',
      /** Reading the feed. */
      'reading',
      /** Turning what was read into procedures. */
      'mapping',
    ]),
    /** Place in the queue, 1 for the next; null once it is under way. */
    place: z.int().nullable(),
    /** Addresses asked so far. */
    requests: z.int(),
    /** Bytes read so far, decompressed. */
    bytes: z.int(),
    /** Records found so far. */
    found: z.int(),
    /** The same as a sentence. */
    text: LocalText,
  })
  .meta({ id: 'CheckProgress' });
export type CheckProgress = z.infer<typeof CheckProgress>;

/** What a dry run of an address found: `GET /checks/{id}` and `npm run check --json`. */
export const CheckReport = z
  .object({
    id: z.string(),
    state: z.enum(['queued', 'running', 'done', 'failed']),
    url: z.string(),
    format: FeedFormat.nullable(),
    /** The address that was read, and that would be registered; null where nothing was read. */
    feedUrl: z.string().nullable(),
    /** What the address might be, best first; `format` and the counts belong to the one that was read. */
    candidates: z.array(Candidate),
    /** The addresses that were asked to find out, the given one first. */
    asked: z.array(AskedAddress),
    found: z.int(),
    mapped: z.int(),
    rejected: z.int(),
    skipped: z.int(),
    duplicates: z.int(),
    events: z.int(),
    findings: z.array(Finding),
    /** Share of mapped records that fill a field, 0 to 1. */
    fill: z.record(z.string(), z.number()),
    sample: z.array(SampleProcedure),
    bbox: BoundingBox.nullable(),
    /** Only where a format without fixed fields was read without a field map. */
    suggestedMap: SuggestedMap.nullable(),
    /** While it is queued or running; null once it has ended. */
    progress: CheckProgress.nullable(),
    error: RunError.nullable(),
  })
  .meta({ id: 'CheckReport' });
export type CheckReport = z.infer<typeof CheckReport>;

/** What is asked of `POST /checks`. */
export const CheckQuestion = z
  .strictObject({
    /** The home page of a platform, a list, a file; without a scheme it is `https`. */
    url: z.string().min(1).max(2000),
    format: FeedFormat.optional(),
    /** A field map, for formats without fixed fields. */
    map: z.record(z.string(), z.unknown()).optional(),
  })
  .meta({ id: 'CheckQuestion' });
export type CheckQuestion = z.infer<typeof CheckQuestion>;

/** Id of a check: opaque, and known to whoever asked. */
export const CheckId = z.string().regex(/^[0-9a-hjkmnp-tv-z]{10}$/);

/** The answer of `POST /checks`: where to look for the report. */
export const CheckTicket = z.object({ id: z.string() }).meta({ id: 'CheckTicket' });
export type CheckTicket = z.infer<typeof CheckTicket>;

/** What is wrong with a question, and where. */
export interface CheckFault {
  /** `url`, `format`, or an entry of the map as one would write it: `map.title`. */
  readonly path: string;
  readonly text: LocalText;
}

/** A check that was asked for: queued, not to be meant, or one too many. */
export type CheckAsked =
  | { readonly kind: 'asked'; readonly id: string }
  | { readonly kind: 'faulty'; readonly faults: readonly CheckFault[] }
  | { readonly kind: 'tooMany'; readonly seconds: number };

/** Checks in process: what pages call. */
export interface Checking {
  /** Queues a check; `asker` is the network address that limits count by. */
  ask(question: CheckQuestion, asker: string): Promise<CheckAsked>;
  /** The report so far; null where there is none (any more). */
  report(id: string): Promise<CheckReport | null>;
}

/** What pages call where nothing can be checked. */
export const NO_CHECKS: Checking = {
  ask: () => Promise.resolve({ kind: 'tooMany', seconds: 60 }),
  report: () => Promise.resolve(null),
};
