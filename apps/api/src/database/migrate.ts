import { MigrationExecutor, type DataSource, type QueryRunner } from 'typeorm';
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

/** TypeORM's own transaction would begin after a lock taken outside it: ours holds both. */
function alone<T>(source: DataSource, work: (executor: MigrationExecutor) => Promise<T>): Promise<T> {
  return withTransactionRunner(source, async (runner: QueryRunner) => {
    await runner.query(`select pg_advisory_xact_lock(${String(migrationLock)})`);
    const executor = new MigrationExecutor(source, runner);
    executor.transaction = 'none';
    return work(executor);
  });
}
