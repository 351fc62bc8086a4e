import type { ChangeList, ChangeQuery } from './change.js';
import type { CoverageOverview, CoverageQuery } from './coverage.js';
import type { FeedDetail, FeedList } from './feed.js';
import type { Filter, Sort } from './filter.js';
import type { Position } from './geojson.js';
import type { Health } from './health.js';
import type { FeedId, ProcedureId, PublisherId } from './ids.js';
import type { Grouping, IndicatorDefinition, IndicatorId, IndicatorResult, Interval } from './indicator.js';
import type { Language } from './language.js';
import type { Facets, ProcedureDetail, ProcedureList } from './procedure.js';
import type { PublisherDetail, PublisherList } from './publisher.js';
import type { QuarantineLookup } from './quarantine.js';
import type { Related } from './related.js';
import type { Report, ReportOutcome } from './report.js';
import type { RunList } from './run.js';
import type { Suggestions } from './suggestion.js';
import type { Place, PlaceList } from './territory.js';

/** A page of the list: filter, order, size and where to go on. */
export interface ProcedureQuery {
  readonly filter: Filter;
  readonly sort: Sort;
  /** 1 to 200. */
  readonly limit: number;
  /** The `next` of the page before, or null for the first. */
  readonly cursor: string | null;
}

/** A page of the registry: size (1 to 200) and the `next` of the page before, or null for the first. */
export interface FeedPage {
  readonly limit: number;
  readonly cursor: string | null;
}

/** What stands behind a procedure's address: 200, 301, 410 (twice) or 404. */
export type ProcedureLookup =
  | { readonly kind: 'found'; readonly procedure: ProcedureDetail }
  | { readonly kind: 'moved'; readonly to: ProcedureId; readonly slug: string }
  | { readonly kind: 'withdrawn' }
  /** Taken from view by the operator, not by those who published it. */
  | { readonly kind: 'hidden' }
  | { readonly kind: 'unknown' };

/** One indicator asked over a filter; `interval` counts only when grouping by time. */
export interface IndicatorQuery {
  readonly id: IndicatorId;
  readonly filter: Filter;
  readonly by: Grouping | null;
  readonly interval: Interval;
}

/**
 * The HTTP contract as functions: what pages read. The api fills it in process, a client over HTTP could too.
 * Rejects only where the database is out of reach.
 */
export interface NavigatorApi {
  procedures(query: ProcedureQuery): Promise<ProcedureList>;
  procedure(id: ProcedureId, language: Language): Promise<ProcedureLookup>;
  /** Procedures like it and near it; none where nobody may see it. */
  related(id: ProcedureId, language: Language): Promise<Related>;
  /** What became of procedures, newest first. */
  changes(query: ChangeQuery): Promise<ChangeList>;
  facets(filter: Filter): Promise<Facets>;
  /** By publisher; a page begins behind `cursor`, the first one where that is missing. */
  feeds(page?: FeedPage): Promise<FeedList>;
  feed(id: FeedId): Promise<FeedDetail | null>;
  /** Newest first. */
  runs(feed: FeedId, limit: number): Promise<RunList>;
  /** What of a feed waits for a decision, and what residents would see differently. */
  quarantine(feed: FeedId): Promise<QuarantineLookup>;
  health(): Promise<Health>;
  indicatorDefinitions(): readonly IndicatorDefinition[];
  /** @throws where the indicator does not know the grouping: ask its definition first */
  indicator(query: IndicatorQuery): Promise<IndicatorResult>;
  publishers(): Promise<PublisherList>;
  publisher(id: PublisherId): Promise<PublisherDetail | null>;
  /** Which municipalities a live feed covers, and the largest that none does. */
  coverage(query: CoverageQuery): Promise<CoverageOverview>;
  /** Places, postcodes and areas that begin like `text`, best first; none for less than two letters. */
  places(text: string): Promise<PlaceList>;
  /** The known place nearest to a point, by which people name it; null where none lies within 15 km. */
  placeAt(point: Position): Promise<Place | null>;
  /** What somebody may mean who has typed so far: places, postcodes, procedures; nothing for less than two letters. */
  suggestions(text: string, language: Language): Promise<Suggestions>;
  /** What the filter asks for, in its own language; null where it asks for everything. */
  filterWords(filter: Filter): Promise<string | null>;
  /** Puts what somebody tells us on the operator's list; `asker` is the address that asks, for the rate alone. */
  report(report: Report, asker: string): Promise<ReportOutcome>;
  /** Whether the page shows imaginary cities, which every page must say. */
  isDemo(): Promise<boolean>;
}
