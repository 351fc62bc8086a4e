import { z } from 'zod';
import type { Staff } from './access.js';
import { StaffRole } from './access.js';
import type { AuditList, AuditQuery } from './audit.js';
import type { Difference } from './difference.js';
import type { ProcedureId } from './ids.js';
import type { LocalText } from './language.js';
import { withoutLanguage } from './languages.js';
import type { Outcome, QuarantineDecision, QuarantineSummary } from './owner.js';
import type { ReportKind } from './report.js';
import type { VocabularyField } from './vocabulary.js';

/** What a password must have at least, and may have at most, in characters. */
export const PASSWORD_LENGTH = { least: 12, most: 200 } as const;

/** An account of the staff, as operators see it: how somebody gets in, never by what. */
export const StaffAccount = z
  .object({
    id: z.string(),
    email: z.string(),
    name: z.string(),
    role: StaffRole,
    hasPassword: z.boolean(),
    /** They have come by the identity provider at least once. */
    hasOidc: z.boolean(),
    createdAt: z.iso.datetime(),
    disabledAt: z.iso.datetime().nullable(),
  })
  .meta({ id: 'StaffAccount' });
export type StaffAccount = z.infer<typeof StaffAccount>;

/** Control characters move cursors and hold no meaning in a name. */
const PersonName = z
  .string()
  .trim()
  .min(1)
  .max(120)
  .regex(/^[^\p{C}]+$/u);

export const StaffEmail = z
  .string()
  .trim()
  .max(200)
  .pipe(z.email())
  .transform((email) => email.toLowerCase());

/** Any characters: length is what makes a password good, and no rule may keep a password manager out. */
export const Password = z.string().min(PASSWORD_LENGTH.least).max(PASSWORD_LENGTH.most);

/** A new account; without a password they get in by the identity provider alone. */
export const NewStaffAccount = z.strictObject({
  email: StaffEmail,
  name: PersonName,
  role: StaffRole,
  password: Password.nullable(),
});
export type NewStaffAccount = z.infer<typeof NewStaffAccount>;

/** What is changed about an account. */
export const AccountChange = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('role'), role: StaffRole }),
  z.strictObject({ kind: z.literal('disable') }),
  z.strictObject({ kind: z.literal('enable') }),
  z.strictObject({ kind: z.literal('password'), password: Password }),
]);
export type AccountChange = z.infer<typeof AccountChange>;

/** Where the pages of the staff begin. */
export const STAFF_PATH = '/verwaltung';

/** A page of the staff to go on to after a login: what was asked for, if it is one. */
export function staffPageOf(asked: string | null): string {
  const isPath = asked !== null && /^\/(?![/\\])[^\s\\]{0,300}$/.test(asked);
  return isPath && /^\/verwaltung(?:[/?]|$)/.test(withoutLanguage(asked)) ? asked : STAFF_PATH;
}

/** Why somebody did not get in by the identity provider; pages have words for each. */
export const OIDC_FAULTS = ['unreachable', 'refused', 'expired', 'unverified', 'no-role', 'disabled', 'taken'] as const;
export type OidcFault = (typeof OIDC_FAULTS)[number];

/** What waits for a person; registrations are counted with them, and read through `Registrations`. */
export type QueueKind = 'registrations' | 'quarantines' | 'reports' | 'words' | 'links';

/** How much waits in one queue, and since when; words of sources have no age. */
export interface Queue {
  readonly kind: QueueKind;
  readonly count: number;
  readonly oldestAt: string | null;
}

/** Something held back, with what residents would see differently. */
export interface HeldBack {
  readonly quarantine: QuarantineSummary;
  /** Null once it is decided: nothing is held any more. */
  readonly difference: Difference | null;
}

/** What somebody told, as the staff reads it. */
export interface ToldReport {
  readonly id: string;
  readonly kind: ReportKind;
  readonly createdAt: string;
  readonly doneAt: string | null;
  readonly language: string;
  readonly text: string;
  readonly page: string | null;
  readonly procedure: { readonly id: ProcedureId; readonly title: string; readonly feed: string } | null;
  readonly place: string | null;
  /** Reports that wish for the same city. */
  readonly wishes: number;
  /** Only for an answer; erased when the report is done. */
  readonly email: string | null;
}

/** A word of sources that no adapter could match. */
export interface SourceWord {
  readonly field: VocabularyField;
  readonly label: string;
  readonly count: number;
  readonly feeds: readonly string[];
  readonly term: string | null;
  readonly example: { readonly id: ProcedureId; readonly title: string } | null;
}

/** One of two procedures that may be the same. */
export interface LinkSide {
  readonly id: ProcedureId;
  readonly title: string;
  readonly feed: string;
  readonly place: string | null;
  readonly start: string | null;
  readonly end: string | null;
}

/** Two procedures that may be one; `score` says how sure, of 100. */
export interface LinkSuggestion {
  readonly method: 'native' | 'plan' | 'url' | 'title';
  readonly score: number;
  readonly at: string;
  readonly one: LinkSide;
  readonly other: LinkSide;
}

/** What somebody says of two procedures. */
export interface LinkDecision {
  readonly one: string;
  readonly other: string;
  readonly areOne: boolean;
  /** Residents read it where the two are shown as one. */
  readonly reason: string;
}

/** What is held back, for those who decide. */
export interface HeldDesk {
  /** Open ones first, at most 200. */
  list(): Promise<readonly QuarantineSummary[]>;
  one(id: string): Promise<HeldBack | null>;
  decide(id: string, decision: QuarantineDecision, by: Staff): Promise<Outcome<QuarantineSummary>>;
}

/** What residents tell. */
export interface ReportDesk {
  /** Newest first; those that are done only if wanted. */
  list(isDone: boolean): Promise<readonly ToldReport[]>;
  one(id: string): Promise<ToldReport | null>;
  /** Closes it and erases the address for an answer; or takes it away, as spam wants it. */
  settle(id: string, as: 'done' | 'removed', by: Staff): Promise<Outcome<null>>;
}

/** What an operator says that a word of sources means; null takes that back. */
export interface WordMeaning {
  readonly field: VocabularyField;
  readonly label: string;
  readonly term: string | null;
}

/** Words of sources. */
export interface WordDesk {
  /** Unmapped ones first. */
  list(): Promise<readonly SourceWord[]>;
  /** @returns the names of the feeds that are read again */
  map(meaning: WordMeaning, by: Staff): Promise<Outcome<readonly string[]>>;
}

/** Procedures that may be the same. */
export interface LinkDesk {
  /** The surest first. */
  list(): Promise<readonly LinkSuggestion[]>;
  decide(decision: LinkDecision, by: Staff): Promise<Outcome<null>>;
}

/** Who works here. Nobody takes away their own role, so that somebody is always left. */
export interface AccountDesk {
  list(): Promise<readonly StaffAccount[]>;
  add(account: NewStaffAccount, by: Staff): Promise<Outcome<StaffAccount>>;
  change(id: string, change: AccountChange, by: Staff): Promise<Outcome<StaffAccount>>;
}

/** The desk of the staff, as functions that pages call; whoever calls has shown who they are. */
export interface StaffDesk {
  /** What people read on the button of the identity provider; null where none is set up. */
  readonly provider: string | null;
  /** Every queue, empty ones too. */
  waiting(): Promise<readonly Queue[]>;
  readonly held: HeldDesk;
  readonly reports: ReportDesk;
  readonly words: WordDesk;
  readonly links: LinkDesk;
  readonly accounts: AccountDesk;
  audit(query: AuditQuery): Promise<AuditList>;
}

const CLOSED: LocalText = { de: 'Hier gibt es keine Verwaltung.', en: 'There is no administration here.' };

const refused = (): Promise<Extract<Outcome<never>, { kind: 'refused' }>> =>
  Promise.resolve({ kind: 'refused', code: 'no-desk', text: CLOSED });
const nothing = (): Promise<readonly never[]> => Promise.resolve([]);
const none = (): Promise<null> => Promise.resolve(null);

/** Where nobody works. */
export const NO_DESK: StaffDesk = {
  provider: null,
  waiting: nothing,
  held: { list: nothing, one: none, decide: refused },
  reports: { list: nothing, one: none, settle: refused },
  words: { list: nothing, map: refused },
  links: { list: nothing, decide: refused },
  accounts: { list: nothing, add: refused, change: refused },
  audit: () => Promise.resolve({ items: [], next: null }),
};
