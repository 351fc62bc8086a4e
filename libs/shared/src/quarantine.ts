import { z } from 'zod';
import { Difference } from './difference.js';
import { FeedId, QuarantineId, RunId } from './ids.js';
import { LocalText } from './language.js';

/** What of a feed waits for a decision: `GET /feeds/{id}/quarantine`. Until somebody decides, the old data stays. */
export const FeedQuarantine = z
  .object({
    id: QuarantineId,
    feed: z.object({ id: FeedId, name: z.string() }),
    /** The newest run that met it. */
    run: RunId,
    /** Stable code of the rule that held it. */
    reason: z.string(),
    why: LocalText,
    /** The removals alone, or everything that the run brought. */
    holds: z.enum(['removals', 'run']),
    since: z.iso.datetime(),
    /** False where the source's answers carry personal data: then numbers are told, and no text of a procedure. */
    showsTexts: z.boolean(),
    difference: Difference,
  })
  .meta({ id: 'FeedQuarantine' });
export type FeedQuarantine = z.infer<typeof FeedQuarantine>;

/** What is held of a feed; `none` where nothing waits, `unknown` where the registry shows no such feed. */
export type QuarantineLookup =
  | { readonly kind: 'held'; readonly quarantine: FeedQuarantine }
  | { readonly kind: 'none' }
  | { readonly kind: 'unknown' };
