import type { Credential, FeedRequest } from '../kit/contract.js';
import type { Event, Phase } from './wire.js';

/** What one conversation remembers. It ends with the conversation, and the token with it. */
export interface GoVocalState {
  readonly language: string;
  /** Where the platform begins: scheme, host and path without a slash at the end. */
  readonly base: string;
  readonly credential: Credential | null;
  /** The token that lets us in, once we have one. */
  readonly token: string | null;
  /** Whether a token has run out once already: a second time is a refusal (Q43). */
  readonly hasRenewed: boolean;
  /** What was refused meanwhile and is asked again with the new token; null while nobody waits for one. */
  readonly waiting: readonly FeedRequest[] | null;
  /** Phases and events by the id of their project, told before the projects are. */
  readonly phases: ByProject<Phase>;
  readonly events: ByProject<Event>;
  /** Pages of events that were read, and how many there are. */
  readonly eventPages: { readonly read: number; readonly total: number };
}

/** Entries by the id of their project. */
export type ByProject<T> = Readonly<Record<string, readonly T[]>>;
