import { LocalDate, type Filter, type Rhythm, type Status } from '@navigator/shared';
import { z } from 'zod';
import { Bindings } from '../procedures/bindings.js';
import { askedSql, filterSql, visibleSql } from '../procedures/filter.sql.js';
import type { Statement } from '../procedures/list.sql.js';
import { procedureColumns, ProcedureRow, procedureSource } from '../procedures/procedure-row.sql.js';
import { scopeOf, type Scope, type Sight } from '../procedures/scope.js';
import { leadingRangeSql, notEndedSql } from '../procedures/status.sql.js';

/** Kinds of news; what is most urgent comes first, in a mail and where one procedure has several. */
export const NewsKind = z.enum(['cancelled', 'moved', 'ending', 'result', 'new', 'opened']);
export type NewsKind = z.infer<typeof NewsKind>;

/** Whose news, since when, and in which mail they are told. */
export interface NewsQuestion {
  readonly subscription: string;
  readonly mail: string;
  readonly filter: Filter;
  readonly rhythm: Rhythm;
  readonly since: Date;
}

/** A deadline is near this many days before its last one; with a mail a week, a week before. */
const NEAR_DAYS: Readonly<Record<Rhythm, number>> = { daily: 3, weekly: 7 };

/** What news are written as: an event, when it happened, and the days of a moved deadline. */
const NEWS = '(subscription_id, event, mail_id, kind, procedure_id, at, was, becomes)';

/**
 * Writes what happened to the procedures of a filter and was not told yet, and counts it. The filter's status says which
 * procedures are worth telling as new, open or ending; what becomes of them later is told whatever they are by then.
 */
export function gatherSql(question: NewsQuestion, sight: Sight): Statement {
  const bindings = new Bindings();
  const scope = scopeOf(sight, bindings);
  const context: Context = { ...question, scope, sinceSql: bindings.bind(question.since, 'timestamptz') };
  const [subscription, mail] = [bindings.bind(question.subscription, 'text'), bindings.bind(question.mail, 'text')];
  const found = Object.values(FINDINGS).map((find) => find(context));
  const sql = `-- What happened that this subscription was not told yet?
    insert into subscription_news ${NEWS}
    select ${subscription}, event, ${mail}, kind, procedure_id, at, was, becomes
    from (${found.join('\n      union all ')}) happened
    on conflict do nothing`;
  return { sql, parameters: bindings.values };
}

interface Context extends NewsQuestion {
  readonly scope: Scope;
  readonly sinceSql: string;
}

const FINDINGS: Readonly<Record<NewsKind, (context: Context) => string>> = {
  new: newSql,
  opened: openedSql,
  ending: endingSql,
  moved: (context) =>
    changedSql(context, {
      kind: 'moved',
      happened: `c.fields ? 'deadline' and c.fields -> 'deadline' ->> 'to' is not null`,
      days: `(c.fields -> 'deadline' ->> 'from')::date, (c.fields -> 'deadline' ->> 'to')::date`,
    }),
  result: (context) =>
    changedSql(context, {
      kind: 'result',
      happened: `c.fields -> 'result' -> 'to' ->> 'state' = 'published'
        and c.fields -> 'result' -> 'from' ->> 'state' is distinct from 'published'`,
    }),
  cancelled: (context) =>
    changedSql(context, {
      kind: 'cancelled',
      happened: `c.fields -> 'flag' ->> 'to' = 'cancelled' and p.flag = 'cancelled'`,
    }),
};

/** What a filter without a status is about: archives that a new source brings are no news. */
const WORTH_TELLING: readonly Status[] = ['open', 'planned', 'evaluating', 'unknown'];

function newSql({ filter, scope, sinceSql }: Context): string {
  const status = chosen(filter) ?? [...WORTH_TELLING];
  return `select 'new' as kind, 'new:' || p.id as event, p.id as procedure_id,
        greatest(p.created_at, case when not p.shows_planned then lower(p.public_ranges) end) as at,
        null::date as was, null::date as becomes
      from procedure p join feed f on f.id = p.feed_id
      where ${filterSql({ ...filter, status }, scope)}
        and (p.created_at > ${sinceSql} or (not p.shows_planned and lower(p.public_ranges) > ${sinceSql}))`;
}

function openedSql({ filter, scope, sinceSql }: Context): string {
  return `select 'opened', 'opened:' || p.id || ':' || begun.day, p.id, begun.at, null, null
      from procedure p join feed f on f.id = p.feed_id
      cross join lateral (
        select max(lower(r)) as at, (max(lower(r)) at time zone p.time_zone)::date as day
        from unnest(p.public_ranges) r where lower(r) > ${sinceSql} and lower(r) <= ${scope.now}) begun
      where ${whileOpen(filter, scope)} and begun.at is not null`;
}

function endingSql({ filter, rhythm, scope }: Context): string {
  const near = `(${scope.now} at time zone p.time_zone)::date + ${String(NEAR_DAYS[rhythm])}`;
  return `select 'ending', 'ending:' || p.id || ':' || last.day, p.id, ${scope.now}, null, null
      from procedure p join feed f on f.id = p.feed_id
      cross join lateral ${leadingRangeSql(scope.now)} main_phase
      cross join lateral (
        select ((main_phase.ends - interval '1 microsecond') at time zone p.time_zone)::date as day) last
      where ${whileOpen(filter, scope)} and main_phase.ends < 'infinity' and last.day <= ${near}`;
}

/** Those of the filter that are open, where it wants open ones at all. */
function whileOpen(filter: Filter, scope: Scope): string {
  const status = chosen(filter);
  if (status !== null && !status.includes('open')) return 'false';
  return `${notEndedSql(scope.now)} and ${filterSql({ ...filter, status: ['open'] }, scope)}`;
}

function chosen({ status }: Filter): Status[] | null {
  return status === undefined || status === 'all' ? null : status;
}

/** What the history of changes tells: the kind of news, its condition over `change c`, and the days of a move. */
interface Change {
  readonly kind: NewsKind;
  readonly happened: string;
  readonly days?: string;
}

function changedSql({ filter, scope, sinceSql }: Context, { kind, happened, days = 'null, null' }: Change): string {
  const { status: _, ...anyStatus } = filter;
  return `(select distinct on (p.id) '${kind}', '${kind}:' || p.id || ':' || c.number, p.id, c.at, ${days}
      from change c join procedure p on p.id = c.procedure_id join feed f on f.id = p.feed_id
      where c.at > ${sinceSql} and c.at <= ${scope.now} and ${happened}
        and ${visibleSql(scope)} and ${askedSql(anyStatus, scope)}
      order by p.id, c.at desc)`;
}

/** News with its procedure as it is now. */
export const NewsRow = ProcedureRow.extend({
  news: NewsKind,
  was: LocalDate.nullable(),
  becomes: LocalDate.nullable(),
  /** News of this kind in the mail, shown or not. */
  of_kind: z.int(),
});
export type NewsRow = z.infer<typeof NewsRow>;

/** News of one kind that a mail shows; the page shows all. */
export const MOST_OF_A_KIND = 15;

/**
 * What does this mail tell? Each procedure once, under its most urgent news; of each kind the nearest deadline or the
 * newest first. What was withdrawn since, or is over by now, is told no more.
 */
export function toldSql(mail: string, sight: Sight): Statement {
  const bindings = new Bindings();
  const scope = scopeOf(sight, bindings);
  const order = `array[${NewsKind.options.map((kind) => `'${kind}'`).join(', ')}]`;
  const sql = `-- What does this mail tell?
    with told as (
      select distinct on (n.procedure_id) n.procedure_id, n.kind, n.at, n.was, n.becomes
      from subscription_news n join procedure p on p.id = n.procedure_id join feed f on f.id = p.feed_id
      where n.mail_id = ${bindings.bind(mail, 'text')} and ${visibleSql(scope)}
        and (n.kind <> 'ending' or p.public_ranges @> ${scope.now})
      order by n.procedure_id, array_position(${order}, n.kind), n.at desc
    ), placed as (
      select told.*, count(*) over (partition by told.kind)::int as of_kind,
        row_number() over (partition by told.kind
          order by case when told.kind = 'ending' then p.last_end end, told.at desc, p.number desc) as place
      from told join procedure p on p.id = told.procedure_id)
    select ${procedureColumns(scope.now)}, placed.kind as news, placed.was, placed.becomes, placed.of_kind
    from placed join ${procedureSource(scope.now)} on p.id = placed.procedure_id
    where placed.place <= ${MOST_OF_A_KIND}
    order by array_position(${order}, placed.kind), placed.place`;
  return { sql, parameters: bindings.values };
}
