import type { ChangeKind } from '@navigator/shared';

/** A city or source to choose. */
export interface Option {
  readonly value: string;
  readonly label: string;
  readonly isChosen: boolean;
}

/** One thing that happened. */
export interface ChangeItem {
  readonly key: string;
  readonly kind: ChangeKind;
  /** Frist verlängert bis 30.11.2026 (zuvor 15.11.2026) */
  readonly text: string;
  readonly title: string;
  /** Null where nothing is left to be seen. */
  readonly href: string | null;
  /** bisher „Markt“ */
  readonly before: string | null;
  readonly city: string;
  readonly source: string;
  readonly time: string;
}

/** Things to print one below the other; of many that came at once, all but the first few are folded away. */
export interface ChangeGroup {
  readonly key: string;
  readonly items: readonly ChangeItem[];
  readonly folded: { readonly label: string; readonly items: readonly ChangeItem[] } | null;
}

/** What happened on one day. */
export interface ChangeDay {
  readonly id: string;
  /** Heute, 22.11.2026 */
  readonly heading: string;
  readonly groups: readonly ChangeGroup[];
}

/** The page of changes, ready to print. */
export interface ChangesView {
  readonly title: string;
  readonly action: string;
  readonly summary: string;
  /** What of the address was not understood; null where all was. */
  readonly notice: string | null;
  readonly since: string;
  readonly publishers: readonly Option[];
  readonly feeds: readonly Option[];
  readonly days: readonly ChangeDay[];
  /** What an empty page says. */
  readonly empty: string;
  readonly nextHref: string | null;
  readonly firstHref: string | null;
  readonly resetHref: string | null;
  readonly feedHref: string;
}
