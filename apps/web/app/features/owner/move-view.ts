import type { ProofView } from './console-view.js';
import type { Frame } from './frame.js';
import type { TrialView } from './map-view.js';

/** A source on its way to another address. */
export interface MoveView {
  readonly frame: Frame;
  readonly settingsHref: string;
  readonly address: string;
  /** Null before a check. */
  readonly check: (TrialView & { readonly address: string }) | 'gone' | null;
  /** What the new host still needs; null where nothing waits. */
  readonly pending: (ProofView & { readonly address: string }) | null;
}
