import type { DataSource, QueryResult, QueryRunner } from 'typeorm';
import { holdingTransaction, refuseSecondConnection } from './second-connection.js';

/** The statements of one open transaction; they run one after another, whatever order their promises are awaited in. */
export interface Transaction {
  run(sql: string, parameters: readonly unknown[]): Promise<QueryResult>;
}

/**
 * The one way to open a transaction: commits when the work resolves, rolls back when it throws.
 * Inside, only `tx` may be used; any other way to the database throws `SecondConnection`.
 *
 * @example
 * await inTransaction(source, (tx) => tx.run('update feed set paused = true where id = $1', [id]))
 */
export function inTransaction<T>(source: DataSource, work: (tx: Transaction) => Promise<T>): Promise<T> {
  return withTransactionRunner(source, async (runner) => {
    const statements = new Statements(runner);
    try {
      const result = await work(statements);
      await statements.settled();
      return result;
    } finally {
      await statements.close();
    }
  });
}

/** As `inTransaction`, for TypeORM's own machinery (migrations), which wants the runner itself. */
export async function withTransactionRunner<T>(
  source: DataSource,
  work: (runner: QueryRunner) => Promise<T>,
): Promise<T> {
  refuseSecondConnection();
  const runner = source.createQueryRunner();
  try {
    await runner.startTransaction();
    const result = await holdingTransaction(() => work(runner));
    await runner.commitTransaction();
    return result;
  } catch (error) {
    await rollback(runner);
    throw error;
  } finally {
    await runner.release();
  }
}

/** The first error is the one to tell: a rollback fails only when the connection is gone, and then nothing was committed. */
async function rollback(runner: QueryRunner): Promise<void> {
  if (!runner.isTransactionActive) return;
  await runner.rollbackTransaction().catch(() => undefined);
}

/**
 * Queues the statements, because `pg` will not take a second one while the first runs, and closes the door at the end:
 * a statement that nobody awaited must not run after the rollback, on its own and for good.
 */
class Statements implements Transaction {
  readonly #runner: QueryRunner;
  #last: Promise<unknown> = Promise.resolve();
  #failed: { readonly error: unknown } | null = null;
  #closed = false;

  constructor(runner: QueryRunner) {
    this.#runner = runner;
  }

  run(sql: string, parameters: readonly unknown[]): Promise<QueryResult> {
    const result = this.#last.then(() => this.#execute(sql, parameters));
    this.#last = result.catch(() => undefined);
    return result;
  }

  /** PostgreSQL answers COMMIT after a swallowed error with a silent rollback: the error is told here instead. */
  async settled(): Promise<void> {
    await this.#last;
    if (this.#failed !== null) throw this.#failed.error;
  }

  async close(): Promise<void> {
    this.#closed = true;
    await this.#last;
  }

  async #execute(sql: string, parameters: readonly unknown[]): Promise<QueryResult> {
    if (this.#closed) throw new Error('This transaction has ended; its statement was not run');
    if (this.#failed !== null) throw this.#failed.error;
    try {
      return await this.#runner.query(sql, [...parameters], true);
    } catch (error) {
      this.#failed ??= { error };
      throw error;
    }
  }
}
