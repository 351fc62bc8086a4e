import { pipeline, Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';
import type { FeedRequest } from '@navigator/adapters';
import type { Db } from '../../database/db.js';
import type { Patience } from '../../platform/http/patience.js';
import type { Answer, Transport, TransportError } from '../reading/transport.js';
import { KEPT_PART, KeptPart, type KeptHead } from './raw-answers.sql.js';
import { questionOf } from './recording.js';

/** A kept conversation. */
export interface Kept {
  readonly feed: string;
  readonly run: string;
  readonly heads: readonly KeptHead[];
}

/** Gives the answers that a feed gave then, each once; nobody is asked. */
export class StoredTransport implements Transport {
  /** What was asked again then is asked again now, for fewer entries too; nobody has to be waited for. */
  readonly patience: Patience = { pausesMs: [0, 0], budgetMs: 0, now: () => 0, rest: () => Promise.resolve(true) };
  readonly #given = new Set<number>();

  constructor(
    private readonly db: Db,
    private readonly kept: Kept,
  ) {}

  ask(request: FeedRequest): Promise<Answer> {
    const question = questionOf(request);
    const all = this.kept.heads.filter((head) => head.question === question && !this.#given.has(head.number));
    // A failure after which the same was asked again decided nothing.
    const found = all.find(({ head }) => head.kind === 'answer') ?? all[0];
    if (!found) return Promise.resolve({ kind: 'failure', error: NOT_KEPT(request) });
    this.#given.add(found.number);
    const { head, number } = found;
    if (head.kind === 'failure') {
      return Promise.resolve({ kind: 'failure', error: { ...head.error, retryAfter: null } });
    }
    return Promise.resolve({ ...head, body: this.#body(number) });
  }

  #body(number: number): AsyncIterable<Uint8Array> {
    const whole = createGunzip();
    // A failure reaches whoever reads; there is nobody else to tell.
    pipeline(Readable.from(this.#parts(number)), whole, () => undefined);
    return whole;
  }

  async *#parts(number: number): AsyncIterable<Uint8Array> {
    const { feed, run } = this.kept;
    for (let part = 0; ; part += 1) {
      const [row] = await this.db.query(KEPT_PART, [feed, run, number, part], KeptPart);
      if (!row) return;
      yield row.body;
    }
  }
}

const NOT_KEPT = ({ purpose }: FeedRequest): TransportError => ({
  code: 'answer-not-kept',
  detail: `the adapter asks for “${purpose}”, which nobody asked then`,
  text: {
    de: 'Der heutige Adapter stellt eine Frage, die damals niemand gestellt hat. „npm run harvest -- <Feed>“ holt die Antwort.',
    en: 'The adapter of today asks something that nobody asked then. “npm run harvest -- <feed>” gets the answer.',
  },
  status: null,
  retryAfter: null,
});
