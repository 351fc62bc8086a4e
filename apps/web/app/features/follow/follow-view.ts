import type { Rhythm } from '@navigator/shared';

/** A way to be told without giving an address. */
export interface FeedWay {
  readonly id: string;
  readonly heading: string;
  readonly text: string;
  /** What a click opens, where programs know it. */
  readonly open: { readonly href: string; readonly label: string } | null;
  /** What to copy: a name and the address. */
  readonly addresses: readonly { readonly name: string; readonly href: string }[];
}

/** What may be meant by a place that was typed. */
export interface PlaceChoice {
  readonly label: string;
  readonly href: string;
}

/** Choosing a place with a radius. */
export interface PlaceView {
  readonly typed: string;
  readonly radius: number;
  readonly radii: readonly { readonly value: number; readonly label: string }[];
  /** The rest of the filter, carried along. */
  readonly kept: readonly (readonly [string, string])[];
  /** Null: nothing was typed; empty: no such place. */
  readonly choices: readonly PlaceChoice[] | null;
}

/** The page that tells how to follow a filter. */
export interface FollowView {
  readonly title: string;
  readonly path: string;
  /** Where the forms lead. */
  readonly action: string;
  readonly words: string;
  readonly exploreHref: string;
  readonly place: PlaceView;
  readonly ways: readonly FeedWay[];
  readonly privacyHref: string;
  /** Whether mail is offered, and whether it was just asked for. */
  readonly mail: 'none' | 'offered' | 'asked';
}

/** What was typed and could not be taken. */
export interface MailProblem {
  readonly email: string;
  readonly rhythm: Rhythm;
  readonly error: string;
  /** Whether the field is at fault, or it was too fast. */
  readonly field: 'email' | null;
}

/** A subscription behind the link of a mail. */
export type SubscriptionView =
  | { readonly state: 'over'; readonly title: string; readonly followHref: string; readonly isEnded: boolean }
  | {
      readonly state: 'there';
      readonly title: string;
      readonly token: string;
      readonly words: string;
      readonly rhythm: Rhythm;
      readonly rhythmWords: string;
      readonly next: string | null;
      readonly ends: string;
      readonly exploreHref: string;
      /** What has just been done. */
      readonly done: 'confirmed' | 'changed' | null;
    };
