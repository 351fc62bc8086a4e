import type { Returned } from './form-parts.js';
import type { Frame } from './frame.js';

/** How the people of a source are told, and what they were told. */
export interface NoticesView {
  readonly frame: Frame;
  readonly canChange: boolean;
  readonly mail: { readonly isOffered: boolean; readonly address: string; readonly trouble: string | null };
  /** Null where none is set. */
  readonly webhook: { readonly url: string; readonly state: string; readonly trouble: string | null } | null;
  readonly items: readonly {
    readonly key: string;
    readonly when: string;
    readonly what: string;
    readonly state: string;
    readonly last: string | null;
  }[];
}

/** What came back: faults, the secret of a webhook that is shown this once, or what a test brought. */
export interface NoticesReturned extends Returned {
  readonly secret: string | null;
  readonly tried: string | null;
}
