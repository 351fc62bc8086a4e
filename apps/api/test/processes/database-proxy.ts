import { connect, type NetConnectOpts, type Socket } from 'node:net';
import { WireReader, type WireMessage } from '../../src/database/embedded/wire.js';
import { serveRaw } from '../../src/platform/http/testing/loopback.js';

/** Where everything is to stop: at the n-th statement like this, before it is told, or once it is done and unheard. */
export interface Stop {
  readonly statement: RegExp;
  readonly nth?: number;
  /** Counts only once a statement like that has passed. */
  readonly after?: RegExp;
  readonly when: 'before' | 'done';
}

/** Stands between the product and its database, hears every statement, and stops at one. */
export interface DatabaseProxy {
  readonly port: number;
  /** The statements that passed, in order. */
  readonly statements: readonly string[];
  /** Resolves when it is reached; from then on nothing passes. */
  stopAt(stop: Stop): Promise<void>;
  close(): Promise<void>;
}

/** Starts one in front of a database: a port of a server, or the socket of the embedded one. */
export async function startDatabaseProxy(target: NetConnectOpts): Promise<DatabaseProxy> {
  const gate = new Gate();
  const loopback = await serveRaw((socket) => join(socket, connect(target), gate));
  return {
    port: loopback.port,
    statements: gate.statements,
    stopAt: (stop) => gate.stopAt(stop),
    close: () => loopback.close(),
  };
}

class Gate {
  readonly statements: string[] = [];
  #stop: (Stop & { left: number; reached: () => void }) | null = null;
  #isClosed = false;

  stopAt(stop: Stop): Promise<void> {
    return new Promise((resolve) => {
      this.#stop = { ...stop, left: stop.nth ?? 1, reached: resolve };
    });
  }

  get isClosed(): boolean {
    return this.#isClosed;
  }

  /** Whether a message may pass, and whether its answer may. */
  hear(message: WireMessage): 'passes' | 'stops' | 'goes unheard' {
    if (this.#isClosed) return 'stops';
    const statement = statementOf(message);
    if (statement === null) return 'passes';
    const stop = this.#stop;
    if (stop && this.#isThere(stop, statement) && --stop.left === 0) return this.#close(stop);
    this.statements.push(statement);
    return 'passes';
  }

  #isThere({ statement, after }: Stop, told: string): boolean {
    return statement.test(told) && (!after || this.statements.some((passed) => after.test(passed)));
  }

  /** The answer to what was to be done unheard has come. */
  done(): void {
    this.#stop?.reached();
  }

  #close(stop: { when: Stop['when']; reached: () => void }): 'stops' | 'goes unheard' {
    this.#isClosed = true;
    if (stop.when === 'done') return 'goes unheard';
    stop.reached();
    return 'stops';
  }
}

/** One connection: the client's messages pass one by one, the answers as they come. */
function join(client: Socket, database: Socket, gate: Gate): void {
  const reader = new WireReader();
  let isUnheard = false;
  client.on('data', (bytes) => {
    for (const message of reader.read(bytes)) {
      const verdict = gate.hear(message);
      isUnheard ||= verdict === 'goes unheard';
      // What belongs to the unheard statement follows it: its parameters, and the end of its series.
      if (verdict !== 'stops' || isUnheard) database.write(message.bytes);
    }
  });
  database.on('data', (bytes) => {
    if (isUnheard) gate.done();
    else if (!gate.isClosed) client.write(bytes);
  });
  // Who is killed leaves at once, as without a proxy.
  client.on('close', () => database.destroy());
  database.on('close', () => client.destroy());
  database.on('error', () => client.destroy());
}

/** The text of a statement, or null where a message is none (PostgreSQL's protocol, "Message Formats"). */
function statementOf({ type, bytes }: WireMessage): string | null {
  if (type !== 'Q' && type !== 'P') return null;
  const [first = '', second = ''] = bytes.toString('utf8', 5).split('\0');
  return (type === 'Q' ? first : second).trim();
}
