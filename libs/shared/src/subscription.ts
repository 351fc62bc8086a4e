import { z } from 'zod';
import { Filter } from './filter.js';
import { Language } from './language.js';

/** How often somebody wants mail: every day or every Monday, at 7 o'clock in the morning. */
export const Rhythm = z.enum(['daily', 'weekly']);
export type Rhythm = z.infer<typeof Rhythm>;

/** An address that mail can go to; what is longer no server need take (RFC 5321, 4.5.3.1). */
export const EmailAddress = z.string().trim().max(254).pipe(z.email());

/** What somebody wants to be told about, where and how often. Nothing is sent before the address is confirmed. */
export const SubscriptionWish = z
  .strictObject({ email: EmailAddress, filter: Filter, rhythm: Rhythm, language: Language.default('de') })
  .meta({ id: 'SubscriptionWish' });
export type SubscriptionWish = z.output<typeof SubscriptionWish>;

/** The answer to every wish, whether we know the address or not: look into your mailbox. */
export const SubscriptionAsked = z.object({ state: z.literal('asked') }).meta({ id: 'SubscriptionAsked' });
export type SubscriptionAsked = z.infer<typeof SubscriptionAsked>;

/** The secret of a link in a mail: who has it may confirm, change or end this subscription, and nothing else. */
export const SubscriptionToken = z.string().regex(/^[A-Za-z0-9_-]{43}$/);
export type SubscriptionToken = z.infer<typeof SubscriptionToken>;

/** A subscription as its owner sees it. The address is told to nobody, its owner included: links are passed on. */
export const MailSubscription = z
  .object({
    state: z.enum(['waiting', 'active']),
    /** The filter as the query of a page. */
    filter: z.string(),
    /** The same in words; null for everything. */
    words: z.string().nullable(),
    rhythm: Rhythm,
    language: Language,
    /** When the next mail may come, while it is active. */
    nextAt: z.iso.datetime().nullable(),
    /** Until when it lasts unless it is confirmed again. */
    endsAt: z.iso.datetime(),
  })
  .meta({ id: 'MailSubscription' });
export type MailSubscription = z.infer<typeof MailSubscription>;

/** A wish was taken, or came too fast. */
export type WishOutcome = { readonly kind: 'asked' } | { readonly kind: 'tooMany'; readonly seconds: number };

/** What was confirmed, and a fresh secret to manage it with. */
export interface Confirmed {
  readonly token: SubscriptionToken;
  readonly subscription: MailSubscription;
}

/** Following by mail, as functions: what pages call. Null answers: the link does not count any more. */
export interface MailFollowing {
  /** Whether mail can be asked for: a mail server is set up. Links of older mails work without one too. */
  readonly isOffered: boolean;
  /** Takes a wish; `asker` is the network address that limits count by, and is not kept. */
  ask(wish: SubscriptionWish, asker: string): Promise<WishOutcome>;
  look(token: SubscriptionToken): Promise<MailSubscription | null>;
  confirm(token: SubscriptionToken): Promise<Confirmed | null>;
  change(token: SubscriptionToken, rhythm: Rhythm): Promise<MailSubscription | null>;
  /** Ends it and erases the address; the same answer where it had ended before. */
  end(token: SubscriptionToken): Promise<void>;
}

/** What pages call where nobody follows anything. */
export const NO_MAIL: MailFollowing = {
  isOffered: false,
  ask: () => Promise.resolve({ kind: 'asked' }),
  look: () => Promise.resolve(null),
  confirm: () => Promise.resolve(null),
  change: () => Promise.resolve(null),
  end: () => Promise.resolve(),
};
