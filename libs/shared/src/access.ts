import { z } from 'zod';
import { FeedId } from './ids.js';
import type { LocalText } from './language.js';

/** What somebody of the staff may do; each may what the one before may. */
export const StaffRole = z.enum(['viewer', 'editor', 'operator']);
export type StaffRole = z.infer<typeof StaffRole>;

/** Whether a role reaches as far as the one that is asked for. */
export function mayAs(role: StaffRole, needed: StaffRole): boolean {
  return StaffRole.options.indexOf(role) >= StaffRole.options.indexOf(needed);
}

/** Stands for a key where somebody came by a link in a mail to the contact of a feed. */
export const BY_MAIL = 'mail';

/** An owner of a feed, by one of its keys. */
export interface Owner {
  readonly kind: 'owner';
  readonly feed: FeedId;
  /** Id of the key, or `BY_MAIL`. */
  readonly key: string;
  /** What the key is called. */
  readonly name: string;
}

/** Somebody of the staff, by an account. */
export interface Staff {
  readonly kind: 'staff';
  readonly account: string;
  readonly name: string;
  readonly role: StaffRole;
}

export interface Nobody {
  readonly kind: 'nobody';
}

/** Who looks at a page. */
export type Who = Nobody | Owner | Staff;

/** Who decides something: `operator` is whoever runs commands on the machine. */
export type Actor = Who | { readonly kind: 'operator' };

/**
 * From when on the owner of a feed may do something: `live` once the feed is accepted, or `registered` at once. Before
 * its proof an owner sees a registration and may withdraw it, nothing more.
 */
export type Since = 'registered' | 'live';

/** What a form or door asks of whoever comes; `since` is `live` where nothing is said. */
export type Need =
  | { readonly kind: 'owner'; readonly feed: FeedId; readonly since?: Since }
  | { readonly kind: 'staff'; readonly role: StaffRole }
  | { readonly kind: 'ownerOrStaff'; readonly feed: FeedId; readonly role: StaffRole; readonly since?: Since };

/** What came of a login: a cookie to set, nothing, or seconds to wait. */
export type Entry =
  | { readonly kind: 'in'; readonly cookie: string }
  | { readonly kind: 'refused' }
  | { readonly kind: 'wait'; readonly seconds: number };

/** A login link was good: the cookie to set and the page to go on to. */
export type LinkEntry =
  { readonly kind: 'in'; readonly cookie: string; readonly to: string } | Exclude<Entry, { kind: 'in' }>;

/** A way to a new key: what has to stand on the publisher's domain, and until when. */
export const Recovery = z
  .object({
    /** Whoever has it may ask for the new key: it is told once, to whoever began. */
    id: z.string(),
    domain: z.string(),
    /** One line of the file, or the text of the DNS record. */
    token: z.string(),
    wellKnownUrl: z.string(),
    /** Null where the domain is a host and port that the operator has listed. */
    dnsName: z.string().nullable(),
    expiresAt: z.iso.datetime(),
  })
  .meta({ id: 'Recovery' });
export type Recovery = z.infer<typeof Recovery>;

/** What came of asking for a new key; `impossible` where no domain was ever proved. */
export type RecoveryBegun =
  | { readonly kind: 'begun'; readonly recovery: Recovery }
  | { readonly kind: 'impossible' }
  | { readonly kind: 'wait'; readonly seconds: number };

/** What came of looking for the token: the new key, shown once; what was seen instead; or a way that has ended. */
export type RecoveryEnd =
  | { readonly kind: 'proved'; readonly key: string; readonly cookie: string }
  | { readonly kind: 'missing'; readonly recovery: Recovery; readonly looked: LocalText }
  | { readonly kind: 'unknown' }
  | { readonly kind: 'wait'; readonly seconds: number };

/** Who somebody is and how they become it, for one request of a page. */
export interface Access {
  readonly who: Who;
  /** For the hidden field `csrf` of every form of somebody logged in. */
  readonly csrf: string | null;
  /** Whether the contact of a feed can be sent a link: mail is set up. */
  readonly canMail: boolean;
  /**
   * Who sends a form, if they may. Throws a Response (401 or 403, shown as a page; the audit log has it) unless they are
   * logged in, the form carries the session's token and comes from our own origin.
   */
  demand(form: FormData, need: Need): Promise<Owner | Staff>;
  /** The same for a page that is only looked at. */
  allow(need: Need): Promise<Owner | Staff>;
  enterKey(feed: FeedId, key: string): Promise<Entry>;
  enterLink(token: string): Promise<LinkEntry>;
  enterPassword(email: string, password: string): Promise<Entry>;
  /** Sends the contact of a feed a login link; the same answer whether or not the address is the contact's. */
  sendLink(feed: FeedId, email: string): Promise<{ readonly kind: 'asked' } | Extract<Entry, { kind: 'wait' }>>;
  /** Begins the way to a new key. */
  loseKey(feed: FeedId): Promise<RecoveryBegun>;
  /** Looks whether the token stands on the domain; a new key takes the place of all others. */
  recoverKey(feed: FeedId, recovery: string): Promise<RecoveryEnd>;
  /** Ends the session. @returns the cookie that says so */
  leave(): Promise<string>;
}

/** As `demand` does it: pages are answered by what is thrown. */
async function nobodyMay(): Promise<never> {
  await Promise.resolve();
  throw new Response(null, { status: 403 });
}

/** Where nobody can log in. */
export const NO_ACCESS: Access = {
  who: { kind: 'nobody' },
  csrf: null,
  canMail: false,
  demand: nobodyMay,
  allow: nobodyMay,
  enterKey: () => Promise.resolve({ kind: 'refused' }),
  enterLink: () => Promise.resolve({ kind: 'refused' }),
  enterPassword: () => Promise.resolve({ kind: 'refused' }),
  sendLink: () => Promise.resolve({ kind: 'asked' }),
  loseKey: () => Promise.resolve({ kind: 'impossible' }),
  recoverKey: () => Promise.resolve({ kind: 'unknown' }),
  leave: () => Promise.resolve(''),
};

/** A key of a feed as its owner sees it: never the secret. */
export const OwnerKey = z
  .object({
    id: z.string(),
    feed: FeedId,
    name: z.string(),
    createdAt: z.iso.datetime(),
    /** To the hour; null before its first use. */
    usedAt: z.iso.datetime().nullable(),
    revokedAt: z.iso.datetime().nullable(),
  })
  .meta({ id: 'OwnerKey' });
export type OwnerKey = z.infer<typeof OwnerKey>;

/** What a key may be called. */
export const KeyName = z.string().trim().min(1).max(80);

/** A key that was just made: `key` is shown this once. */
export const NewOwnerKey = z.object({ id: z.string(), key: z.string() }).meta({ id: 'NewOwnerKey' });
export type NewOwnerKey = z.infer<typeof NewOwnerKey>;

/** The answer of `POST /feeds/{id}/recovery/{rid}/proof`; the key is shown this once. */
export const RecoveredKey = z.object({ key: z.string() }).meta({ id: 'RecoveredKey' });
export type RecoveredKey = z.infer<typeof RecoveredKey>;

/** The answer of `POST /feeds/{id}/login-links`. */
export const LoginLink = z.object({ url: z.string(), expiresAt: z.iso.datetime() }).meta({ id: 'LoginLink' });
export type LoginLink = z.infer<typeof LoginLink>;
