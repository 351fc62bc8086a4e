import { Injectable } from '@nestjs/common';
import { INDICATOR_DEFINITIONS, INDICATORS, NO_FACTS, REPORTABLE_FIELDS } from '@navigator/indicators';
import {
  DEFAULT_TIME_ZONE,
  localDay,
  type Grouping,
  type IndicatorDefinition,
  type IndicatorQuery,
  type IndicatorResult,
} from '@navigator/shared';
import { Db } from '../database/db.js';
import { DemoSwitch } from '../feeds/demo-switch.js';
import { Clock } from '../platform/clock.js';
import { invalidInput } from '../platform/problem/api-problem.js';
import { Bindings } from '../procedures/bindings.js';
import { EditionMemory, isCommon } from '../procedures/edition-memory.js';
import { Edition } from '../procedures/edition.js';
import { scopeOf } from '../procedures/scope.js';
import { TerritoryIndex } from '../territories/territory-index.js';
import { CoverageRow, coverageSql } from './coverage.sql.js';
import { FieldReportsRow, fieldReportsSql } from './field-reports.sql.js';
import { FactsRow, groupFactsSql } from './group-facts.sql.js';
import type { Question } from './measure.sql.js';
import { toCoverage } from './to-coverage.js';
import { toRows } from './to-rows.js';

/** Answers kept per edition: the overview asks some 25 questions, each filter as many again. */
const REMEMBERED = 500;

/** The one place where indicators are worked out: page, API and files tell the same numbers. */
@Injectable()
export class Indicators {
  readonly definitions: readonly IndicatorDefinition[] = INDICATOR_DEFINITIONS;

  readonly #memory: EditionMemory<IndicatorResult>;

  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly demo: DemoSwitch,
    private readonly index: TerritoryIndex,
    edition: Edition,
  ) {
    this.#memory = new EditionMemory(edition, REMEMBERED);
  }

  /**
   * An indicator over a filter; J2 is the one that changes without a new edition.
   * @throws ApiProblem where it does not know the grouping
   */
  async answer(query: IndicatorQuery): Promise<IndicatorResult> {
    const asked = { ...query, by: groupingOf(query) };
    if (query.id === 'J2' || !isCommon(query.filter)) return this.workOut(asked);
    return this.#memory.recall(JSON.stringify(asked), () => this.workOut(asked));
  }

  private async workOut(query: IndicatorQuery): Promise<IndicatorResult> {
    const indicator = INDICATORS[query.id];
    const { by } = query;
    const now = this.clock.now();
    const [facts, covered] = await Promise.all([this.facts(query, now), this.coverage(query, now)]);
    const { filter, interval } = query;
    return {
      definition: indicator.definition,
      by,
      interval: by === 'time' ? interval : null,
      rows: toRows(indicator, facts, { by, interval, language: filter.lang ?? 'de' }),
      coverage: toCoverage(covered, (key) => this.index.byKey(key)?.population?.value ?? null),
      asOf: now.toISOString(),
    };
  }

  private async facts(query: IndicatorQuery, now: Date): Promise<readonly FactsRow[]> {
    const question = this.question(query, now);
    const { id, by, interval } = query;
    if (by === 'field') return this.fieldFacts(question);
    const { periodRule } = INDICATORS[id].definition;
    const { sql, parameters } = groupFactsSql(id, { by, interval, periodRule }, question);
    const rows = await this.db.query(sql, parameters, FactsRow);
    return by === 'territory'
      ? rows.map((row) => ({ ...row, name: this.index.byKey(row.key)?.name ?? row.name }))
      : rows;
  }

  /** A row per field; what is counted are publishers. */
  private async fieldFacts(question: Question): Promise<readonly FactsRow[]> {
    const { sql, parameters } = fieldReportsSql(question);
    const [told] = await this.db.query(sql, parameters, FieldReportsRow);
    return REPORTABLE_FIELDS.map((key) => ({
      ...NO_FACTS,
      key,
      name: null,
      quartiles: null,
      of: told?.publishers ?? 0,
      n: told?.[key] ?? 0,
    }));
  }

  private coverage(query: IndicatorQuery, now: Date): Promise<readonly CoverageRow[]> {
    const { sql, parameters } = coverageSql(query.id, this.question(query, now));
    return this.db.query(sql, parameters, CoverageRow);
  }

  /** Each statement has values of its own. */
  private question({ filter }: IndicatorQuery, now: Date): Question {
    const scope = scopeOf({ now, demo: this.demo.shownSql }, new Bindings());
    return { filter, scope, today: localDay(now.getTime(), DEFAULT_TIME_ZONE) };
  }
}

/** The grouping asked for, or the one that belongs to the indicator. */
function groupingOf({ id, by }: IndicatorQuery): Grouping | null {
  const { definition, ownGrouping } = INDICATORS[id];
  if (by === null) return ownGrouping;
  if (definition.groupings.includes(by)) return by;
  throw invalidInput([{ path: 'by', message: `${id} can be grouped by: ${definition.groupings.join(', ')}` }]);
}
