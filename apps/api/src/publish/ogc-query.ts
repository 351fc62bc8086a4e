import { filterShape, Language, type BoundingBox, type Filter } from '@navigator/shared';
import { z } from 'zod';

/** A span of time, both ends counted; null is unbounded. */
export interface Interval {
  readonly from: Date | null;
  readonly to: Date | null;
}

const DEFAULT_LIMIT = 100;
/** What is asked beyond it is capped without a word, as the standard wants it. */
export const LARGEST_LIMIT = 1000;

const longitude = z.number().min(-180).max(180);
const latitude = z.number().min(-90).max(90);

/** Four numbers, or six with heights, which say nothing here. West may be greater than east: across the antimeridian. */
const Bbox = z
  .string()
  .transform((text) => text.split(',').map((part) => (part.trim() === '' ? NaN : Number(part))))
  .transform((numbers) => (numbers.length === 6 ? [0, 1, 3, 4].map((at) => numbers[at] ?? NaN) : numbers))
  .pipe(z.tuple([longitude, latitude, longitude, latitude]))
  .refine(([, south, , north]) => south <= north, 'expected bbox=west,south,east,north in degrees')
  .describe('west,south,east,north in degrees; procedures without a place match too.');

/** RFC 3339, or a day of UTC. */
const INSTANT = /^\d{4}-\d{2}-\d{2}(?:[Tt ]\d{2}:\d{2}:\d{2}(?:\.\d+)?(?:[Zz]|[+-]\d{2}:\d{2}))?$/;
const OPEN: ReadonlySet<string> = new Set(['', '..']);

const Datetime = z
  .string()
  .transform((text, context): Interval => {
    const interval = intervalIn(text.split('/'));
    if (interval) return interval;
    context.issues.push({
      code: 'custom',
      input: text,
      message: 'expected an instant, or from/to with .. for an open end',
    });
    return z.NEVER;
  })
  .describe('An instant or an interval (RFC 3339, .. for an open end); procedures without dates match too.');

/** One instant is an interval of its own. */
function intervalIn(parts: readonly string[]): Interval | null {
  if (parts.length > 2) return null;
  const from = instantIn(parts[0] ?? '', 'T00:00:00.000Z');
  const to = instantIn(parts.at(-1) ?? '', 'T23:59:59.999Z');
  if (from === undefined || to === undefined) return null;
  return isSpan(from, to) ? { from, to } : null;
}

function isSpan(from: Date | null, to: Date | null): boolean {
  return from && to ? from <= to : from !== to;
}

function instantIn(text: string, ofDay: string): Date | null | undefined {
  if (OPEN.has(text)) return null;
  const instant = INSTANT.test(text) ? new Date(text.length === 10 ? text + ofDay : text) : new Date(NaN);
  return Number.isNaN(instant.getTime()) ? undefined : instant;
}

/** The one encoding we speak; a client that asks for another is told so. */
const Encoding = z.enum(['json', 'geojson']).describe('Encoding: json.');

/** Parameters of pages that have nothing to choose but their encoding. */
export const PlainQuery = z.strictObject({ f: Encoding.optional() });

/** A single feature has only the language of its labels to choose. */
export const ItemQuery = z.strictObject({ f: Encoding.optional(), lang: Language.default('de') });
export type ItemQuery = z.output<typeof ItemQuery>;

const { q, status, topic, kind, publisher, territory, lang } = filterShape;

/** The items of the collection: what the standard knows, and the filter of our own lists. */
export const ItemsQuery = z
  .strictObject({ q, status, topic, kind, publisher, territory, lang })
  .partial()
  .extend({
    bbox: Bbox.optional(),
    datetime: Datetime.optional(),
    limit: z.coerce
      .number()
      .int()
      .min(1)
      .transform((limit) => Math.min(limit, LARGEST_LIMIT))
      .default(DEFAULT_LIMIT),
    cursor: z
      .string()
      .regex(/^\d{1,15}$/)
      .optional()
      .describe('Where the next page begins; follow the link “next”.'),
    f: Encoding.optional(),
  });
export type ItemsQuery = z.output<typeof ItemsQuery>;

/** What the items are asked for. */
export interface ItemsRequest {
  readonly filter: Filter;
  readonly bbox: BoundingBox | null;
  readonly datetime: Interval | null;
  readonly limit: number;
  /** The `number` of the last feature of the page before; 0 for the first page. */
  readonly after: number;
}

/** A query as a question to the store. */
export function requestOf({ bbox, datetime, limit, cursor, f: _, ...filter }: ItemsQuery): ItemsRequest {
  return { filter, bbox: bbox ?? null, datetime: datetime ?? null, limit, after: Number(cursor ?? 0) };
}
