import { Injectable } from '@nestjs/common';
import type {
  Facets,
  FeedDetail,
  FeedId,
  FeedList,
  Filter,
  Health,
  Language,
  NavigatorApi,
  ProcedureId,
  ProcedureList,
  ProcedureLookup,
  ProcedureQuery,
  RunList,
} from '@navigator/shared';
import { DemoSwitch } from './feeds/demo-switch.js';
import { PublicFeeds } from './feeds/read/public-feeds.js';
import { readCursor, type Cursor } from './procedures/cursor.js';
import { Procedures } from './procedures/procedures.js';

/** The contract in process: pages ask the same services as the doors over HTTP. */
@Injectable()
export class InProcessNavigator implements NavigatorApi {
  constructor(
    private readonly records: Procedures,
    private readonly registry: PublicFeeds,
    private readonly demo: DemoSwitch,
  ) {}

  procedures(query: ProcedureQuery): Promise<ProcedureList> {
    const { filter, sort, limit } = query;
    return this.records.list({ filter, sort, limit, after: usableCursor(query) });
  }

  procedure(id: ProcedureId, language: Language): Promise<ProcedureLookup> {
    return this.records.one(id, language);
  }

  facets(filter: Filter): Promise<Facets> {
    return this.records.facets(filter);
  }

  feeds(): Promise<FeedList> {
    return this.registry.list();
  }

  feed(id: FeedId): Promise<FeedDetail | null> {
    return this.registry.one(id);
  }

  async runs(feed: FeedId, limit: number): Promise<RunList> {
    return (await this.registry.runs({ feed, limit, after: null })) ?? { items: [], next: null };
  }

  health(): Promise<Health> {
    return this.registry.health();
  }

  isDemo(): Promise<boolean> {
    return this.demo.isDemo();
  }
}

/** A page's address may hold anything: what is no cursor of this list means its first page. */
function usableCursor({ cursor, sort }: ProcedureQuery): Cursor | null {
  const read = cursor === null ? null : readCursor(cursor);
  return read?.sort === sort ? read : null;
}
