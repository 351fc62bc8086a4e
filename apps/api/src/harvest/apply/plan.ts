import type { EventChanges } from '../../events/apply-events.js';
import type { Reading } from '../reading/read-feed.js';
import type { Comparison } from '../staging/staging.js';
import type { LossFacts, Verdict } from '../judge.js';

/** Everything decided about a run before its one transaction opens. */
export interface Plan {
  readonly reading: Reading;
  readonly comparison: Comparison;
  readonly facts: LossFacts;
  readonly verdict: Verdict;
  /** Records missing for longer than the grace days. */
  readonly pastGrace: readonly string[];
  readonly events: EventChanges;
}

/** Whether the run would change anything that is shown or held. */
export function changesNothing({ comparison, verdict, pastGrace, events }: Plan): boolean {
  const { back, missing, faulty } = comparison;
  const touched = comparison.new + comparison.changed + back.length + missing.length + faulty.length + pastGrace.length;
  const told = events.staged + events.back.length + events.gone.length;
  return verdict.kind === 'apply' && touched + told === 0;
}

/** Whether residents see something else afterwards; what is merely held, or no longer confirmed, does not count. */
export function changesWhatIsShown({ comparison, verdict, pastGrace }: Plan): boolean {
  const gains = comparison.new + comparison.changed + comparison.revived;
  const losses = comparison.missing.length + pastGrace.length;
  if (verdict.kind === 'apply') return gains + losses > 0;
  return verdict.holds === 'removals' && gains > 0;
}

/** How many records wait for a decision. */
export function heldRecords({ comparison, verdict }: Plan): number {
  if (verdict.kind === 'apply') return 0;
  const { missing } = comparison;
  return verdict.holds === 'removals' ? missing.length : missing.length + comparison.new + comparison.changed;
}
