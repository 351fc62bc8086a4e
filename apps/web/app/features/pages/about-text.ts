/** The page about the service in one language; texts in the small Markdown of operators. */
export interface AboutText {
  readonly lead: (siteName: string) => string;
  /** Where the data come from; `platforms` names those that are read at present. */
  readonly data: AboutPart & { readonly platforms: (names: string) => string };
  readonly sections: readonly AboutPart[];
  /** How a city joins; pages link here. */
  readonly register: AboutPart;
  readonly registerContact: (email: string) => string;
  readonly registerNobody: string;
  readonly operation: {
    readonly heading: string;
    readonly text: string;
    readonly nobody: string;
    readonly operator: string;
    readonly version: string;
    readonly licence: string;
    readonly licenceHref: string;
  };
}

/** One section. */
export interface AboutPart {
  readonly heading: string;
  readonly text: string;
}
