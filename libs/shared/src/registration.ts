import { z } from 'zod';
import { KeyName, type Actor } from './access.js';
import { CheckId, CheckReport } from './check.js';
import { FeedExpectations, FeedFormat, PublisherRef } from './feed.js';
import { FeedId, PublisherId } from './ids.js';
import { Language, LocalText } from './language.js';
import { EmailAddress } from './subscription.js';
import { TerritoryKey } from './territory.js';

/**
 * Where a registration stands. It is no feed, and nobody but its owner and the staff sees it, before it is `live`;
 * `waiting` is proved and waits for the operator's review.
 */
export const RegistrationState = z.enum(['unproved', 'waiting', 'live', 'refused', 'expired']);
export type RegistrationState = z.infer<typeof RegistrationState>;

/** Control characters move cursors and hold no meaning in a name. */
const Name = z
  .string()
  .trim()
  .max(200)
  .regex(/^[^\p{C}]+$/u, 'expected a name without control characters');

/** A domain, or an address on it: `hamburg.de`, `https://www.hamburg.de/`; the server keeps the domain alone. */
const DomainText = z.string().trim().min(1).max(255);

/**
 * Who publishes. An existing publisher is named by its id and keeps its name, area and domain, whatever is told here;
 * a domain is told for one that has none yet, or has another one besides.
 */
export const RegisteredPublisher = z.union([
  z.strictObject({ id: PublisherId, domain: DomainText.optional() }),
  z.strictObject({ name: Name, domain: DomainText, territory: TerritoryKey.optional() }),
]);
export type RegisteredPublisher = z.infer<typeof RegisteredPublisher>;

/** The body of `POST /feeds`: a checked address, and who stands behind it. */
export const RegistrationWish = z
  .strictObject({
    checkId: CheckId.describe('A check of this server that is done, and no older than an hour.'),
    publisher: RegisteredPublisher,
    licence: z.string().trim().min(1).max(200).describe('SPDX or dl-de id, such as dl-de-by-2.0.'),
    contact: z.strictObject({ email: EmailAddress }).describe('Shown to nobody but the owner and the staff.'),
    /** Minutes between two harvests; the format's own interval without it. */
    schedule: z.strictObject({ minutes: z.int().min(15).max(10_080) }).optional(),
    expectations: FeedExpectations.optional(),
    /** The field map the check was made with; without one, the map that the check suggested. */
    map: z.record(z.string(), z.unknown()).optional(),
    /** What the first key is called. */
    keyName: KeyName.optional(),
    /** The language in which the owner reads. */
    language: Language.default('de'),
  })
  .meta({ id: 'RegistrationWish' });
export type RegistrationWish = z.output<typeof RegistrationWish>;

/** Where the token has to stand: one line of the file at `wellKnownUrl`, or the TXT record `dnsName`; either will do. */
export const ProofTask = z
  .object({
    domain: z.string(),
    token: z.string(),
    wellKnownUrl: z.string(),
    /** Null where the domain is a host and port that the operator has listed. */
    dnsName: z.string().nullable(),
    expiresAt: z.iso.datetime(),
  })
  .meta({ id: 'ProofTask' });
export type ProofTask = z.infer<typeof ProofTask>;

/** A proof, and how the search for it goes. */
export const Proof = ProofTask.extend({
  lastLookAt: z.iso.datetime().nullable(),
  /** What the last look found; null before the first. */
  lastLook: LocalText.nullable(),
  nextLookAt: z.iso.datetime().nullable(),
  provedAt: z.iso.datetime().nullable(),
}).meta({ id: 'Proof' });
export type Proof = z.infer<typeof Proof>;

/** A live feed that holds the same procedures; `share` of those of the check that it holds too, 0 to 1. */
export const SimilarFeed = z
  .object({ feed: z.object({ id: FeedId, name: z.string() }), publisher: PublisherRef, share: z.number() })
  .meta({ id: 'SimilarFeed' });
export type SimilarFeed = z.infer<typeof SimilarFeed>;

/** Why the operator has to look before a registration is live. */
export const ReviewReason = z
  .object({ code: z.enum(['new-publisher', 'new-domain', 'foreign-host', 'same-procedures']), text: LocalText })
  .meta({ id: 'ReviewReason' });
export type ReviewReason = z.infer<typeof ReviewReason>;

/** A registration as its owner and the staff see it: `GET /feeds/{id}/registration`. */
export const Registration = z
  .object({
    /** The id of its feed, as soon as there is one. */
    id: FeedId,
    state: RegistrationState,
    createdAt: z.iso.datetime(),
    url: z.string(),
    format: FeedFormat,
    /** `id` is null for a publisher that nobody knows yet. */
    publisher: z.object({ id: PublisherId.nullable(), name: z.string(), territory: TerritoryKey.nullable() }),
    licence: z.string(),
    /** Erased when it was refused or has expired. */
    contact: z.object({ email: z.string().nullable() }),
    /** Minutes between two harvests; null for the format's own interval. */
    minutes: z.int().nullable(),
    expectations: FeedExpectations.nullable(),
    map: z.record(z.string(), z.unknown()).nullable(),
    language: Language,
    proof: Proof,
    /** What the check found on the day of the registration. */
    report: CheckReport,
    similar: z.array(SimilarFeed),
    /** Empty where the proof alone decides. */
    review: z.array(ReviewReason),
    refusal: z.object({ reason: z.string(), at: z.iso.datetime() }).nullable(),
    /** When it goes unless it is proved; null once it is. */
    expiresAt: z.iso.datetime().nullable(),
  })
  .meta({ id: 'Registration' });
export type Registration = z.infer<typeof Registration>;

/** The answer of `POST /feeds`; the key is shown this once. */
export const RegistrationReceipt = z
  .object({
    feed: z.object({
      id: FeedId,
      state: RegistrationState,
      url: z.string(),
      format: FeedFormat,
      publisher: z.string(),
    }),
    ownerToken: z.string(),
    proof: ProofTask,
  })
  .meta({ id: 'RegistrationReceipt' });
export type RegistrationReceipt = z.infer<typeof RegistrationReceipt>;

/** A registration in the list of those that wait for the operator. */
export const WaitingRegistration = Registration.pick({
  id: true,
  createdAt: true,
  url: true,
  format: true,
  publisher: true,
  review: true,
}).extend({ domain: z.string(), provedAt: z.iso.datetime().nullable(), procedures: z.int() });
export type WaitingRegistration = z.infer<typeof WaitingRegistration>;

/** The body of `POST /feeds/{id}/move`: a check of the new address. */
export const MoveWish = z
  .strictObject({ checkId: CheckId, map: z.record(z.string(), z.unknown()).optional() })
  .meta({ id: 'MoveWish' });
export type MoveWish = z.infer<typeof MoveWish>;

/** A feed on its way to a new address; `proof` is what a new host still needs. */
export const FeedMove = z
  .object({ state: z.enum(['moved', 'unproved']), url: z.string(), proof: Proof.nullable() })
  .meta({ id: 'FeedMove' });
export type FeedMove = z.infer<typeof FeedMove>;

/** What cannot be done, with a stable code, what to do, the field it is about, and the feed that is there already. */
export interface RegistrationRefusal {
  readonly kind: 'refused';
  readonly code:
    | 'registration-closed'
    | 'check-unknown'
    | 'check-not-done'
    | 'check-empty'
    | 'map-unfit'
    | 'publisher-unknown'
    | 'domain-unfit'
    | 'domain-needed'
    | 'feed-exists'
    | 'registration-unknown'
    | 'not-waiting'
    | 'move-unknown'
    | 'file-gone'
    | 'reason-needed';
  readonly text: LocalText;
  /** The member of the wish that is at fault, such as `publisher.domain`. */
  readonly path: string | null;
  readonly feed: { readonly id: FeedId; readonly name: string; readonly publisher: string } | null;
}

/** Somebody asked too often and may go on in so many seconds. */
export interface TooManyWishes {
  readonly kind: 'tooMany';
  readonly wait: number;
}

export type RegisterOutcome =
  { readonly kind: 'registered'; readonly receipt: RegistrationReceipt } | RegistrationRefusal | TooManyWishes;

export type RegistrationOutcome =
  { readonly kind: 'done'; readonly registration: Registration } | RegistrationRefusal | TooManyWishes;

export type MoveOutcome = { readonly kind: 'done'; readonly move: FeedMove } | RegistrationRefusal | TooManyWishes;

/** What the operator decides about a registration that waits; a refusal is told to the owner in these words. */
export type RegistrationDecision = { readonly kind: 'accept' } | { readonly kind: 'refuse'; readonly reason: string };

/** Registrations as functions: what pages call. Whoever calls has shown who they are, but for `register`. */
export interface Registrations {
  /** Whether strangers may register: REGISTRATION is not `closed`. */
  readonly isOpen: boolean;
  /** Takes a checked address; `asker` is the network address that limits count by, and is not kept. */
  register(wish: RegistrationWish, asker: string): Promise<RegisterOutcome>;
  /** One registration, live ones included; null where there is none. */
  registration(id: FeedId): Promise<Registration | null>;
  /** Looks for the token of a registration now. */
  lookForProof(id: FeedId, by: Actor): Promise<RegistrationOutcome>;
  /** Proved and waiting for the operator, oldest first. */
  waiting(): Promise<readonly WaitingRegistration[]>;
  decide(id: FeedId, decision: RegistrationDecision, by: Actor): Promise<RegistrationOutcome>;
  /** Takes a registration back that is no feed yet, and erases it; false where there is none. */
  withdraw(id: FeedId, by: Actor): Promise<boolean>;
  /** Moves a live feed to the address of a check: at once on a proved host, else as soon as it is proved anew. */
  move(id: FeedId, wish: MoveWish, by: Actor): Promise<MoveOutcome>;
  /** Looks for the token of a move now. */
  lookForMove(id: FeedId, by: Actor): Promise<MoveOutcome>;
  /** A move that waits for its proof; null where there is none. */
  pendingMove(id: FeedId): Promise<FeedMove | null>;
}

const refusedAll: RegistrationRefusal = {
  kind: 'refused',
  code: 'registration-closed',
  text: {
    de: 'Neue Anmeldungen nimmt diese Installation nicht an. Bitte wenden Sie sich an den Betreiber.',
    en: 'This installation takes no new registrations. Please turn to its operator.',
  },
  path: null,
  feed: null,
};

/** What pages call where nobody can register. */
export const NO_REGISTRATIONS: Registrations = {
  isOpen: false,
  register: () => Promise.resolve(refusedAll),
  registration: () => Promise.resolve(null),
  lookForProof: () => Promise.resolve(refusedAll),
  waiting: () => Promise.resolve([]),
  decide: () => Promise.resolve(refusedAll),
  withdraw: () => Promise.resolve(false),
  move: () => Promise.resolve(refusedAll),
  lookForMove: () => Promise.resolve(refusedAll),
  pendingMove: () => Promise.resolve(null),
};
