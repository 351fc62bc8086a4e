import type { Bindings } from './bindings.js';

/** From when one looks at the store, and whether imaginary cities are part of what one sees. */
export interface Sight {
  readonly now: Date;
  /** Condition on `feed f` that keeps the demonstration in or out (`DemoSwitch`). */
  readonly demo: string;
}

/** A statement being written, with the placeholder of its one `now`. */
export interface Scope {
  readonly bindings: Bindings;
  readonly now: string;
  readonly demo: string;
}

/** Begins a statement as seen by `sight`. */
export function scopeOf(sight: Sight, bindings: Bindings): Scope {
  return { bindings, now: bindings.bind(sight.now, 'timestamptz'), demo: sight.demo };
}
