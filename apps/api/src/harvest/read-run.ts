import type { Claim } from './leases.js';
import type { Reading } from './reading/read-feed.js';
import type { OpenRun } from './run.store.js';
import type { Comparison } from './staging/staging.js';

/** A run that was read and compared, but not yet decided. */
export interface ReadRun {
  readonly claim: Claim;
  readonly run: OpenRun;
  readonly reading: Reading;
  readonly comparison: Comparison;
}
