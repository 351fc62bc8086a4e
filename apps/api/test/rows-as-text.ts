import { z } from 'zod';
import type { Db } from '../src/database/db.js';
import { TableRow, TABLES } from '../src/database/move/schema.sql.js';

/** Every row of every lasting table, table by table. */
export async function rowsAsText(db: Db): Promise<Readonly<Record<string, readonly string[]>>> {
  const tables = await db.query(TABLES, [], TableRow);
  const rows = tables.map(async ({ name }) => {
    const found = await db.query(`select t::text as row from ${name} t order by 1`, [], z.object({ row: z.string() }));
    return [name, found.map(({ row }) => row)];
  });
  return z.record(z.string(), z.array(z.string())).parse(Object.fromEntries(await Promise.all(rows)));
}
