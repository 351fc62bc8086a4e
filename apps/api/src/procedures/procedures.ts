import { Injectable } from '@nestjs/common';
import type {
  ChangeList,
  Facets,
  Filter,
  Language,
  ProcedureId,
  ProcedureList,
  ProcedureLookup,
  Related,
} from '@navigator/shared';
import { Db } from '../database/db.js';
import { DemoSwitch } from '../feeds/demo-switch.js';
import type { ChangesPage } from '../history/changes.sql.js';
import { readChanges, readHistory } from '../history/read-changes.js';
import { Clock } from '../platform/clock.js';
import { TerritoryIndex } from '../territories/territory-index.js';
import { writeCursor } from './cursor.js';
import { detailSql, DetailRow, FateRow, fateSql, SourceRow, sourcesSql } from './detail.sql.js';
import { EditionMemory, isCommon } from './edition-memory.js';
import { Edition } from './edition.js';
import { FacetRow, facetsSql } from './facets.sql.js';
import { withHits } from './hits.js';
import { COUNT_LIMIT, CountRow, countSql, ListRow, listSql, type PageRequest } from './list.sql.js';
import { readRelated } from './read-related.js';
import type { Sight } from './scope.js';
import { toDetail } from './to-detail.js';
import { toFacets } from './to-facets.js';
import { toProcedure } from './to-procedure.js';

/** Facets kept per edition: they count everything, and stand on every page of a list. */
const REMEMBERED = 500;

/** The public record, read. */
@Injectable()
export class Procedures {
  readonly #facets: EditionMemory<Facets>;

  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly demo: DemoSwitch,
    private readonly areas: TerritoryIndex,
    edition: Edition,
  ) {
    this.#facets = new EditionMemory(edition, REMEMBERED);
  }

  /** A page of the list; later pages look from the instant of the first, so that nothing is told twice or left out. */
  async list(request: PageRequest): Promise<ProcedureList> {
    const sight = this.sight(request.after?.asOf);
    const page = listSql(request, sight);
    const total = countSql(request.filter, sight);
    const [rows, [counted]] = await Promise.all([
      this.db.query(page.sql, page.parameters, ListRow),
      this.db.query(total.sql, total.parameters, CountRow),
    ]);
    const wording = { language: request.filter.lang ?? 'de', now: sight.now };
    const items = rows.slice(0, request.limit).map((row) => toProcedure(row, wording));
    return {
      items: await withHits(this.db, items, request.filter.q),
      next: nextCursor(rows, request, sight),
      count: countOf(counted?.count ?? 0),
    };
  }

  /** The whole record, or what became of it. */
  async one(id: ProcedureId, language: Language): Promise<ProcedureLookup> {
    const sight = this.sight();
    const detail = detailSql(id, sight);
    const [row] = await this.db.query(detail.sql, detail.parameters, DetailRow);
    if (row === undefined) return this.fate(id);
    const sources = sourcesSql(id);
    const told = await this.db.query(sources.sql, sources.parameters, SourceRow);
    const wording = { language, now: sight.now, areas: this.areas };
    return { kind: 'found', procedure: { ...toDetail(row, told, wording), history: await readHistory(this.db, id) } };
  }

  /** What is like it and what lies near it; null where nobody may see it. */
  related(id: ProcedureId, language: Language): Promise<Related | null> {
    return readRelated(this.db, id, { language, sight: this.sight() });
  }

  /** What became of procedures, newest first. */
  changes(page: ChangesPage): Promise<ChangeList> {
    return readChanges(this.db, page, this.sight());
  }

  /** How many procedures each further choice would leave. */
  async facets(filter: Filter): Promise<Facets> {
    if (!isCommon(filter)) return this.countFacets(filter);
    return this.#facets.recall(JSON.stringify(filter), () => this.countFacets(filter));
  }

  private async countFacets(filter: Filter): Promise<Facets> {
    const { sql, parameters } = facetsSql(filter, this.sight());
    return toFacets(await this.db.query(sql, parameters, FacetRow), filter, this.areas);
  }

  private async fate(id: ProcedureId): Promise<ProcedureLookup> {
    const { sql, parameters } = fateSql(id);
    const [fate] = await this.db.query(sql, parameters, FateRow);
    return fate === undefined ? { kind: 'unknown' } : toFate(fate);
  }

  /** A cursor may hold a view still, not look ahead: what is hidden until its start stays hidden. */
  private sight(asOf?: Date): Sight {
    const now = this.clock.now();
    return { now: asOf !== undefined && asOf < now ? asOf : now, demo: this.demo.shownSql };
  }
}

function toFate({ lifecycle, is_hidden: isHidden, successor_id: to, successor_slug: slug }: FateRow): ProcedureLookup {
  const gone = { kind: isHidden ? 'hidden' : 'withdrawn' } as const;
  if (lifecycle === 'withdrawn') return gone;
  if (lifecycle !== 'merged') return { kind: 'unknown' };
  return to === null || slug === null ? gone : { kind: 'moved', to, slug };
}

function nextCursor(rows: readonly ListRow[], { sort, limit }: PageRequest, { now }: Sight): string | null {
  const last = rows.length > limit ? rows[limit - 1] : undefined;
  if (last === undefined) return null;
  return writeCursor({ sort, asOf: now, group: last.sort_group, key: last.sort_key, id: last.id });
}

function countOf(count: number): ProcedureList['count'] {
  return { value: Math.min(count, COUNT_LIMIT), exact: count <= COUNT_LIMIT };
}
