/** How full a Land is drawn: nobody, then by quarters. */
export type Step = 0 | 1 | 2 | 3 | 4;

/** A Land, ready to print. */
export interface StateRow {
  readonly key: string;
  readonly name: string;
  readonly step: Step;
  readonly share: string;
  readonly residents: string;
  readonly municipalities: string;
  /** The list of what is missing there. */
  readonly href: string;
}

/** A municipality that is missing. */
export interface MissingRow {
  readonly key: string;
  readonly name: string;
  readonly state: string;
  readonly residents: string;
  readonly suggestHref: string;
}

/** The page about who is here and who is missing. */
export interface CoverageView {
  readonly title: string;
  readonly summary: string;
  readonly isDemo: boolean;
  readonly states: readonly StateRow[];
  readonly missing: {
    readonly heading: string;
    /** Key of the Land that it is narrowed to; empty for all. */
    readonly state: string;
    readonly rows: readonly MissingRow[];
    readonly moreHref: string | null;
    readonly firstHref: string | null;
  };
  readonly registerHref: string;
  readonly publishHref: string;
  readonly method: readonly string[];
}
