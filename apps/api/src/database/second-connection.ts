import { AsyncLocalStorage } from 'node:async_hooks';

/** The transaction that the current chain of calls holds; `open` ends with it, even for work that nobody awaited. */
interface OpenTransaction {
  open: boolean;
}

const current = new AsyncLocalStorage<OpenTransaction>();

/**
 * Somebody inside a transaction asked for another connection. The embedded database is one session for everybody: it
 * would wait for the end of this transaction, and this transaction for it, for ever. On a server it costs a second
 * connection per request and reads around the transaction, so it is refused there as well.
 */
export class SecondConnection extends Error {
  constructor() {
    super(
      'A second database connection was asked for inside an open transaction: this would deadlock on the embedded ' +
        'database. Use the Db that the transaction handed to its work, or do it before or after the transaction.',
    );
    this.name = 'SecondConnection';
  }
}

/** Throws `SecondConnection` when the current chain of calls holds an open transaction. */
export function refuseSecondConnection(): void {
  if (current.getStore()?.open === true) throw new SecondConnection();
}

/** Runs the work of a transaction so that every call it makes, however deep, is known to be inside. */
export async function holdingTransaction<T>(work: () => Promise<T>): Promise<T> {
  const transaction: OpenTransaction = { open: true };
  try {
    return await current.run(transaction, work);
  } finally {
    transaction.open = false;
  }
}
