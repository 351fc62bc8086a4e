import { z } from 'zod';

/** Crockford base32 without i, l, o, u: short, readable aloud, no accidental words. */
const SHORT_ID = /^[0-9a-hjkmnp-tv-z]{10}$/;

/** Public id of a procedure: ours, opaque and stable for ever, whatever the source does with its own. */
export const ProcedureId = z.string().regex(SHORT_ID).brand<'ProcedureId'>();
export type ProcedureId = z.infer<typeof ProcedureId>;

/** Id of a registered feed. */
export const FeedId = z.string().regex(SHORT_ID).brand<'FeedId'>();
export type FeedId = z.infer<typeof FeedId>;

/** Id of the responsible city or body. */
export const PublisherId = z.string().regex(SHORT_ID).brand<'PublisherId'>();
export type PublisherId = z.infer<typeof PublisherId>;

/** Id of one harvest of one feed. */
export const RunId = z.string().regex(SHORT_ID).brand<'RunId'>();
export type RunId = z.infer<typeof RunId>;

/** Id of a decision that waits for a person. */
export const QuarantineId = z.string().regex(SHORT_ID).brand<'QuarantineId'>();
export type QuarantineId = z.infer<typeof QuarantineId>;
