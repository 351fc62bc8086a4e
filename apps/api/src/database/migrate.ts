import { MigrationExecutor, type DataSource, type QueryRunner } from 'typeorm';
import { databaseIn, type Db } from './db.js';
import { withTransactionRunner } from './transaction.js';

/** Any number that nothing else in this database locks. */
const migrationLock = 727_001;

/**
 * Brings the schema forward; any number of processes may start at once, one migrates and the others wait.
 * All pending migrations are one transaction: a failing one leaves nothing behind. Returns the names of those that ran.
 */
export function migrate(source: DataSource): Promise<readonly string[]> {
  return alone(source, async (executor) => {
    const done = await executor.executePendingMigrations();
    return done.map(({ name }) => name);
  });
}

/** Takes the last migration back; does nothing on an empty database. */
export function revertLast(source: DataSource): Promise<void> {
  return alone(source, (executor) => executor.undoLastMigration());
}

/** Takes every migration back, newest first. */
export function revertAll(source: DataSource): Promise<void> {
  return alone(source, async (executor) => {
    while ((await executor.getExecutedMigrations()).length > 0) await executor.undoLastMigration();
  });
}

/** The schema inside one transaction. */
export interface Schema {
  /** The migrations that this program knows, oldest first. */
  readonly known: readonly string[];
  /** Takes back what came after these migrations. Only without rows: the way back drops columns. */
  back(to: readonly string[]): Promise<void>;
  /** Brings the schema forward, and with it the rows that are there. */
  forward(): Promise<void>;
}

/** Work between migrations, in one transaction with them: all of it, or nothing. */
export function betweenMigrations<T>(source: DataSource, work: (tx: Db, schema: Schema) => Promise<T>): Promise<T> {
  return alone(source, async (executor, runner) => {
    const known = source.migrations.map(({ name, constructor }) => name ?? constructor.name);
    const isBeyond = async (names: readonly string[]): Promise<boolean> =>
      (await executor.getExecutedMigrations()).some(({ name }) => !names.includes(name));
    return work(databaseIn(runner), {
      known,
      back: async (to) => {
        while (await isBeyond(to)) await executor.undoLastMigration();
      },
      forward: async () => {
        await executor.executePendingMigrations();
      },
    });
  });
}

/** TypeORM's own transaction would begin after a lock taken outside it: ours holds both. */
function alone<T>(
  source: DataSource,
  work: (executor: MigrationExecutor, runner: QueryRunner) => Promise<T>,
): Promise<T> {
  return withTransactionRunner(source, async (runner: QueryRunner) => {
    await runner.query(`select pg_advisory_xact_lock(${String(migrationLock)})`);
    const executor = new MigrationExecutor(source, runner);
    executor.transaction = 'none';
    return work(executor, runner);
  });
}
