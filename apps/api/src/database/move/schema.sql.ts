import { z } from 'zod';

/** Tables of ours that outlive a crash: neither an extension's nor TypeORM's, nor what a run under way puts aside. */
const OURS = `
  n.nspname = 'public' and c.relkind = 'r' and c.relpersistence = 'p' and c.relname <> 'migrations'
  and not exists (select from pg_depend d where d.classid = 'pg_class'::regclass and d.objid = c.oid and d.deptype = 'e')`;

/** Which tables are there, with their columns and primary keys in order? Generated columns fill themselves. */
export const TABLES = `
  select quote_ident(c.relname) as name,
    (select array_agg(quote_ident(a.attname) order by a.attnum) from pg_attribute a
      where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = '') as columns,
    (select array_agg(format_type(a.atttypid, a.atttypmod) order by a.attnum) from pg_attribute a
      where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = '') as types,
    (select array_agg(quote_ident(a.attname) order by array_position(x.indkey::int2[], a.attnum))
      from pg_index x join pg_attribute a on a.attrelid = c.oid and a.attnum = any (x.indkey)
      where x.indrelid = c.oid and x.indisprimary) as key,
    (select array_agg(a.attname::text order by a.attnum) from pg_attribute a
      where a.attrelid = c.oid and a.attidentity <> '') as identities
  from pg_class c join pg_namespace n on n.oid = c.relnamespace where ${OURS} order by c.oid`;

export const TableRow = z.object({
  name: z.string(),
  columns: z.array(z.string()),
  types: z.array(z.string()),
  key: z.array(z.string()),
  identities: z.array(z.string()).nullable(),
});
export type TableRow = z.infer<typeof TableRow>;

/** Which references between them would ask for an order of copying? */
export const REFERENCES = `
  select quote_ident(c.relname) as table, quote_ident(k.conname) as name
  from pg_constraint k join pg_class c on c.oid = k.conrelid join pg_namespace n on n.oid = c.relnamespace
  where ${OURS} and k.contype = 'f' and not k.condeferrable`;

export const ReferenceRow = z.object({ table: z.string(), name: z.string() });

/** What has a row in a database that nobody has used: the counter of changes, and claims of processes. */
const NEVER_EMPTY: ReadonlySet<string> = new Set(['data_version', 'host_lease']);

/** Has anybody used the database? */
export function takenSql(tables: readonly TableRow[]): string {
  const used = tables.filter(({ name }) => !NEVER_EMPTY.has(name)).map(({ name }) => `exists (select from ${name})`);
  return `select ${['false', ...used].join(' or ')} as "isTaken"`;
}
export const TakenRow = z.object({ isTaken: z.boolean() });

/** Are all references sound? Asked at once, not at the end. */
export const CHECK_REFERENCES = 'set constraints all immediate';

export const CountRow = z.object({ count: z.int() });

/** A row as text: exact for every type, and the same for both servers. */
export const TextRow = z.record(z.string(), z.string().nullable());
export type TextRow = z.infer<typeof TextRow>;

/**
 * The rows of a table behind a key, in the order of the key: so many at most, and no more than fit into so many bytes
 * behind the first. Parameters: the key, unless it is the first page.
 */
export function pageSql(
  { name, columns, types, key }: TableRow,
  isFirst: boolean,
  most: { readonly rows: number; readonly bytes: number },
): string {
  const typeOf = new Map(columns.map((column, index) => [column, types[index]]));
  // With the name of the table: a bare name would mean the text of the column, and 10 would come before 9.
  const keys = key.map((column) => `t.${column}`).join(', ');
  const behind = key.map((column, index) => `$${String(index + 1)}::${typeOf.get(column) ?? 'text'}`);
  const where = isFirst ? '' : `where (${keys}) > (${behind.join(', ')})`;
  const texts = columns.map((column) => `t.${column}::text as ${column}`);
  const lengths = columns.map((column) => `coalesce(octet_length(${column}), 0)`);
  return `
    with page as materialized (
      select row_number() over (order by ${keys}) as page_place, ${texts.join(', ')}
      from (select * from ${name} t ${where} order by ${keys} limit ${String(most.rows)}) t),
    measured as (
      select p.*, sum(${lengths.join(' + ')}) over (order by page_place) as page_bytes from page p)
    select ${columns.join(', ')} from measured
    where page_place = 1 or page_bytes <= ${String(most.bytes)} order by page_place`;
}

/** Puts rows into a table. Parameters: one array of texts per column. */
export function putSql({ name, columns, types }: TableRow): string {
  const arrays = columns.map((_, index) => `$${String(index + 1)}::text[]`);
  const values = columns.map((column, index) => `u.${column}::${types[index] ?? 'text'}`);
  return `insert into ${name} (${columns.join(', ')}) overriding system value
    select ${values.join(', ')} from unnest(${arrays.join(', ')}) as u (${columns.join(', ')})`;
}

/** How many rows has a table? */
export function countSql({ name }: TableRow): string {
  return `select count(*)::int as count from ${name}`;
}

/** Which number would be the next? Parameters: table, column. */
export const NEXT_NUMBER = `
  select (coalesce(pg_sequence_last_value(pg_get_serial_sequence($1, $2)::regclass), 0) + 1)::text as next`;
export const NextRow = z.object({ next: z.string() });

/** Goes on behind the largest number that is taken. Parameters: table, column, the least next number or null. */
export function continueSql({ name }: TableRow, column: string): string {
  return `
    select setval(pg_get_serial_sequence($1, $2), greatest(next - 1, 1), next > 1)
    from (select greatest(coalesce(max("${column}"), 0) + 1, $3::bigint) as next from ${name}) numbers`;
}
