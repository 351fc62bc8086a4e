/** A value of a query: a list stands for any of its items; what is undefined is not asked. */
export type QueryValue = string | number | boolean | readonly string[] | undefined;

/** What is asked of a list; the keys are those of the API (`/api/docs`). */
export type Query = Readonly<Record<string, QueryValue>>;

/** The filter of procedures, with the order of a list. */
export interface ProcedureQuery extends Query {
  /** Words of title, summary, place, organiser or description. */
  readonly q?: string;
  readonly status?: string | readonly string[];
  readonly topic?: string | readonly string[];
  readonly kind?: string | readonly string[];
  readonly publisher?: string | readonly string[];
  readonly feed?: string | readonly string[];
  /** Official keys (AGS): 02 stands for everything in Hamburg. */
  readonly territory?: string | readonly string[];
  /** west,south,east,north in degrees. */
  readonly bbox?: string;
  /** longitude,latitude in degrees; together with `radius` in metres. */
  readonly near?: string;
  readonly radius?: number;
  /** Local days of activity, YYYY-MM-DD. */
  readonly from?: string;
  readonly to?: string;
  /** An instant, RFC 3339. */
  readonly updatedSince?: string;
  readonly located?: boolean;
  readonly lang?: string;
  readonly sort?: 'deadline' | 'start' | 'newest' | 'relevance' | 'distance' | 'contributions';
  /** 1 to 200. */
  readonly limit?: number;
  readonly cursor?: string;
}

/** A query as an address has it, with its question mark; nothing where nothing is asked. */
export function searchOf(query: Query = {}): string {
  const asked = new URLSearchParams();
  for (const [key, value] of Object.entries(query)) {
    if (value !== undefined) asked.set(key, typeof value === 'object' ? value.join(',') : String(value));
  }
  return asked.size === 0 ? '' : `?${asked.toString()}`;
}
