/** How long whoever has much to lose may wait before a question is put again. */
export type Patience = {
  /** One pause before each further attempt, in milliseconds; as many attempts as pauses. */
  readonly pausesMs: readonly number[];
  /** Most that the pauses of one conversation may take together, in milliseconds. */
  readonly budgetMs: number;
  /** Milliseconds since the epoch. */
  now(): number;
  /** @returns false when nobody waits any more, because the process ends */
  rest(ms: number): Promise<boolean>;
};
