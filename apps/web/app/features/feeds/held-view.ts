import type { Fact } from '../../ui/facts.js';

/** A procedure that would be shown differently. */
export interface HeldExample {
  readonly key: string;
  readonly title: string;
  /** Null where it is not shown yet. */
  readonly href: string | null;
  readonly text: string;
}

/** All procedures that would change in one way. */
export interface HeldGroup {
  readonly kind: string;
  readonly heading: string;
  readonly examples: readonly HeldExample[];
  /** “und 37 weitere”; null where all are named. */
  readonly more: string | null;
}

/** What waits for a decision, ready to print. */
export interface Held {
  readonly why: string;
  readonly facts: readonly Fact[];
  readonly summary: string;
  readonly groups: readonly HeldGroup[];
  /** Procedures that would look as they do; null where it says nothing. */
  readonly unchanged: string | null;
  readonly showsTexts: boolean;
  /** What decides, for whoever runs this service. */
  readonly commands: readonly { readonly does: string; readonly line: string }[];
}

/** The page about what of a feed is held back. */
export interface HeldView {
  readonly title: string;
  readonly feed: { readonly name: string; readonly href: string };
  /** Null where nothing is held. */
  readonly held: Held | null;
}
