import type {
  ChangeList,
  CheckQuestion,
  CheckReport,
  CheckTicket,
  CoverageOverview,
  Facets,
  FeedDetail,
  FeedList,
  FeedSummary,
  FileTaken,
  Health,
  IndicatorResult,
  PlaceList,
  ProcedureDetail,
  ProcedureList,
  PublisherDetail,
  PublisherList,
  Related,
  RunList,
  Territory,
  TerritoryList,
} from './contract.js';
import { searchOf, type ProcedureQuery, type Query } from './query.js';
import { Wire, type ClientOptions } from './wire.js';

/** A file of procedures: its text or its bytes. */
export interface ProcedureFile {
  readonly content: string | Blob;
  readonly type: 'text/csv' | 'application/geo+json';
  readonly name?: string;
}

/** Milliseconds between two looks at a check. */
const LOOK_EVERY = 1000;

/**
 * The API of an installation.
 * @example for await (const procedure of new NavigatorClient({ baseUrl }).eachProcedure({ status: 'open' })) …
 */
export class NavigatorClient {
  readonly #wire: Wire;

  constructor(options: ClientOptions) {
    this.#wire = new Wire(options);
  }

  /** A page of procedures. */
  procedures(query?: ProcedureQuery): Promise<ProcedureList> {
    return this.#wire.get('/procedures', query);
  }

  /** All procedures that a filter finds, page by page. */
  eachProcedure(query?: ProcedureQuery): AsyncGenerator<ProcedureList['items'][number], void, undefined> {
    return this.#wire.each('/procedures', { limit: 200, ...query });
  }

  procedure(id: string): Promise<ProcedureDetail> {
    return this.#wire.get(`/procedures/${encodeURIComponent(id)}`);
  }

  /** Procedures like this one, and near it. */
  related(id: string): Promise<Related> {
    return this.#wire.get(`/procedures/${encodeURIComponent(id)}/related`);
  }

  facets(query?: ProcedureQuery): Promise<Facets> {
    return this.#wire.get('/facets', query);
  }

  /** What became of procedures, newest first. */
  changes(query?: Query): Promise<ChangeList> {
    return this.#wire.get('/changes', query);
  }

  eachChange(query?: Query): AsyncGenerator<ChangeList['items'][number], void, undefined> {
    return this.#wire.each('/changes', query);
  }

  feeds(query?: Query): Promise<FeedList> {
    return this.#wire.get('/feeds', query);
  }

  eachFeed(): AsyncGenerator<FeedSummary, void, undefined> {
    return this.#wire.each('/feeds');
  }

  feed(id: string): Promise<FeedDetail> {
    return this.#wire.get(`/feeds/${encodeURIComponent(id)}`);
  }

  runs(feed: string, query?: Query): Promise<RunList> {
    return this.#wire.get(`/feeds/${encodeURIComponent(feed)}/runs`, query);
  }

  health(): Promise<Health> {
    return this.#wire.get('/health');
  }

  publishers(): Promise<PublisherList> {
    return this.#wire.get('/publishers');
  }

  publisher(id: string): Promise<PublisherDetail> {
    return this.#wire.get(`/publishers/${encodeURIComponent(id)}`);
  }

  territories(query?: Query): Promise<TerritoryList> {
    return this.#wire.get('/territories', query);
  }

  territory(key: string): Promise<Territory> {
    return this.#wire.get(`/territories/${encodeURIComponent(key)}`);
  }

  /** Places and postcodes that begin like this. */
  places(q: string): Promise<PlaceList> {
    return this.#wire.get('/places', { q });
  }

  /** A number over a filter, such as `D1` by `time`. */
  indicator(id: string, query?: Query): Promise<IndicatorResult> {
    return this.#wire.get(`/indicators/${encodeURIComponent(id)}`, query);
  }

  /** Which municipalities a live feed covers, and the largest that none does. */
  coverage(query?: Query): Promise<CoverageOverview> {
    return this.#wire.get('/coverage', query);
  }

  /** Asks what a feed at this address would bring; `checkEnded` waits for it. */
  check(question: CheckQuestion): Promise<CheckTicket> {
    return this.#wire.send('/checks', 'POST', question);
  }

  /** The same for a file that has no address. */
  checkFile({ content, type, name }: ProcedureFile): Promise<CheckTicket> {
    return this.#wire.put(`/checks/file${searchOf({ name })}`, { method: 'POST', body: content, type });
  }

  /** The report of a check as far as it is. */
  checkReport(id: string): Promise<CheckReport> {
    return this.#wire.get(`/checks/${encodeURIComponent(id)}`);
  }

  /** The report of a check once it has ended. */
  async checkEnded(id: string, lookEvery = LOOK_EVERY): Promise<CheckReport> {
    for (;;) {
      const report = await this.checkReport(id);
      if (report.state === 'done' || report.state === 'failed') return report;
      await new Promise((resolve) => setTimeout(resolve, lookEvery));
    }
  }

  /** Puts another file in place of a feed's own. Needs the feed's key. */
  putFile(feed: string, { content, type, name }: ProcedureFile): Promise<FileTaken> {
    const path = `/feeds/${encodeURIComponent(feed)}/file${searchOf({ name })}`;
    return this.#wire.put(path, { method: 'PUT', body: content, type });
  }
}
