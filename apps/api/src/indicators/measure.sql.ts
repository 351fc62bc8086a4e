import { RECOMMENDED_FIELDS, type RecommendedField } from '@navigator/indicators';
import type { Filter, IndicatorId, LocalDate } from '@navigator/shared';
import type { Scope } from '../procedures/scope.js';
import { lastConfirmedSql, statusSql } from '../procedures/status.sql.js';

/** What an indicator looks at, as expressions over `procedure p join feed f`. */
export interface Measure {
  /** Which procedures of the filter count at all. */
  readonly among: string;
  /** What is added up or spread; null where the procedure does not report it. */
  readonly part: string;
  /** Whether its feed reports what is measured, where that is another question than whether there is a number. */
  readonly told?: string;
  /** What that is compared with. */
  readonly whole: string;
  /** Sums are always told; a spread has quartiles besides, which take sorting, a mix the number of all procedures. */
  readonly kind: 'sums' | 'spread' | 'mix';
  /** Worth working out once per procedure and keeping; everything else is quicker worked out wherever it is needed. */
  readonly isCostly: boolean;
}

/** What a measure may depend on besides the procedure. */
export interface Question {
  readonly filter: Filter;
  readonly scope: Scope;
  /** The day it is in Berlin. */
  readonly today: LocalDate;
}

/** A procedure without dates has an empty set of public phases; its span then says nothing. */
export const hasSpanSql = 'not isempty(p.public_ranges)';

/** What is measured of each procedure? */
export function measureOf(id: IndicatorId, question: Question): Measure {
  return MEASURES[id](question);
}

/** The day a procedure began, null where unknown. */
export const startSql = `case when ${hasSpanSql} then p.span_start end`;
const endSql = `case when ${hasSpanSql} then p.span_end end`;

const plain: Measure = { among: 'true', part: '1', whole: '1', kind: 'sums', isCostly: false };
const spreadOf = (part: string, among = 'true'): Measure => ({ ...plain, part, among, kind: 'spread' });

const MEASURES: Readonly<Record<IndicatorId, (question: Question) => Measure>> = {
  A1: () => plain,
  A2: (question) => ({ ...plain, part: beganSql(question) }),
  A4: () => ({ ...plain, part: '(p.point is not null)::int', told: 'p.point is not null' }),
  C1: () => spreadOf('p.contributions'),
  C2: () => spreadOf('p.comments'),
  // Either of them null leaves the procedure out of both sums.
  C2b: () => ({ ...plain, part: 'p.comments + 0 * p.contributions', whole: 'p.contributions' }),
  D1: () => spreadOf(`case when ${hasSpanSql} and p.span_end >= p.span_start then p.span_end - p.span_start + 1 end`),
  F1: () => ({
    ...plain,
    kind: 'mix',
    part: '1.0::float8 / greatest(cardinality(p.topics), 1)',
    told: 'cardinality(p.topics) > 0',
  }),
  G1: ({ scope }) => ({
    ...plain,
    isCostly: true,
    among: `${statusSql(scope.now)} = 'closed'`,
    // A result that an enriching feed attached says nothing of a platform that cannot report any (events/merge.sql.ts).
    part: `case when p.result -> 'isElsewhere' is not null then null
      when p.result ->> 'state' = 'published' then 1 when p.result ->> 'state' = 'notPublished' then 0 end`,
  }),
  J1: () => ({
    ...plain,
    isCostly: true,
    part: RECOMMENDED_FIELDS.map((field) => `(${FILLED[field]})::int`).join(' + '),
    whole: String(RECOMMENDED_FIELDS.length),
  }),
  J2: ({ scope, today }) =>
    spreadOf(
      `${scope.bindings.bind(today, 'date')} - (${lastConfirmedSql} at time zone 'Europe/Berlin')::date`,
      `p.lifecycle <> 'archived'`,
    ),
  J4: () => plain,
};

/**
 * Which procedures the filter means. Days ask what began in them of A2, and not what was under way: a procedure of
 * which nobody knows the first day would fall out, and leave a 0 that nobody reported.
 */
export function populationOf(id: IndicatorId, { from, to, ...rest }: Filter): Filter {
  return id === 'A2' ? rest : { ...rest, ...(from && { from }), ...(to && { to }) };
}

/** 1 where it began in the days asked for, 0 outside them, null where nobody knows. */
function beganSql({ filter: { from, to }, scope: { bindings } }: Question): string {
  const asked = [
    ...(from === undefined ? [] : [`p.span_start >= ${bindings.bind(from, 'date')}`]),
    ...(to === undefined ? [] : [`p.span_start <= ${bindings.bind(to, 'date')}`]),
  ];
  const isAsked = asked.length === 0 ? 'true' : asked.join(' and ');
  return `case when ${startSql} is not null then (${isAsked})::int end`;
}

/** Whether a procedure has each of the recommended fields. */
const FILLED: Readonly<Record<RecommendedField, string>> = {
  summary: `coalesce(p.summary, '') <> ''`,
  start: `${startSql} is not null`,
  end: `${endSql} is not null`,
  location: `p.point is not null or coalesce(p.place, '') <> ''`,
  topics: 'cardinality(p.topics) > 0',
  url: 'p.url is not null',
  organiser: `coalesce(p.organiser, '') <> ''`,
  kind: `p.kind <> 'unknown'`,
};
