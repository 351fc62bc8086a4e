import type { SourceEvent } from '@navigator/shared';
import { planNamesIn } from './plan-names.js';

/** By what a procedure may be found that an event belongs to. */
export type About = SourceEvent['about'];

/** What an event says of itself. */
export interface Hints {
  readonly urls: readonly (string | null)[];
  /** Titles and references, each a name as it stands. */
  readonly names: readonly (string | null)[];
  /** Texts in which plans are named. */
  readonly texts: readonly (string | null)[];
  readonly territoryKey?: string | null;
}

const MOST = 50;
const LONGEST_NAME = 300;
const LONGEST_URL = 2_000;

/** The addresses and names by which the store looks for the procedure: as written, each once, none too long to compare. */
export function aboutOf({ urls, names, texts, territoryKey = null }: Hints): About {
  const plans = texts.flatMap((text) => (text === null ? [] : planNamesIn(text)));
  return {
    urls: unique(urls).filter(({ length }) => length <= LONGEST_URL),
    names: unique([...names, ...plans]).filter(({ length }) => length <= LONGEST_NAME),
    territoryKey,
  };
}

function unique(values: readonly (string | null)[]): string[] {
  const told = values.flatMap((value) => (value === null || value === '' ? [] : [value]));
  return [...new Set(told)].slice(0, MOST);
}
