import type { HealthState, RunOutcome, Severity } from '@navigator/shared';
import type { Fact } from '../../ui/facts.js';
import type { HistoryView } from '../../format/health-history.js';
import type { Frame } from './frame.js';

/** A number at the head of the console. */
export interface Tile {
  readonly name: string;
  readonly value: string;
  readonly note: string;
  /** False where there is no number to tell yet. */
  readonly isKnown: boolean;
  /** Where it leads, if anywhere. */
  readonly href: string | null;
}

/** Something to be done, or seen to by others. */
export interface Task {
  readonly key: string;
  readonly severity: Severity;
  readonly word: string;
  readonly text: string;
  /** How often, by whom and an example, in one quiet line. */
  readonly note: string;
  /** Where it is done; null for what is mended in the source itself. */
  readonly href: string | null;
}

/** A step of the funnel with its share of what was found, 0 to 1. */
export interface Step {
  readonly name: string;
  readonly value: string;
  readonly share: number;
}

/** What a run changed in one way. */
export interface RunGroup {
  readonly key: string;
  readonly heading: string;
  readonly examples: readonly {
    readonly key: string;
    readonly title: string;
    readonly href: string;
    readonly text: string;
  }[];
  readonly more: string | null;
}

/** A harvest with its funnel and its difference. */
export interface RunLine {
  readonly id: string;
  readonly when: string;
  readonly outcome: RunOutcome | null;
  readonly word: string;
  readonly note: string | null;
  readonly error: string | null;
  /** Null where nothing was counted. */
  readonly steps: readonly Step[] | null;
  readonly summary: string | null;
  readonly groups: readonly RunGroup[];
}

/** How a source is being read, and what can be done about that. */
export interface ReadingView {
  readonly state: HealthState;
  readonly word: string;
  readonly reason: string;
  readonly since: string | null;
  /** Under way, asked for, or paused; empty where there is nothing to say. */
  readonly now: string;
  readonly facts: readonly Fact[];
  readonly action: 'pause' | 'resume';
  readonly canAsk: boolean;
}

/** The first page of the console of a feed that is accepted. */
export interface OverviewView {
  readonly kind: 'overview';
  readonly frame: Frame;
  readonly action: string;
  /** When the source goes; null where nobody asked for that. */
  readonly removal: string | null;
  readonly reading: ReadingView;
  readonly tiles: readonly Tile[];
  readonly tasks: readonly Task[];
  readonly others: readonly Task[];
  readonly funnel: readonly Step[] | null;
  readonly history: HistoryView | null;
  readonly runs: readonly RunLine[];
  readonly links: {
    readonly atom: string;
    readonly badge: string;
    readonly changes: string;
    readonly procedures: string | null;
  };
}

/** The console of a registration that is no feed yet: what it waits for. */
export interface RegistrationView {
  readonly kind: 'registration';
  readonly title: string;
  readonly csrf: string;
  readonly leaveAction: string;
  readonly signedIn: string;
  readonly action: string;
  readonly state: string;
  readonly facts: readonly Fact[];
  readonly proof: ProofView | null;
  readonly refusal: string | null;
  readonly canWithdraw: boolean;
  /** Where to begin anew; null while this one can still become a feed. */
  readonly againHref: string | null;
}

/** What has to stand where. */
export interface ProofView {
  readonly token: string;
  readonly wellKnownUrl: string;
  readonly dnsName: string | null;
  readonly lastLook: string | null;
}

export type ConsoleView = OverviewView | RegistrationView;
