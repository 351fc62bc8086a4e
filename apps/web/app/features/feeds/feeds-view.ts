import type { HealthState, RunOutcome } from '@navigator/shared';
import type { Fact } from '../../ui/facts.js';
import type { HistoryView } from '../../format/health-history.js';

/** Health in words with its sign. */
export interface HealthView {
  readonly state: HealthState;
  readonly word: string;
  readonly reason: string;
  /** Since when, in words; null where that is not known. */
  readonly since: string | null;
}

/** A feed in the registry, ready to print. */
export interface FeedRow {
  readonly href: string;
  readonly name: string;
  readonly about: string;
  readonly health: HealthView;
  readonly confirmed: string;
  readonly procedures: string;
  /** What it lists beside what we show; null where both agree, or it has no procedures of its own. */
  readonly counts: string | null;
  readonly nextRun: string;
  readonly quarantines: string;
  /** Leads to what is held back; null where nothing is. */
  readonly heldHref: string | null;
}

/** The registry. */
export interface FeedsView {
  readonly title: string;
  readonly summary: string;
  /** Our own connection is down, in words. */
  readonly ownOutage: string | null;
  readonly rows: readonly FeedRow[];
  /** Where partner cities register a feed. */
  readonly registerHref: string;
  readonly moreHref: string | null;
  readonly firstHref: string | null;
}

/** One harvest, or several unchanged ones folded into one row. */
export interface RunRow {
  readonly id: string;
  readonly when: string;
  readonly outcome: RunOutcome | null;
  readonly word: string;
  readonly error: { readonly text: string; readonly detail: string } | null;
  readonly numbers: readonly string[];
  readonly events: string | null;
  readonly duration: string;
}

/** A remark of the latest run. */
export interface FindingRow {
  readonly code: string;
  readonly severity: string;
  readonly text: string;
  readonly count: string;
  readonly example: string | null;
  readonly who: string;
}

/** The page of a feed. */
export interface FeedView {
  readonly title: string;
  readonly heading: string;
  readonly health: HealthView;
  readonly history: HistoryView | null;
  readonly badgeHref: string;
  readonly healthFeedHref: string;
  readonly facts: readonly Fact[];
  /** Leads to what is held back; null where nothing is. */
  readonly heldHref: string | null;
  /** Null where the source has no procedures of its own. */
  readonly proceduresHref: string | null;
  readonly changesHref: string;
  readonly runs: readonly RunRow[];
  readonly findings: readonly FindingRow[];
}
