import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { codeOf } from './error-code.js';
import { refuseSecondConnection } from './second-connection.js';

type Checkout = (
  error: Error | undefined,
  client: pg.PoolClient | undefined,
  done: (release?: unknown) => void,
) => void;

/** Nothing listens yet, or the socket file is not there yet: in both cases not a byte was sent. */
const notListening: ReadonlySet<unknown> = new Set(['ECONNREFUSED', 'ENOENT']);

const retryEveryMs = 100;

/**
 * The pool of `pg` with two habits: it refuses a second connection inside a transaction, and it waits for a database
 * that is being restarted. Every way to the database leads through `connect`, TypeORM's own ways included.
 */
export class GuardedPool extends pg.Pool {
  readonly #patienceMs: number;

  /** @param patienceMs how long to keep knocking while nobody listens; 0 for a server that somebody else runs. */
  constructor(config: pg.PoolConfig, patienceMs: number) {
    super(config);
    this.#patienceMs = patienceMs;
  }

  override connect(): Promise<pg.PoolClient>;
  override connect(callback: Checkout): void;
  override connect(callback?: Checkout): Promise<pg.PoolClient> | undefined {
    const client = this.#checkout();
    if (callback === undefined) return client;
    client.then(
      (found) => callback(undefined, found, (release) => found.release(release instanceof Error ? release : false)),
      (error: unknown) =>
        callback(error instanceof Error ? error : new Error(String(error)), undefined, () => undefined),
    );
    return undefined;
  }

  /** Resolves when every connection is back in the pool, or after the given time: what then still runs is cut off. */
  async drained(patienceMs: number): Promise<void> {
    const deadline = Date.now() + patienceMs;
    while (this.totalCount + this.waitingCount > this.idleCount && Date.now() < deadline) await sleep(20);
  }

  async #checkout(): Promise<pg.PoolClient> {
    refuseSecondConnection();
    const deadline = Date.now() + this.#patienceMs;
    for (;;) {
      try {
        return await super.connect();
      } catch (error) {
        if (Date.now() >= deadline || !notListening.has(codeOf(error))) throw error;
        await sleep(retryEveryMs);
      }
    }
  }
}
