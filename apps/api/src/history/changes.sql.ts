import { FeedId, ProcedureId, PublisherId, sinceInstant, type ChangeFilter } from '@navigator/shared';
import { z } from 'zod';
import { Bindings } from '../procedures/bindings.js';
import { visibleSql } from '../procedures/filter.sql.js';
import type { Statement } from '../procedures/list.sql.js';
import { scopeOf, type Scope, type Sight } from '../procedures/scope.js';
import { statusSql } from '../procedures/status.sql.js';
import type { ChangePosition } from './change-cursor.js';

/** What is kept of a change. */
export const EntryRow = z.object({
  at: z.date(),
  kind: z.enum(['added', 'changed', 'missing', 'archived', 'back', 'withdrawn', 'merged', 'unmerged']),
  fields: z.record(z.string(), z.object({ from: z.unknown(), to: z.unknown() })),
});
export type EntryRow = z.infer<typeof EntryRow>;

/** A change with its procedure. */
export const ChangeRow = EntryRow.extend({
  turn: z.int(),
  number: z.int(),
  id: ProcedureId,
  slug: z.string(),
  title: z.string(),
  lifecycle: z.string(),
  time_zone: z.string(),
  publisher_id: PublisherId,
  publisher_name: z.string(),
  publisher_territory: z.string().nullable(),
  feed_id: FeedId,
  feed_name: z.string(),
});
export type ChangeRow = z.infer<typeof ChangeRow>;

/** Which changes, how many, and behind which. */
export interface ChangesPage {
  readonly filter: ChangeFilter;
  readonly limit: number;
  readonly after: ChangePosition | null;
}

/** What changed nothing in the end, and what was forgotten, is not told. */
export const IS_TOLD = `(c.kind <> 'changed' or c.fields <> '{}')`;

/** What became of procedures, newest first? That one was withdrawn or merged is told of those that nobody sees any more. */
export function changesSql({ filter, limit, after }: ChangesPage, sight: Sight): Statement {
  const bindings = new Bindings();
  const scope = scopeOf(sight, bindings);
  const most = bindings.bind(limit + 1, 'int');
  const asked = (row: string, at: string, turn: string): string =>
    [...askedSql(filter, row, at, scope), ...afterSql(after, `${at}, ${turn}, ${row}.number`, scope)].join(' and ');
  const isOver = `(p.lifecycle = c.kind and p.lifecycle in ('withdrawn', 'merged')
        and (p.shows_planned or ${statusSql(scope.now)} <> 'planned') and ${scope.demo})`;
  const sql = `-- What became of procedures, newest first?
    with told as (
      (select c.at, 1 as turn, c.number, c.kind, c.fields, c.procedure_id, c.feed_id
      from change c join procedure p on p.id = c.procedure_id join feed f on f.id = p.feed_id
      where ${IS_TOLD} and (${visibleSql(scope)} or ${isOver}) and ${asked('c', 'c.at', '1')}
      order by c.at desc, c.number desc limit ${most})
      union all
      (select p.created_at, 0, p.number, 'added', '{}', p.id, p.feed_id
      from procedure p join feed f on f.id = p.feed_id
      where ${visibleSql(scope)} and ${asked('p', 'p.created_at', '0')}
      order by p.created_at desc, p.number desc limit ${most}))
    select told.at, told.turn, told.number, told.kind, told.fields, p.id, p.slug, p.title, p.lifecycle, p.time_zone,
      b.id as publisher_id, b.name as publisher_name, b.territory_key as publisher_territory,
      f.id as feed_id, f.name as feed_name
    from told join procedure p on p.id = told.procedure_id
    join publisher b on b.id = p.publisher_id join feed f on f.id = told.feed_id
    order by told.at desc, told.turn desc, told.number desc limit ${most}`;
  return { sql, parameters: bindings.values };
}

function askedSql(
  ...[{ since, feed, publisher }, row, at, { bindings }]: [ChangeFilter, string, string, Scope]
): readonly string[] {
  return [
    'true',
    ...(since === undefined ? [] : [`${at} >= ${bindings.bind(sinceInstant(since), 'timestamptz')}`]),
    ...(feed === undefined ? [] : [`${row}.feed_id = any(${bindings.bind(feed, 'text[]')})`]),
    ...(publisher === undefined ? [] : [`p.publisher_id = any(${bindings.bind(publisher, 'text[]')})`]),
  ];
}

/** The first condition is what an index can look up. */
function afterSql(after: ChangePosition | null, keys: string, { bindings }: Scope): readonly string[] {
  if (after === null) return [];
  const at = bindings.bind(new Date(after.at), 'timestamptz');
  const [column] = keys.split(', ');
  const behind = `${at}, ${bindings.bind(after.turn, 'int')}, ${bindings.bind(after.number, 'bigint')}`;
  return [`${column ?? ''} <= ${at}`, `(${keys}) < (${behind})`];
}
