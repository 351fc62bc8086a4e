import { z } from 'zod';
import { CheckId, SuggestedMap } from './check.js';
import { FeedFormat } from './feed.js';
import type { FeedId } from './ids.js';

/** The secret in a draft's address: whoever has it goes on where it was left, in any tab. */
export const DraftSecret = z.string().regex(/^[A-Za-z0-9_-]{43}$/);
export type DraftSecret = z.infer<typeof DraftSecret>;

/** PostgreSQL holds no zero byte, and a form is no place for a book. */
const typed = (most: number): z.ZodDefault<z.ZodString> =>
  z
    .string()
    .overwrite((text) => text.replaceAll('\0', '').slice(0, most))
    .default('');

/** What somebody has typed so far into the registration, right or wrong; nothing typed is the empty text. */
export const DraftFields = z.object({
  /** The address as it was typed. */
  address: typed(2000),
  /** The format chosen instead of the one that was found. */
  format: FeedFormat.nullable().default(null),
  /** The latest check of the address; its report is the server's and may be forgotten. */
  check: CheckId.nullable().default(null),
  /** The field map of that check, where the person has changed or confirmed one. */
  map: z.record(z.string(), z.unknown()).nullable().default(null),
  /** What was found out about the fields when the list was read without a map. */
  suggestion: SuggestedMap.nullable().default(null),
  /** What the publisher was searched by: name, postcode or AGS. */
  place: typed(100),
  /** The id of a publisher that we know, `area:<key>` for an area without one, `new`, or nothing yet. */
  publisher: typed(200),
  name: typed(200),
  domain: typed(300),
  licence: typed(100),
  email: typed(254),
  keyName: typed(100),
  /** Expectations: how many procedures, and the months without any (numbers, joined by commas). */
  min: typed(10),
  max: typed(10),
  quietMonths: typed(40),
});
export type DraftFields = z.infer<typeof DraftFields>;

/** Nothing typed yet. */
export const EMPTY_DRAFT: DraftFields = DraftFields.parse({});

/** A draft: being written, or registered, after which nothing of what was typed is kept. */
export type Draft =
  { readonly kind: 'open'; readonly fields: DraftFields } | { readonly kind: 'registered'; readonly feed: FeedId };

/** What pages do with drafts. */
export interface Drafts {
  /** Keeps what was typed first. @returns the secret of its address, or null where too many come from one network */
  begin(fields: DraftFields, asker: string): Promise<DraftSecret | null>;
  /** Null where there is none (any more): a draft lasts seven days from the last change. */
  look(secret: string): Promise<Draft | null>;
  /** Changes what is named and leaves the rest. @returns null where there is none (any more), or it is registered */
  change(secret: DraftSecret, fields: Partial<DraftFields>): Promise<DraftFields | null>;
  /** Erases what was typed; its address then leads to the registration. */
  registered(secret: DraftSecret, feed: FeedId): Promise<void>;
}

/** What pages do where nothing can be kept. */
export const NO_DRAFTS: Drafts = {
  begin: () => Promise.resolve(null),
  look: () => Promise.resolve(null),
  change: () => Promise.resolve(null),
  registered: () => Promise.resolve(),
};
