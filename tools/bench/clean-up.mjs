// What was started is ended, whatever happens: in reverse order, also after Ctrl-C.

/** @typedef {() => unknown} Undo */

/** A list of things to undo. */
export class CleanUp {
  /** @type {Undo[]} */
  #undo = [];

  #complain;

  /** @param {(text: string) => void} [complain] hears what could not be undone */
  constructor(complain = (text) => console.error(text)) {
    this.#complain = complain;
  }

  /** Ends this process on Ctrl-C and its like, after undoing everything. */
  onSignals() {
    for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) {
      process.once(signal, () => void this.run().finally(() => process.exit(130)));
    }
  }

  /**
   * Remembers what to undo at the end.
   * @param {Undo} undo
   */
  later(undo) {
    this.#undo.push(undo);
  }

  /** Undoes everything; one failure keeps nothing else from being undone. */
  async run() {
    for (let undo = this.#undo.pop(); undo; undo = this.#undo.pop()) {
      try {
        await undo();
      } catch (error) {
        this.#complain(`Not cleaned up: ${error instanceof Error ? error.message : error}`);
      }
    }
  }
}
