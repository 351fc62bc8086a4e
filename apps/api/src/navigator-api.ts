import { Injectable } from '@nestjs/common';
import type {
  ChangeList,
  ChangeQuery,
  CoverageOverview,
  CoverageQuery,
  Facets,
  FeedDetail,
  FeedId,
  FeedList,
  FeedPage,
  Filter,
  Health,
  IndicatorDefinition,
  IndicatorQuery,
  IndicatorResult,
  Language,
  NavigatorApi,
  Place,
  PlaceList,
  Position,
  ProcedureId,
  ProcedureList,
  ProcedureLookup,
  ProcedureQuery,
  PublisherDetail,
  PublisherId,
  PublisherList,
  QuarantineLookup,
  Related,
  Report,
  ReportOutcome,
  RunList,
  Suggestions,
} from '@navigator/shared';
import { FEEDS_PER_PAGE, readFeedCursor } from './feeds/read/feed-cursor.js';
import { PublicFeeds } from './feeds/read/public-feeds.js';
import { Indicators } from './indicators/indicators.js';
import { readChangeCursor } from './history/change-cursor.js';
import { readCursor, type Cursor } from './procedures/cursor.js';
import { Procedures } from './procedures/procedures.js';
import { Letterbox } from './reports/letterbox.js';
import { Directory } from './publishers/directory.js';

/** The contract in process: pages ask the same services as the doors over HTTP. */
@Injectable()
export class InProcessNavigator implements NavigatorApi {
  constructor(
    private readonly records: Procedures,
    private readonly registry: PublicFeeds,
    private readonly metrics: Indicators,
    private readonly directory: Directory,
    private readonly letterbox: Letterbox,
  ) {}

  procedures(query: ProcedureQuery): Promise<ProcedureList> {
    const { filter, sort, limit } = query;
    return this.records.list({ filter, sort, limit, after: usableCursor(query) });
  }

  procedure(id: ProcedureId, language: Language): Promise<ProcedureLookup> {
    return this.records.one(id, language);
  }

  async related(id: ProcedureId, language: Language): Promise<Related> {
    return (await this.records.related(id, language)) ?? { similar: [], nearby: [] };
  }

  changes({ filter, limit, cursor }: ChangeQuery): Promise<ChangeList> {
    return this.records.changes({ filter, limit, after: cursor === null ? null : readChangeCursor(cursor) });
  }

  facets(filter: Filter): Promise<Facets> {
    return this.records.facets(filter);
  }

  feeds(page?: FeedPage): Promise<FeedList> {
    const { limit = FEEDS_PER_PAGE, cursor = null } = page ?? {};
    return this.registry.list({ limit, after: cursor === null ? null : readFeedCursor(cursor) });
  }

  feed(id: FeedId): Promise<FeedDetail | null> {
    return this.registry.one(id);
  }

  async runs(feed: FeedId, limit: number): Promise<RunList> {
    return (await this.registry.runs({ feed, limit, after: null })) ?? { items: [], next: null };
  }

  quarantine(feed: FeedId): Promise<QuarantineLookup> {
    return this.registry.quarantine(feed);
  }

  health(): Promise<Health> {
    return this.registry.health();
  }

  publishers(): Promise<PublisherList> {
    return this.directory.publishers();
  }

  publisher(id: PublisherId): Promise<PublisherDetail | null> {
    return this.directory.publisher(id);
  }

  places(text: string): Promise<PlaceList> {
    return this.directory.places(text);
  }

  coverage(query: CoverageQuery): Promise<CoverageOverview> {
    return this.directory.coverage(query);
  }

  placeAt(point: Position): Promise<Place | null> {
    return this.directory.placeAt(point);
  }

  suggestions(text: string, language: Language): Promise<Suggestions> {
    return this.directory.suggestions(text, language);
  }

  indicatorDefinitions(): readonly IndicatorDefinition[] {
    return this.metrics.definitions;
  }

  indicator(query: IndicatorQuery): Promise<IndicatorResult> {
    return this.metrics.answer(query);
  }

  filterWords(filter: Filter): Promise<string | null> {
    return this.directory.filterWords(filter);
  }

  report(report: Report, asker: string): Promise<ReportOutcome> {
    return this.letterbox.report(report, asker);
  }

  isDemo(): Promise<boolean> {
    return this.registry.isDemo();
  }
}

/** A page's address may hold anything: what is no cursor of this list means its first page. */
function usableCursor({ cursor, sort }: ProcedureQuery): Cursor | null {
  const read = cursor === null ? null : readCursor(cursor);
  return read?.sort === sort ? read : null;
}
