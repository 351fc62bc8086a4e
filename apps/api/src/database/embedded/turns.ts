import { queryMessage, readyOnce, syncMessage } from './wire.js';

/** The one session of the embedded database. */
export interface Session {
  /** Runs messages and returns what PostgreSQL answers to them. */
  run(messages: Buffer): Promise<Buffer>;
  inTransaction(): boolean;
}

/** A connection, as far as taking turns is concerned. */
export interface Participant {
  answer(bytes: Buffer): void;
  /** True once nobody is there any more to continue. */
  gone(): boolean;
}

/** Messages that are run in one piece: a query that is complete in itself, a series up to its Sync, or a part of a series. */
export interface Group {
  readonly kind: 'query' | 'series' | 'part';
  readonly messages: Buffer;
}

interface Turn extends Group {
  readonly participant: Participant;
}

/**
 * Lets many connections share the one session as if each had its own. A connection keeps the session from the first
 * message of a series to its Sync, and from BEGIN to the end of the transaction; everybody else waits in order of arrival.
 *
 * The queue of pglite-socket passes the session on between the messages of one statement, so that under load one
 * connection's parameters meet another's statement (`portal "" does not exist`, or worse, none of these errors).
 */
export class Turns {
  readonly #session: Session;
  readonly #waiting: Turn[] = [];
  #holder: Participant | null = null;
  #working: Promise<void> = Promise.resolve();
  #busy = false;
  #served = 0;

  constructor(session: Session) {
    this.#session = session;
  }

  /** How many turns were taken: a sign of life. */
  get served(): number {
    return this.#served;
  }

  /** Queues messages of a participant; rejects only when the session itself broke. */
  take(participant: Participant, group: Group): Promise<void> {
    this.#waiting.push({ participant, ...group });
    return this.proceed();
  }

  /** Works off what can be worked off; to be called when somebody has gone as well, because it may have held the session. */
  proceed(): Promise<void> {
    if (!this.#busy) this.#working = this.#work();
    return this.#working;
  }

  async #work(): Promise<void> {
    this.#busy = true;
    try {
      for (let turn = this.#next(); turn !== null; turn = this.#next()) await this.#run(turn);
    } finally {
      this.#busy = false;
    }
  }

  async #run(turn: Turn): Promise<void> {
    this.#holder = turn.participant;
    this.#served += 1;
    const answer = await this.#session.run(turn.messages);
    turn.participant.answer(turn.kind === 'query' ? answer : readyOnce(answer, turn.kind === 'series'));
    if (turn.kind !== 'part' && !this.#session.inTransaction()) this.#holder = null;
  }

  /** The holder's next turn; for a holder that has gone, the end of what it left open; without a holder, the first in line. */
  #next(): Turn | null {
    const holder = this.#holder;
    if (holder === null) return this.#waiting.shift() ?? null;
    const index = this.#waiting.findIndex(({ participant }) => participant === holder);
    if (index >= 0) return this.#waiting.splice(index, 1)[0] ?? null;
    return holder.gone() ? { participant: nobody, kind: 'query', messages: abandon } : null;
  }
}

const abandon = Buffer.concat([syncMessage, queryMessage('rollback')]);

const nobody: Participant = { answer: () => undefined, gone: () => true };
