import type { Frame } from './frame.js';
import type { Returned } from './form-parts.js';

/** A key as the page lists it. */
export interface KeyLine {
  readonly id: string;
  readonly name: string;
  readonly created: string;
  readonly used: string;
  /** When it was revoked, in words; null while it opens the feed. */
  readonly revoked: string | null;
  /** It opened this session. */
  readonly isYours: boolean;
}

/** The keys of a source. */
export interface KeysView {
  readonly frame: Frame;
  readonly keys: readonly KeyLine[];
  /** False for the staff, who see names alone. */
  readonly canChange: boolean;
}

/** What came back: faults, or a key that is shown this once. */
export interface KeysReturned extends Returned {
  readonly key: string | null;
}
