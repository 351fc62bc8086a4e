import { z } from 'zod';
import type { Db } from '../src/database/db.js';

/** Every row of every table as text: for what must be found nowhere. */
export async function everyRow(db: Db): Promise<string> {
  const tables = await db.query(
    `select tablename as name from pg_tables where schemaname = 'public' and tablename <> 'spatial_ref_sys'`,
    [],
    z.object({ name: z.string() }),
  );
  const rows = tables.map(({ name }) =>
    db.query(`select t::text as row from ${name} t`, [], z.object({ row: z.string() })),
  );
  return (await Promise.all(rows))
    .flat()
    .map(({ row }) => row)
    .join('\n');
}
