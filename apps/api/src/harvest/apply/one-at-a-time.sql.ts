/** Any number that nothing else takes. */
export const SHOWING = 1_764_000_001;

/**
 * Where there are events, or several feeds, what is shown changes one transaction at a time: one that brings events goes
 * from them to their procedures, one that brings procedures goes the other way, and two that wait for each other would both
 * be lost; and two feeds that bring the same procedure at the same moment must see each other.
 * To be asked before the first row is touched, and after the feed's own row. No parameters.
 */
export const ONE_AT_A_TIME = `
  select pg_advisory_xact_lock(${String(SHOWING)})
  where exists (select from feed_event) or (select count(*) from feed) > 1`;

/** Says when a transaction changes procedures: history is kept by our clock. Parameters: instant in RFC 3339. */
export const CHANGED_AT = `select set_config('navigator.now', $1, true)`;
