import { z } from 'zod';
import type { Db } from '../src/database/db.js';

const RunView = z.object({
  id: z.string(),
  outcome: z.string().nullable(),
  requested: z.boolean(),
  repeats: z.int(),
  found: z.int(),
  mapped: z.int(),
  new: z.int(),
  changed: z.int(),
  unchanged: z.int(),
  missing: z.int(),
  held: z.int(),
  rejected: z.int(),
  skipped: z.int(),
  duplicates: z.int(),
  events: z.int(),
  bytes: z.int(),
  status: z.int().nullable(),
  findings: z.array(z.string()),
  code: z.string().nullable(),
  text: z.object({ de: z.string().min(1), en: z.string().min(1) }).nullable(),
});

/** A run's row as far as tests look at it. */
export type RunView = z.infer<typeof RunView>;

const RUNS = `
  select id, outcome, requested, repeats, found, mapped, new, changed, unchanged, missing, held, rejected, skipped,
         duplicates, events, bytes, http_status as status, error ->> 'code' as code, error -> 'text' as text,
         coalesce((select array_agg(f ->> 'code') from jsonb_array_elements(findings) as f), '{}') as findings
  from run`;

/** One run. */
export async function runOf(db: Db, id: string): Promise<RunView> {
  const [run] = await db.query(`${RUNS} where id = $1`, [id], RunView);
  if (!run) throw new Error(`no run ${id}`);
  return run;
}

/** All runs, oldest first. */
export function runsOf(db: Db): Promise<readonly RunView[]> {
  return db.query(`${RUNS} order by started_at, finished_at nulls last`, [], RunView);
}

const ProcedureView = z.object({
  title: z.string(),
  lifecycle: z.string(),
  goneAt: z.date().nullable(),
  confirmedAt: z.date().nullable(),
});

/** What became of each procedure, by title. */
export function lifecycles(db: Db): Promise<readonly z.infer<typeof ProcedureView>[]> {
  return db.query(
    'select title, lifecycle, gone_at as "goneAt", confirmed_at as "confirmedAt" from procedure order by title',
    [],
    ProcedureView,
  );
}

/** Everything that a resident could see of every procedure. */
export function contents(db: Db): Promise<readonly object[]> {
  return db.query(
    `select id, title, summary, description, url, organiser, topics, phases, contributions, comments, lifecycle,
            public_ranges, geometry
     from procedure order by id`,
    [],
    z.looseObject({}),
  );
}

/** The physical version of every row that a resident could see a difference in. */
export function rowVersions(db: Db): Promise<readonly object[]> {
  const of = (table: string): string => `select '${table}' as "table", ctid::text, xmin::text from ${table}`;
  return db.query(
    `${of('procedure')} union all ${of('source_record')} union all ${of('data_version')} order by 1, 2`,
    [],
    z.looseObject({}),
  );
}

/** One number of the database. */
export async function numberOf(db: Db, sql: string, parameters: readonly unknown[] = []): Promise<number> {
  const [row] = await db.query(`select (${sql})::int as number`, [...parameters], z.object({ number: z.int() }));
  return row?.number ?? NaN;
}

const FeedView = z.object({
  state: z.string(),
  etag: z.string().nullable(),
  lastModified: z.string().nullable(),
  adapterRevision: z.int().nullable(),
  failures: z.int(),
  failingSince: z.date().nullable(),
  retryAfter: z.date().nullable(),
  nextDueAt: z.date(),
  lastCompleteAt: z.date().nullable(),
  lastAppliedAt: z.date().nullable(),
  isRequested: z.boolean(),
  leaseOwner: z.string().nullable(),
});

/** A feed's row as far as tests look at it. */
export async function feedOf(db: Db, id: string): Promise<z.infer<typeof FeedView>> {
  const [feed] = await db.query(
    `select state, etag, last_modified as "lastModified", adapter_revision as "adapterRevision", failures,
            failing_since as "failingSince", retry_after as "retryAfter", next_due_at as "nextDueAt",
            last_complete_at as "lastCompleteAt", last_applied_at as "lastAppliedAt",
            requested_at is not null as "isRequested", lease_owner as "leaseOwner"
     from feed where id = $1`,
    [id],
    FeedView,
  );
  if (!feed) throw new Error(`no feed ${id}`);
  return feed;
}
