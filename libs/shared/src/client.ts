import type { FeedDetail, FeedList, Health } from './feed.js';
import type { Filter, Sort } from './filter.js';
import type { FeedId, ProcedureId } from './ids.js';
import type { Language } from './language.js';
import type { Facets, ProcedureDetail, ProcedureList } from './procedure.js';
import type { RunList } from './run.js';

/** A page of the list: filter, order, size and where to go on. */
export interface ProcedureQuery {
  readonly filter: Filter;
  readonly sort: Sort;
  /** 1 to 200. */
  readonly limit: number;
  /** The `next` of the page before, or null for the first. */
  readonly cursor: string | null;
}

/** What stands behind a procedure's address: 200, 301, 410 or 404. */
export type ProcedureLookup =
  | { readonly kind: 'found'; readonly procedure: ProcedureDetail }
  | { readonly kind: 'moved'; readonly to: ProcedureId; readonly slug: string }
  | { readonly kind: 'withdrawn' }
  | { readonly kind: 'unknown' };

/**
 * The HTTP contract as functions: what pages read. The api fills it in process, a client over HTTP could too.
 * Rejects only where the database is out of reach.
 */
export interface NavigatorApi {
  procedures(query: ProcedureQuery): Promise<ProcedureList>;
  procedure(id: ProcedureId, language: Language): Promise<ProcedureLookup>;
  facets(filter: Filter): Promise<Facets>;
  feeds(): Promise<FeedList>;
  feed(id: FeedId): Promise<FeedDetail | null>;
  /** Newest first. */
  runs(feed: FeedId, limit: number): Promise<RunList>;
  health(): Promise<Health>;
  /** Whether the page shows imaginary cities, which every page must say. */
  isDemo(): Promise<boolean>;
}
