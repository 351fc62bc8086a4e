import type { Frame } from './frame.js';

/** What a source can be told by its owner, as its page shows it. */
export interface SettingsView {
  readonly frame: Frame;
  readonly name: string;
  readonly isPaused: boolean;
  readonly canPause: boolean;
  readonly cadence: {
    readonly chosen: string;
    readonly hint: string;
    readonly options: readonly { readonly value: string; readonly label: string }[];
  };
  readonly expectations: { readonly min: string; readonly max: string; readonly months: readonly MonthChoice[] };
  /** Null where the format has fixed fields. */
  readonly mapHref: string | null;
  readonly moveHref: string | null;
  readonly address: string;
  /** When the source goes; null where nobody asked for that. */
  readonly removal: string | null;
}

/** A month in which the list may be empty. */
export interface MonthChoice {
  /** From 1. */
  readonly value: string;
  readonly label: string;
  readonly isChosen: boolean;
}
