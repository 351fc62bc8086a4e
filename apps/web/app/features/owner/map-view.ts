import type { Frame } from './frame.js';

/** What a dry run with another map, or at another address, brought. */
export interface TrialView {
  readonly id: string;
  readonly isRunning: boolean;
  readonly error: string | null;
  readonly numbers: readonly { readonly name: string; readonly value: string }[];
  readonly fill: readonly { readonly name: string; readonly share: number; readonly value: string }[];
  readonly sample: readonly { readonly key: string; readonly title: string; readonly line: string }[];
  readonly findings: readonly { readonly key: string; readonly text: string; readonly note: string }[];
  /** Whether anything was understood. */
  readonly isUseful: boolean;
}

/** The field map of a source. */
export interface MapView {
  readonly frame: Frame;
  readonly settingsHref: string;
  readonly takesMap: boolean;
  readonly hasMap: boolean;
  /** The map as JSON: the one that is tried, else the one that counts. */
  readonly text: string;
  /** Null before a trial. */
  readonly trial: TrialView | 'gone' | null;
}
