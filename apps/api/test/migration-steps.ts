import { z } from 'zod';
import { revertLast } from '../src/database/migrate.js';
import type { TestDatabase } from './database.js';

/** Goes back to the release before a migration: past it, and past what was added since. `timestamp` is its number. */
export async function goBackBefore(timestamp: number, { db, source }: TestDatabase): Promise<void> {
  const sql = 'select name from migrations where "timestamp" >= $1';
  const done = await db.query(sql, [timestamp], z.object({ name: z.string() }));
  for (const _ of done) await revertLast(source);
}

/** Whether a table is there now. */
export async function hasTable(name: string, { db }: TestDatabase): Promise<boolean> {
  const [row] = await db.query('select to_regclass($1) is not null as there', [name], z.object({ there: z.boolean() }));
  return row?.there ?? false;
}
