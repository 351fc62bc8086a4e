/** What withdrawn procedures once said is forgotten; that they changed, and when, stays. Parameters: procedure ids. */
export const FORGET_CHANGES = `update change set fields = '{}' where procedure_id = any($1)`;
