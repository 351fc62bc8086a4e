import { saysTheSame } from './field.js';

/** Whether a correction counts, counts though the source says something new, rests, or was taken back. */
export type Standing = 'counts' | 'changed' | 'rests' | 'revoked';

/** What a correction is worth now. */
export function standingOf(correction: {
  readonly kind: string;
  readonly sourceValue: unknown;
  readonly sourceNow: unknown;
  readonly caughtUpAt: unknown;
  readonly revokedAt: unknown;
}): Standing {
  const { kind, sourceValue, sourceNow, caughtUpAt, revokedAt } = correction;
  if (revokedAt !== null) return 'revoked';
  if (caughtUpAt !== null) return 'rests';
  return kind === 'set' && !saysTheSame(sourceValue, sourceNow) ? 'changed' : 'counts';
}
