import { FeedFormat } from '@navigator/shared';
import { z } from 'zod';

/** The Länder as the first two digits of every German key. */
const LANDS = /^(0[1-9]|1[0-6])/;
const KEY_LENGTHS = [2, 3, 5, 8];

/** An official German key: a Land, a region, a district or a municipality. */
const GermanKey = z
  .string()
  .regex(/^\d+$/, 'expected digits in quotes, for example "02000000"')
  .refine((key) => KEY_LENGTHS.includes(key.length), 'an AGS has 2, 3, 5 or 8 digits')
  .refine((key) => LANDS.test(key), 'no Land begins with these digits');

const WebAddress = z
  .url({ protocol: /^https?$/, error: 'expected a whole address with https://', abort: true })
  .refine((address) => new URL(address).username === '', 'an address in public names no user');

const Domain = z.string().regex(/^([a-z0-9-]+\.)+[a-z]{2,}$/, 'expected a domain such as hamburg.de');
const Words = z.string().trim().min(1);

/** A day, or as much of it as the source tells. */
const Day = z.union(
  [z.iso.date(), z.string().regex(/^\d{4}(-(0[1-9]|1[0-2]))?$/)],
  'expected 2026-06-27, 2026-06 or 2026',
);

const Licence = z
  .strictObject({
    id: Words.nullable(),
    /** `stated` by the publisher; `unclear` while nobody found one; `asked` while we wait for an answer. */
    status: z.enum(['stated', 'unclear', 'asked']),
    evidence: Words,
  })
  .refine(({ id, status }) => (id !== null) === (status === 'stated'), 'a licence has an id exactly when it is stated');

const Evidence = z.strictObject({
  what: Words,
  source: Words,
  /** Null where the source tells no day. */
  date: Day.nullable(),
});

/**
 * One real feed of the catalogue, a file of `feeds/`. The schema is closed: nothing in a file can enable a feed.
 *
 * @example
 * CatalogueEntry.parse(parse(readFileSync('feeds/kiel-dipas.yaml', 'utf8')))
 */
export const CatalogueEntry = z.strictObject({
  id: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'expected small letters, digits and hyphens'),
  publisher: z.strictObject({
    name: Words,
    domain: Domain.nullable(),
    /** AGS; null outside Germany and for publishers without an area. */
    territory: GermanKey.nullable(),
  }),
  url: WebAddress,
  format: FeedFormat,
  licence: Licence,
  /** How often a harvest should ask at most; a suggestion to whoever approves, the adapter's interval applies. */
  cadence: z.enum(['hourly', 'daily', 'weekly']),
  /** The last day on which we ourselves asked this address; `never` where it is only known from what others published. */
  askedByUs: z.union([z.literal('never'), z.iso.date()]),
  evidence: z.array(Evidence).min(1, 'an address without evidence has no place here'),
  notes: z.strictObject({ de: Words, en: Words }),
});
export type CatalogueEntry = z.infer<typeof CatalogueEntry>;
