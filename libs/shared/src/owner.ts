import { z } from 'zod';
import type { Actor, NewOwnerKey, OwnerKey } from './access.js';
import { ChangeKind } from './change.js';
import type { CheckReport } from './check.js';
import { CorrectionField } from './correction.js';
import { FeedExpectations, FeedFormat, FeedState } from './feed.js';
import { FeedId, ProcedureId, QuarantineId, RunId } from './ids.js';
import { LocalText } from './language.js';

/** Between two harvests that an owner may ask for: 15 minutes at least, a week at most. */
export const CADENCE_MINUTES = { least: 15, most: 7 * 24 * 60 } as const;

/** Days between the wish to remove a feed and its removal; until then it can be taken back. */
export const REMOVAL_GRACE_DAYS = 7;

/** What stands where in a format without fixed fields, as it was registered. */
const WrittenMap = z.record(z.string(), z.unknown());

/** A feed that is about to be removed: when that was asked, and when it happens. */
export const Removal = z.object({ askedAt: z.iso.datetime(), dueAt: z.iso.datetime() }).meta({ id: 'Removal' });
export type Removal = z.infer<typeof Removal>;

/** What the owner of a feed can set: `GET /feeds/{id}/settings`. */
export const FeedSettings = z
  .object({
    id: FeedId,
    name: z.string(),
    /** The address that is read; credentials in it are left out. */
    url: z.string(),
    format: FeedFormat,
    state: FeedState,
    timeZone: z.string(),
    intervalMinutes: z.int(),
    /** What this format is read at where nobody says otherwise. */
    usualIntervalMinutes: z.int(),
    /** Null where the format has fixed fields, or its usual names are understood without a map. */
    map: WrittenMap.nullable(),
    takesMap: z.boolean(),
    expectations: FeedExpectations.nullable(),
    /** A harvest was asked for and has not begun, or is under way. */
    isAsked: z.boolean(),
    isReading: z.boolean(),
    removal: Removal.nullable(),
  })
  .meta({ id: 'FeedSettings' });
export type FeedSettings = z.infer<typeof FeedSettings>;

/** What `PATCH /feeds/{id}` changes; what is not named stays as it is. */
export const FeedChange = z
  .strictObject({
    name: z
      .string()
      .trim()
      .min(1)
      .max(200)
      .regex(/^[^\p{C}]*$/u, 'expected a name without control characters'),
    /** A paused feed is not read; what it brought stays. */
    state: z.enum(['live', 'paused']),
    intervalMinutes: z.int().min(CADENCE_MINUTES.least).max(CADENCE_MINUTES.most),
    /** Null takes back what was expected. */
    expectations: FeedExpectations.nullable(),
    /** Null takes the map away. All of the feed is read anew by it. */
    map: WrittenMap.nullable(),
  })
  .partial()
  .refine((change) => Object.keys(change).length > 0, { message: 'name at least one of the keys' })
  .meta({ id: 'FeedChange' });
export type FeedChange = z.infer<typeof FeedChange>;

/** A harvest that was asked for; its run stands at the top of `GET /feeds/{id}/runs` as soon as it begins. */
export const AskedHarvest = z.object({ feed: FeedId, askedAt: z.iso.datetime() }).meta({ id: 'AskedHarvest' });
export type AskedHarvest = z.infer<typeof AskedHarvest>;

/** Something that waited, or waits, for a decision: `GET /quarantines`. */
export const QuarantineSummary = z
  .object({
    id: QuarantineId,
    feed: z.object({ id: FeedId, name: z.string() }),
    run: RunId,
    reason: z.string(),
    why: LocalText,
    holds: z.enum(['removals', 'run']),
    state: z.enum(['open', 'confirmed', 'rejected', 'superseded']),
    since: z.iso.datetime(),
    decidedAt: z.iso.datetime().nullable(),
    /** Records that would go, and records that would be new or different. */
    removals: z.int(),
    puts: z.int(),
  })
  .meta({ id: 'QuarantineSummary' });
export type QuarantineSummary = z.infer<typeof QuarantineSummary>;

export const QuarantineList = z
  .object({ items: z.array(QuarantineSummary), next: z.string().nullable() })
  .meta({ id: 'QuarantineList' });
export type QuarantineList = z.infer<typeof QuarantineList>;

/** What the source sent is true, or it is a mistake of the source. */
export const QuarantineDecision = z.enum(['confirm', 'reject']);
export type QuarantineDecision = z.infer<typeof QuarantineDecision>;

/** One procedure that a run changed, and how: “Frist verlängert bis 30.11.2026 (zuvor 15.11.2026)”. */
export const RunChangeExample = z
  .object({ procedure: ProcedureId, slug: z.string(), title: z.string(), text: LocalText })
  .meta({ id: 'RunChangeExample' });

/** All procedures that a run changed in one way. */
export const RunChangeGroup = z
  .object({ kind: ChangeKind, count: z.int(), text: LocalText, examples: z.array(RunChangeExample) })
  .meta({ id: 'RunChangeGroup' });
export type RunChangeGroup = z.infer<typeof RunChangeGroup>;

/** What residents saw differently after a run, in plain words: `GET /runs/{id}/difference`. */
export const RunDifference = z
  .object({
    run: RunId,
    /** One sentence over all groups. */
    summary: LocalText,
    groups: z.array(RunChangeGroup),
  })
  .meta({ id: 'RunDifference' });
export type RunDifference = z.infer<typeof RunDifference>;

/** `PUT /procedures/{id}/corrections`: what is shown in place of what the source says, and why. */
export const CorrectionWish = z
  .strictObject({
    field: CorrectionField.exclude(['publisher', 'territory']),
    /** In the shape of its field; null means that the procedure has none. */
    value: z.unknown(),
    /** Residents read it. */
    reason: z.string().trim().min(1).max(500),
  })
  .meta({ id: 'CorrectionWish' });
export type CorrectionWish = z.infer<typeof CorrectionWish>;

/** A correction that stands. */
export const Correction = z
  .object({
    id: z.string(),
    procedure: ProcedureId,
    field: CorrectionField.nullable(),
    value: z.unknown(),
    reason: z.string(),
    /** An owner's or the operator's. */
    by: z.enum(['owner', 'operator']),
    since: z.iso.datetime(),
    revokedAt: z.iso.datetime().nullable(),
  })
  .meta({ id: 'Correction' });
export type Correction = z.infer<typeof Correction>;

/** What came of a wish; where it cannot be met, why and what to do. */
export type Outcome<T> =
  | { readonly kind: 'done'; readonly value: T }
  | { readonly kind: 'refused'; readonly code: string; readonly text: LocalText };

/** A field map being tried on the feed as it is now. */
export interface MapTrial {
  readonly map: Readonly<Record<string, unknown>>;
  readonly report: CheckReport;
}

/** A decision about what of a feed is held. */
export interface HeldDecision {
  readonly feed: FeedId;
  readonly quarantine: QuarantineId;
  readonly decision: QuarantineDecision;
}

/** What owners do in their console, as functions. Pages have let them in before (`Access.demand`). */
export interface OwnerConsole {
  /** Null where there is no such feed, or not yet. */
  settings(feed: FeedId): Promise<FeedSettings | null>;
  /** In the order of the runs. */
  differences(runs: readonly RunId[]): Promise<readonly RunDifference[]>;
  change(feed: FeedId, change: FeedChange, actor: Actor): Promise<Outcome<FeedSettings>>;
  askHarvest(feed: FeedId, actor: Actor): Promise<Outcome<AskedHarvest>>;
  askRemoval(feed: FeedId, actor: Actor): Promise<Outcome<FeedSettings>>;
  takeRemovalBack(feed: FeedId, actor: Actor): Promise<Outcome<FeedSettings>>;
  /** Decides about what of this feed is held, which must be what the person saw. */
  decide(held: HeldDecision, actor: Actor): Promise<Outcome<null>>;
  /** Tries another field map on the feed as it is now; nothing is kept of it. */
  tryMap(feed: FeedId, map: Readonly<Record<string, unknown>>): Promise<Outcome<{ readonly id: string }>>;
  /** Null where there is no such trial of this feed, or not any more. */
  trial(feed: FeedId, id: string): MapTrial | null;
  keys(feed: FeedId): Promise<readonly OwnerKey[]>;
  makeKey(feed: FeedId, name: string, actor: Actor): Promise<Outcome<NewOwnerKey>>;
  /** A new secret under the same name; the old one counts no more. */
  rotateKey(feed: FeedId, key: string, actor: Actor): Promise<Outcome<NewOwnerKey>>;
  revokeKey(feed: FeedId, key: string, actor: Actor): Promise<Outcome<null>>;
}

const NOTHING_THERE: Outcome<never> = {
  kind: 'refused',
  code: 'feed-unknown',
  text: { de: 'Diese Quelle gibt es nicht.', en: 'There is no such source.' },
};

/** Where nobody owns anything. */
export const NO_OWNER_CONSOLE: OwnerConsole = {
  settings: () => Promise.resolve(null),
  differences: () => Promise.resolve([]),
  change: () => Promise.resolve(NOTHING_THERE),
  askHarvest: () => Promise.resolve(NOTHING_THERE),
  askRemoval: () => Promise.resolve(NOTHING_THERE),
  takeRemovalBack: () => Promise.resolve(NOTHING_THERE),
  decide: () => Promise.resolve(NOTHING_THERE),
  tryMap: () => Promise.resolve(NOTHING_THERE),
  trial: () => null,
  keys: () => Promise.resolve([]),
  makeKey: () => Promise.resolve(NOTHING_THERE),
  rotateKey: () => Promise.resolve(NOTHING_THERE),
  revokeKey: () => Promise.resolve(NOTHING_THERE),
};
