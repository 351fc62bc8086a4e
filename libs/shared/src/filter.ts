import { z } from 'zod';
import { FeedId, PublisherId } from './ids.js';
import { Language } from './language.js';
import { LocalDate } from './local-time.js';
import { ProcedureKind } from './source-record.js';
import { Status } from './status.js';
import { Topic } from './topic.js';

/** The largest radius somebody may ask for, in metres. */
export const MAX_RADIUS = 100_000;

const toList = (value: string | readonly string[]): readonly string[] =>
  (typeof value === 'string' ? [value] : value)
    .flatMap((part) => part.split(','))
    .map((part) => part.trim())
    .filter((part) => part !== '');

/** A comma-separated list, or the key repeated; sorted and without doubles, so that one filter has one spelling. */
function listOf<T extends string>(item: z.ZodType<T, string>) {
  return z
    .union([z.string(), z.array(z.string())])
    .transform((value) => [...new Set(toList(value))].toSorted())
    .pipe(z.array(item).min(1).max(50));
}

const numbers = (text: string): number[] => text.split(',').map((part) => (part.trim() === '' ? NaN : Number(part)));

const longitude = z.number().min(-180).max(180);
const latitude = z.number().min(-90).max(90);

const BoundingBoxQuery = z
  .string()
  .transform(numbers)
  .pipe(z.tuple([longitude, latitude, longitude, latitude]))
  .refine(
    ([west, south, east, north]) => west < east && south < north,
    'expected bbox=west,south,east,north in degrees',
  );

const PointQuery = z
  .string()
  .transform(numbers)
  .pipe(z.tuple([longitude, latitude]));

/**
 * The one filter: page addresses, pills, API, exports and tiles all speak it. Input is a query string's values.
 * Lists are unions, different keys intersect; `from`/`to` are local days of activity; `radius` is in metres.
 */
export const filterShape = {
  q: z.string().trim().min(1).max(200),
  status: z.union([z.literal('all'), listOf(Status)]),
  topic: listOf(Topic),
  kind: listOf(ProcedureKind),
  publisher: listOf(PublisherId),
  feed: listOf(FeedId),
  territory: listOf(z.string().regex(/^\d{2,12}$/)),
  bbox: BoundingBoxQuery,
  near: PointQuery,
  radius: z.coerce.number().int().min(1).max(MAX_RADIUS),
  from: LocalDate,
  to: LocalDate,
  updatedSince: z.iso.datetime({ offset: true }),
  located: z.enum(['true', 'false']).transform((value) => value === 'true'),
  lang: Language,
} as const;

const optional = z.object(filterShape).partial();

/** Unknown keys and bad values are refused here (the API); pages use `readFilter`. */
export const Filter = optional.strict().refine(({ near, radius }) => (near === undefined) === (radius === undefined), {
  path: ['radius'],
  message: 'near and radius belong together: near=lon,lat&radius=metres',
});
export type Filter = z.output<typeof optional>;
export type FilterKey = keyof Filter;

/** What a page makes of its address: the filter, and the keys whose values it had to drop. */
export interface ReadFilter {
  readonly filter: Filter;
  readonly dropped: readonly FilterKey[];
}

/** Reads a page's query: unknown keys (`utm_…`) are ignored, bad values dropped and named. */
export function readFilter(query: URLSearchParams): ReadFilter {
  const given = FILTER_KEYS.filter((key) => query.getAll(key).some((value) => value !== ''));
  const good = given.filter((key) => filterShape[key].safeParse(valueOf(query, key)).success);
  const kept =
    good.includes('near') === good.includes('radius') ? good : good.filter((key) => key !== 'near' && key !== 'radius');
  const filter = optional.parse(Object.fromEntries(kept.map((key) => [key, valueOf(query, key)])));
  return { filter, dropped: given.filter((key) => !kept.includes(key)) };
}

/** Writes a filter as the query that reads back to it; keys in a fixed order, so that equal filters are equal addresses. */
export function filterToQuery(filter: Filter): URLSearchParams {
  const query = new URLSearchParams();
  for (const key of FILTER_KEYS) {
    const value = filter[key];
    if (value !== undefined) query.set(key, Array.isArray(value) ? value.join(',') : String(value));
  }
  return query;
}

/** Every key of a filter, in the order addresses use. */
export const FILTER_KEYS: readonly FilterKey[] = optional.keyof().options;

const LISTS: ReadonlySet<FilterKey> = new Set(['status', 'topic', 'kind', 'publisher', 'feed', 'territory']);

function valueOf(query: URLSearchParams, key: FilterKey): string {
  const values = query.getAll(key).filter((value) => value !== '');
  return LISTS.has(key) ? values.join(',') : (values.at(-1) ?? '');
}

/** Orders of a list; `deadline` puts what ends first on top, then what starts next, then what ended last. */
export const Sort = z.enum(['deadline', 'start', 'newest', 'relevance', 'distance', 'contributions']);
export type Sort = z.infer<typeof Sort>;
