/** What waits: whose it is, and which host it asks. */
export interface Turn {
  readonly id: string;
  /** The network of whoever asks. */
  readonly asker: string;
  /** Only one turn of a host is under way at a time. */
  readonly host: string;
}

/**
 * A queue in which askers take turns: whoever asks for many things waits with all but the first behind everybody who
 * asks for one. Turns of one asker keep their order, unless their host is busy.
 */
export class FairQueue<T extends Turn> {
  /** Whoever has waited longest comes first. Nobody stands here without a turn. */
  readonly #ring = new Map<string, readonly T[]>();

  get size(): number {
    return [...this.#ring.values()].reduce((sum, turns) => sum + turns.length, 0);
  }

  /** How many turns of an asker wait. */
  of(asker: string): number {
    return this.#ring.get(asker)?.length ?? 0;
  }

  /** An asker who is new here stands behind all others. */
  add(turn: T): void {
    this.#ring.set(turn.asker, [...(this.#ring.get(turn.asker) ?? []), turn]);
  }

  /** The next turn whose host is free; null where there is none. Its asker goes to the end, all others keep their place. */
  take(isFree: (host: string) => boolean): T | null {
    for (const [asker, turns] of this.#ring) {
      const next = turns.find(({ host }) => isFree(host));
      if (next === undefined) continue;
      this.#ring.delete(asker);
      const left = turns.filter((turn) => turn !== next);
      if (left.length > 0) this.#ring.set(asker, left);
      return next;
    }
    return null;
  }

  /** A turn that waits, and its place: 1 for the next, were every host free; null where it does not wait (any more). */
  find(id: string): { readonly turn: T; readonly place: number } | null {
    const order = this.#order();
    const index = order.findIndex((turn) => turn.id === id);
    const turn = order[index];
    return turn === undefined ? null : { turn, place: index + 1 };
  }

  clear(): void {
    this.#ring.clear();
  }

  /** Round after round: everybody's first turn, everybody's second … */
  #order(): readonly T[] {
    const rounds = Math.max(0, ...[...this.#ring.values()].map((turns) => turns.length));
    return Array.from({ length: rounds }, (_, round) =>
      [...this.#ring.values()].flatMap((turns) => turns[round] ?? []),
    ).flat();
  }
}
