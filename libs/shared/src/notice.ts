import { z } from 'zod';
import type { Actor } from './access.js';
import { FeedId } from './ids.js';
import { LocalText } from './language.js';

/** What the people of a feed are told. */
export const NoticeType = z.enum([
  /** Its harvests have failed for six hours. */
  'feed.failing',
  /** They still fail: by mail, once a day at most. */
  'feed.digest',
  /** They work again. */
  'feed.recovered',
  /** Losses or doubtful changes wait for a decision. */
  'quarantine.opened',
  /** The owner tries the webhook. */
  'webhook.test',
]);
export type NoticeType = z.infer<typeof NoticeType>;

/** One attempt to deliver a notice. */
export const NoticeAttempt = z
  .object({
    at: z.iso.datetime(),
    /** HTTP status of the answer; null where there was none, and for mail. */
    status: z.int().nullable(),
    isDelivered: z.boolean(),
    /** What came of it. No address stands in it. */
    text: LocalText,
  })
  .meta({ id: 'NoticeAttempt' });
export type NoticeAttempt = z.infer<typeof NoticeAttempt>;

/** A notice and what became of it. */
export const Notice = z
  .object({
    id: z.string(),
    type: NoticeType,
    by: z.enum(['mail', 'webhook']),
    at: z.iso.datetime(),
    /** `dropped`: given up, or nothing was left to tell. */
    state: z.enum(['waiting', 'delivered', 'dropped']),
    tries: z.int(),
    nextTryAt: z.iso.datetime().nullable(),
    /** Newest first, the last ten. */
    attempts: z.array(NoticeAttempt),
  })
  .meta({ id: 'Notice' });
export type Notice = z.infer<typeof Notice>;

/** Where notices are posted to. `failing`: the last post was not taken; `ended`: the receiver is gone (410). */
export const Webhook = z
  .object({
    url: z.string(),
    since: z.iso.datetime(),
    state: z.enum(['working', 'failing', 'ended']),
    /** Why it fails or ended, and what to do. */
    text: LocalText.nullable(),
  })
  .meta({ id: 'Webhook' });
export type Webhook = z.infer<typeof Webhook>;

/** `GET /feeds/{id}/notices`: how the people of a feed are told, and what they were told, newest first. */
export const FeedNotices = z
  .object({
    webhook: Webhook.nullable(),
    mail: z.object({
      /** Whether this installation sends mail. */
      isOffered: z.boolean(),
      address: z.string().nullable(),
      /** Why mail no longer goes to the address; null while it does. */
      text: LocalText.nullable(),
    }),
    items: z.array(Notice),
    next: z.null(),
  })
  .meta({ id: 'FeedNotices' });
export type FeedNotices = z.infer<typeof FeedNotices>;

/** The body of `PUT /feeds/{id}/webhook`. */
export const WebhookWish = z
  .strictObject({ url: z.string().trim().min(1).max(2000).describe('An https address without login data.') })
  .meta({ id: 'WebhookWish' });
export type WebhookWish = z.infer<typeof WebhookWish>;

/** Its answer. The secret signs every post, and is shown this once; setting the address again makes a new one. */
export const WebhookSet = z
  .object({
    webhook: Webhook,
    secret: z.string().regex(/^pnw_[A-Za-z0-9_-]{43}$/),
  })
  .meta({ id: 'WebhookSet' });
export type WebhookSet = z.infer<typeof WebhookSet>;

/** The body that a webhook gets, signed by the header `Navigator-Signature: t=<unix seconds>,v1=<hex>`. */
export const WebhookBody = z
  .object({
    /** The same in every attempt. */
    id: z.string(),
    type: NoticeType.exclude(['feed.digest']),
    feed: z.object({ id: FeedId, name: z.string(), url: z.string().describe('Its page here.') }),
    at: z.iso.datetime(),
    data: z.object({
      /** Since when it is so; null for a test. */
      since: z.iso.datetime().nullable(),
      text: LocalText,
    }),
  })
  .meta({ id: 'WebhookBody' });
export type WebhookBody = z.infer<typeof WebhookBody>;

/** What came of setting a webhook: its secret, or why the address is no good. */
export type WebhookOutcome =
  | { readonly kind: 'set'; readonly set: WebhookSet }
  | { readonly kind: 'refused'; readonly code: string; readonly text: LocalText };

/** What came of trying it: the attempt; nothing to try; or asked to wait so many seconds. */
export type WebhookTrial =
  | { readonly kind: 'tried'; readonly attempt: NoticeAttempt }
  | { readonly kind: 'none' }
  | { readonly kind: 'tooMany'; readonly seconds: number };

/** Notices of a feed, as functions: what pages of its owner call, who has been let in before. */
export interface Notices {
  of(feed: FeedId): Promise<FeedNotices>;
  /** Sets the webhook with a fresh secret. The address is judged, and asked nothing. */
  setWebhook(feed: FeedId, url: string, actor: Actor): Promise<WebhookOutcome>;
  endWebhook(feed: FeedId, actor: Actor): Promise<void>;
  /** Posts a test at once and waits for the answer, ten seconds at most. */
  test(feed: FeedId): Promise<WebhookTrial>;
  /** Where mail goes from now on; null for nowhere, and the address is erased. */
  setMail(feed: FeedId, address: string | null, actor: Actor): Promise<void>;
}

/** What pages call where nobody is told anything. */
export const NO_NOTICES: Notices = {
  of: () =>
    Promise.resolve({ webhook: null, mail: { isOffered: false, address: null, text: null }, items: [], next: null }),
  setWebhook: () => Promise.resolve({ kind: 'refused', code: 'no-feed', text: { de: 'Kein Feed.', en: 'No feed.' } }),
  endWebhook: () => Promise.resolve(),
  test: () => Promise.resolve({ kind: 'none' }),
  setMail: () => Promise.resolve(),
};
