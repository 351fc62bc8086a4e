import pg from 'pg';
import { QueryFailedError, type DataSource, type QueryResult, type QueryRunner } from 'typeorm';
import { z } from 'zod';
import { codeOf } from './error-code.js';
import { SecondConnection } from './second-connection.js';
import { inTransaction, type Transaction } from './transaction.js';

/**
 * The door through which the api asks the database. It is a class so that Nest can inject it; it is an interface otherwise.
 *
 * @example
 * const [feed] = await db.query('select id, name from feed where id = $1', [id], FeedRow);
 */
export abstract class Db {
  /** Runs a statement and checks every row. */
  abstract query<T>(sql: string, parameters: readonly unknown[], row: z.ZodType<T>): Promise<readonly T[]>;
  /** Runs a statement for its effect and returns how many rows it touched. */
  abstract execute(sql: string, parameters: readonly unknown[]): Promise<number>;
  /** Commits what the work did, or nothing of it. Inside, use only the `Db` it is given; transactions do not nest. */
  abstract transaction<T>(work: (tx: Db) => Promise<T>): Promise<T>;
}

/** A statement that the database refused. It carries no parameters: they hold contacts and tokens, and errors are logged. */
export class QueryFailed extends Error {
  /** SQLSTATE, e.g. `23505` for a duplicate; undefined when the connection broke. */
  readonly code: string | undefined;
  readonly constraint: string | undefined;

  constructor(sql: string, cause: Error) {
    super(`${cause.message} (in: ${headOf(sql)})`, { cause });
    this.name = 'QueryFailed';
    this.code = cause instanceof pg.DatabaseError ? cause.code : undefined;
    this.constraint = cause instanceof pg.DatabaseError ? cause.constraint : undefined;
  }
}

/** The database answered with a row of another shape than the query promised: query and row schema have drifted apart. */
export class UnexpectedRow extends Error {
  constructor(sql: string, cause: z.ZodError) {
    super(`Unexpected row from: ${headOf(sql)}\n${z.prettifyError(cause)}`, { cause });
    this.name = 'UnexpectedRow';
  }
}

/** After a crash of the database every idle connection of the pool may be dead, and tells so when it is first used. */
const MOST_DEAD_CONNECTIONS = 20;

/** Nobody was there to read the statement: it may be sent again, whatever it does. */
function wasNeverRead(error: unknown): boolean {
  return error instanceof QueryFailedError && codeOf(error.driverError) === 'EPIPE';
}

/** The door to an open data source. */
export function databaseOn(source: DataSource): Db {
  const once: Transaction['run'] = async (sql, parameters) => {
    const runner = source.createQueryRunner();
    try {
      return await runner.query(sql, [...parameters], true);
    } finally {
      await runner.release();
    }
  };
  const run: Transaction['run'] = async (sql, parameters) => {
    for (let tries = 1; ; tries += 1) {
      try {
        return await once(sql, parameters);
      } catch (error) {
        if (tries >= MOST_DEAD_CONNECTIONS || !wasNeverRead(error)) throw error;
      }
    }
  };
  const transaction: Db['transaction'] = (work) =>
    inTransaction(source, (tx) => work(door((sql, parameters) => tx.run(sql, parameters), transaction)));
  return door(run, transaction);
}

/** The door to the transaction that a runner has open: for work beside migrations. */
export function databaseIn(runner: QueryRunner): Db {
  return door(
    (sql, parameters) => runner.query(sql, [...parameters], true),
    () => Promise.reject(new SecondConnection()),
  );
}

/** A nested `transaction` reaches the guard through the same function as the outer one, and is refused there. */
function door(run: Transaction['run'], transaction: Db['transaction']): Db {
  return {
    query: async (sql, parameters, row) => checked(sql, await answered(run, sql, parameters), row),
    execute: async (sql, parameters) => (await answered(run, sql, parameters)).affected ?? 0,
    transaction,
  };
}

async function answered(run: Transaction['run'], sql: string, parameters: readonly unknown[]): Promise<QueryResult> {
  try {
    return await run(sql, parameters);
  } catch (error) {
    throw error instanceof QueryFailedError ? new QueryFailed(sql, driverErrorOf(error)) : error;
  }
}

/** TypeORM wraps what `pg` threw, together with the parameters that we do not want in a log. */
function driverErrorOf(error: { readonly driverError: unknown; readonly message: string }): Error {
  return error.driverError instanceof Error ? error.driverError : new Error(error.message);
}

function checked<T>(sql: string, result: QueryResult, row: z.ZodType<T>): readonly T[] {
  const rows = z.array(row).safeParse(result.records);
  if (!rows.success) throw new UnexpectedRow(sql, rows.error);
  return rows.data;
}

/** The first line that says something: our queries begin with a comment that holds their question. */
function headOf(sql: string): string {
  return sql.trim().split('\n')[0]?.slice(0, 120) ?? '';
}
