import { AsyncResource } from 'node:async_hooks';
import type { Db } from '../db.js';
import { CountRow, countSql, TableRow, TABLES, TakenRow, takenSql, TextRow } from './schema.sql.js';
import { continueNumbers, pagesOf, putRows, type Read, withoutOrder } from './table-rows.js';

/** What was moved, or why nothing was. */
export type Move =
  | { readonly kind: 'moved'; readonly tables: readonly { readonly table: string; readonly rows: number }[] }
  | { readonly kind: 'taken' }
  | { readonly kind: 'differs'; readonly table: string };

/**
 * Copies every row of one database into another that has the same schema and that nobody has used, in one transaction of the other: with
 * all ids, history and runs, or nothing at all.
 */
export async function moveDatabase(from: Db, to: Db): Promise<Move> {
  const tables = await from.query(TABLES, [], TableRow);
  const different = unlike(tables, await to.query(TABLES, [], TableRow));
  if (different !== null) return { kind: 'differs', table: different };
  const [state] = await to.query(takenSql(tables), [], TakenRow);
  if (state?.isTaken !== false) return { kind: 'taken' };
  const read = reader(from);
  const moved = await to.transaction(async (tx) => {
    await tx.execute(`truncate ${tables.map(({ name }) => name).join(', ')} restart identity`, []);
    const rows = await withoutOrder(tx, () => copyAll(tables, read, tx));
    for (const table of tables) await continueNumbers(table, tx);
    return rows;
  });
  return { kind: 'moved', tables: moved };
}

/** The name of the first table that one of the two lacks or has otherwise. */
function unlike(ours: readonly TableRow[], theirs: readonly TableRow[]): string | null {
  const known = new Map(theirs.map((table) => [table.name, JSON.stringify(table)]));
  const odd = ours.find((table) => known.get(table.name) !== JSON.stringify(table));
  return odd?.name ?? theirs.find(({ name }) => !ours.some((table) => table.name === name))?.name ?? null;
}

/**
 * Reads outside the transaction that is open on the other database. The guard against second connections cannot know that
 * there are two databases here, neither of which waits for the other.
 */
function reader(from: Db): Read {
  return AsyncResource.bind((sql: string, parameters: readonly unknown[]) => from.query(sql, parameters, TextRow));
}

async function copyAll(tables: readonly TableRow[], read: Read, tx: Db): Promise<{ table: string; rows: number }[]> {
  const moved = [];
  for (const table of tables) {
    for await (const rows of pagesOf(table, read)) await putRows(table, rows, tx);
    moved.push({ table: table.name, rows: await counted(table, read, tx) });
  }
  return moved;
}

/** Nothing may have been written while we read, and nothing may have been lost on the way. */
async function counted(table: TableRow, read: Read, tx: Db): Promise<number> {
  const [before] = await read(`select (count(*))::text as count from ${table.name}`, []);
  const [after] = await tx.query(countSql(table), [], CountRow);
  if (after === undefined || String(after.count) !== before?.['count']) {
    throw new Error(`${table.name}: ${String(before?.['count'])} rows to move, ${String(after?.count)} arrived`);
  }
  return after.count;
}
