/** The values of one statement: each gets its placeholder as it is written into the text, so the two cannot drift apart. */
export class Bindings {
  readonly #values: unknown[] = [];

  /**
   * Keeps a value and gives the typed placeholder that stands for it.
   * @example bindings.bind('open', 'text') // '$1::text'
   */
  bind(value: unknown, type: string): string {
    this.#values.push(value);
    return `$${this.#values.length}::${type}`;
  }

  get values(): readonly unknown[] {
    return this.#values;
  }
}
