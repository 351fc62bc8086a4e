/** Where the rows to show come from: what a run staged, or what a quarantine held. Both are bound to `$1`. */
export type PutSource = 'staged' | 'held';

/** Those rows as `s`, with their feed, bound to `$2`, as `f`. */
export const PUT_FROM: Readonly<Record<PutSource, string>> = {
  staged: 'staged_record s join feed f on s.run_id = $1 and f.id = $2',
  held: `held_record s join feed f on s.quarantine_id = $1 and s.action = 'put' and f.id = $2`,
};
