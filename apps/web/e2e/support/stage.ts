import type { BrowserContextOptions, Page } from 'playwright-core';
import type { Site } from './site.js';
import type { Misdeeds, Visitor } from './visitor.js';

/** One application and one browser for every suite. */
export interface Stage {
  readonly url: string;
  readonly misdeeds: Misdeeds;
  open(path: string, how?: BrowserContextOptions): Promise<Page>;
  /** The address of some procedure, some feed, some city. */
  somewhere(kind: Kind): Promise<string>;
}

/** Pages that lead to others, and what their addresses look like. */
const PLACES = {
  procedure: { path: '/', pattern: /\/verfahren\/[a-z0-9-]+/ },
  feed: { path: '/feeds', pattern: /\/feeds\/[a-z0-9]{10}/ },
  city: { path: '/staedte', pattern: /\/staedte\/[a-z0-9-]+/ },
} as const;

type Kind = keyof typeof PLACES;

/** Suites are described before anything runs: they reach the stage through this, once it stands. */
export function stageOf(standing: () => { readonly site: Site; readonly visitor: Visitor }): Stage {
  return {
    get url() {
      return standing().site.url;
    },
    get misdeeds() {
      return standing().visitor.misdeeds;
    },
    open: (path, how) => standing().visitor.open(path, how),
    somewhere: async (kind) => {
      const { path, pattern } = PLACES[kind];
      const html = await (await fetch(standing().site.url + path)).text();
      const found = pattern.exec(html)?.[0];
      if (found === undefined) throw new Error(`No ${kind} on ${path}`);
      return found;
    },
  };
}
