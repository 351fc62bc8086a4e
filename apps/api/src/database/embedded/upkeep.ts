import { setInterval as every } from 'node:timers/promises';
import type pg from 'pg';

/** As often as PostgreSQL's own autovacuum looks. */
const everyMs = 60_000;

/** Bounds the log that a start after a crash has to replay, and the disk it takes. */
const checkpointAfterBytes = 32 * 1024 * 1024;

const logSinceCheckpoint = `
  -- How much was written since the last checkpoint?
  select (pg_current_wal_lsn() - redo_lsn)::float8 as bytes from pg_control_checkpoint()`;

const worn = `
  -- Which tables would autovacuum take care of? (its default thresholds)
  select format('%I.%I', schemaname, relname) as name from pg_stat_user_tables
  where n_mod_since_analyze > 50 + 0.1 * n_live_tup or n_dead_tup > 50 + 0.2 * n_live_tup`;

/**
 * PGlite is PostgreSQL without its background processes: nobody writes checkpoints, collects dead rows or gathers the
 * planner's statistics, so the log would grow until the disk is full. We do it through the socket like any client, so
 * that it waits its turn behind open transactions, and table by table, so that readers wait for one table at most.
 */
export async function keepUp(connect: () => pg.Client, signal: AbortSignal): Promise<void> {
  for await (const _ of every(everyMs, undefined, { signal, ref: false })) {
    await tidy(connect()).catch((error: unknown) => process.stderr.write(`upkeep: ${String(error)}\n`));
  }
}

/** One round; resolves to the statements it found necessary. */
export async function tidy(client: pg.Client): Promise<readonly string[]> {
  client.on('error', () => undefined);
  await client.connect();
  try {
    const statements = await necessary(client);
    for (const statement of statements) await client.query(statement);
    return statements;
  } finally {
    await client.end();
  }
}

async function necessary(client: pg.Client): Promise<readonly string[]> {
  const tables = await client.query<{ name: string }>(worn);
  const log = await client.query<{ bytes: number }>(logSinceCheckpoint);
  const full = (log.rows[0]?.bytes ?? 0) > checkpointAfterBytes;
  return [...tables.rows.map(({ name }) => `vacuum (analyze) ${name}`), ...(full ? ['checkpoint'] : [])];
}
