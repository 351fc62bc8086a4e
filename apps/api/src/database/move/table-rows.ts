import type { Db } from '../db.js';
import {
  CHECK_REFERENCES,
  continueSql,
  pageSql,
  putSql,
  ReferenceRow,
  REFERENCES,
  type TableRow,
  type TextRow,
} from './schema.sql.js';

/** As many rows as travel at most at once. */
const PAGE = 200;

/** As much text as a page may have behind its first row: geometries and messages may be large. */
const PAGE_BYTES = 2_000_000;

/** A row in the order of the columns of its table. */
export type Values = readonly (string | null)[];

/** Asks for rows as text. */
export type Read = (sql: string, parameters: readonly unknown[]) => Promise<readonly TextRow[]>;

/** All rows of a table in the order of its key, a page at a time. */
export async function* pagesOf(table: TableRow, read: Read): AsyncGenerator<readonly Values[]> {
  const columns = table.columns.map(unquoted);
  const key = table.key.map(unquoted);
  for (let behind: Values | null = null; ;) {
    const page: string = pageSql(table, behind === null, { rows: PAGE, bytes: PAGE_BYTES });
    const rows: readonly TextRow[] = await read(page, behind ?? []);
    const last = rows.at(-1);
    if (last === undefined) return;
    yield rows.map((row) => columns.map((column) => row[column] ?? null));
    behind = key.map((column) => last[column] ?? null);
  }
}

/** Puts rows into a table. */
export async function putRows(table: TableRow, rows: readonly Values[], tx: Db): Promise<void> {
  await tx.execute(
    putSql(table),
    table.columns.map((_, index) => rows.map((row) => row[index])),
  );
}

/** References are checked once, behind the last row: rows may name each other in any order. */
export async function withoutOrder<Result>(tx: Db, work: () => Promise<Result>): Promise<Result> {
  const references = await tx.query(REFERENCES, [], ReferenceRow);
  for (const { table, name } of references) {
    await tx.execute(`alter table ${table} alter constraint ${name} deferrable initially deferred`, []);
  }
  const result = await work();
  await tx.execute(CHECK_REFERENCES, []);
  for (const { table, name } of references) {
    await tx.execute(`alter table ${table} alter constraint ${name} not deferrable`, []);
  }
  return result;
}

/** Lets the numbers of a table go on behind the largest that is taken, and at these at least where they are known. */
export async function continueNumbers(
  table: TableRow,
  tx: Db,
  atLeast: Readonly<Record<string, string>> = {},
): Promise<void> {
  for (const column of table.identities ?? []) {
    await tx.execute(continueSql(table, column), [table.name, column, atLeast[column] ?? null]);
  }
}

function unquoted(identifier: string): string {
  return identifier.replace(/^"(.*)"$/, '$1');
}
