import { z } from 'zod';

/** Tables of ours: neither those of an extension nor TypeORM's own list of migrations. */
const OURS = `
  n.nspname = 'public' and c.relkind = 'r' and c.relname <> 'migrations'
  and not exists (select from pg_depend d where d.classid = 'pg_class'::regclass and d.objid = c.oid and d.deptype = 'e')`;

/** Which tables are there, in the order of their creation? */
export const TABLES = `
  select c.relname as name, obj_description(c.oid, 'pg_class') as about, c.relpersistence = 'u' as "isUnlogged"
  from pg_class c join pg_namespace n on n.oid = c.relnamespace where ${OURS} order by c.oid`;

export const TableRow = z.object({ name: z.string(), about: z.string().nullable(), isUnlogged: z.boolean() });
export type TableRow = z.infer<typeof TableRow>;

/** Which columns have they, in their order? */
export const COLUMNS = `
  select c.relname as table, a.attname as name, format_type(a.atttypid, a.atttypmod) as type, not a.attnotnull as "isNullable",
    col_description(c.oid, a.attnum) as about
  from pg_class c join pg_namespace n on n.oid = c.relnamespace join pg_attribute a on a.attrelid = c.oid
  where ${OURS} and a.attnum > 0 and not a.attisdropped order by c.oid, a.attnum`;

export const ColumnRow = z.object({
  table: z.string(),
  name: z.string(),
  type: z.string(),
  isNullable: z.boolean(),
  about: z.string().nullable(),
});
export type ColumnRow = z.infer<typeof ColumnRow>;

/** Which columns lead to another table? */
export const REFERENCES = `
  select c.relname as table, a.attname as column, target.relname as target
  from pg_constraint k join pg_class c on c.oid = k.conrelid join pg_namespace n on n.oid = c.relnamespace
    join pg_class target on target.oid = k.confrelid join pg_attribute a on a.attrelid = c.oid and a.attnum = any (k.conkey)
  where ${OURS} and k.contype = 'f' order by c.oid, a.attnum`;

export const ReferenceRow = z.object({ table: z.string(), column: z.string(), target: z.string() });
export type ReferenceRow = z.infer<typeof ReferenceRow>;

/** Which indexes are there, keys first? */
export const INDEXES = `
  select c.relname as table, i.relname as name, x.indisprimary as "isPrimary", x.indisunique as "isUnique",
    pg_get_indexdef(x.indexrelid) as definition
  from pg_index x join pg_class c on c.oid = x.indrelid join pg_class i on i.oid = x.indexrelid
    join pg_namespace n on n.oid = c.relnamespace
  where ${OURS} order by c.oid, x.indisprimary desc, i.relname`;

export const IndexRow = z.object({
  table: z.string(),
  name: z.string(),
  isPrimary: z.boolean(),
  isUnique: z.boolean(),
  definition: z.string(),
});
export type IndexRow = z.infer<typeof IndexRow>;

/** Which columns take only certain values? */
export const CHECKS = `
  select c.relname as table, pg_get_constraintdef(k.oid) as definition
  from pg_constraint k join pg_class c on c.oid = k.conrelid join pg_namespace n on n.oid = c.relnamespace
  where ${OURS} and k.contype = 'c' order by c.oid, k.conname`;

export const CheckRow = z.object({ table: z.string(), definition: z.string() });
export type CheckRow = z.infer<typeof CheckRow>;
