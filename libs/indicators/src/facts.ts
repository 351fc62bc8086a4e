/** What the store counted for one group of procedures; the arithmetic of an indicator turns it into a row. */
export interface Facts {
  /** Procedures of the group that the indicator looks at. */
  readonly of: number;
  /** Those of them of which what is measured is known. */
  readonly n: number;
  /** Sum of what is measured over those `n`. */
  readonly part: number;
  /** Sum of what it is compared with, over the same `n`. */
  readonly whole: number;
  /** Procedures of all groups, each once. */
  readonly total: number;
  /** How what is measured is spread over those `n`; null where `n` is 0. */
  readonly quartiles: Quartiles | null;
}

/** Lower quartile, median and upper quartile, by linear interpolation (`percentile_cont`). */
export interface Quartiles {
  readonly lower: number;
  readonly median: number;
  readonly upper: number;
}

/** Facts of a group that holds nothing. */
export const NO_FACTS: Facts = { of: 0, n: 0, part: 0, whole: 0, total: 0, quartiles: null };
