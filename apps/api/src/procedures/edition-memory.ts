import type { Filter } from '@navigator/shared';
import type { Edition } from './edition.js';

/** Whether many will ask with this filter: what one person types, draws or stands at is neither kept nor worth it. */
export function isCommon({ q, bbox, near, updatedSince }: Filter): boolean {
  return [q, bbox, near, updatedSince].every((own) => own === undefined);
}

/**
 * Answers that follow from the edition and the question alone, worked out once: whoever asks the same before anything
 * has changed gets the same answer, also while it is still being worked out. A new edition forgets all of them.
 */
export class EditionMemory<Answer> {
  readonly #answers = new Map<string, Promise<Answer>>();
  #edition: string | null = null;

  /** Keeps at most `size` answers, the oldest go first. */
  constructor(
    private readonly edition: Edition,
    private readonly size: number,
  ) {}

  /** The answer to a question, worked out where nobody has asked it in this edition. */
  async recall(question: string, workOut: () => Promise<Answer>): Promise<Answer> {
    this.#turnTo(await this.edition.current());
    const known = this.#answers.get(question);
    if (known) return known;
    const answer = workOut();
    this.#keep(question, answer);
    return answer;
  }

  #turnTo(edition: string): void {
    if (edition === this.#edition) return;
    this.#edition = edition;
    this.#answers.clear();
  }

  #keep(question: string, answer: Promise<Answer>): void {
    const oldest = this.#answers.size < this.size ? undefined : this.#answers.keys().next().value;
    if (oldest !== undefined) this.#answers.delete(oldest);
    this.#answers.set(question, answer);
    // A failure is told to whoever waits for it, and not kept.
    answer.catch(() => {
      if (this.#answers.get(question) === answer) this.#answers.delete(question);
    });
  }
}
