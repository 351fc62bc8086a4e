import { z } from 'zod';

/** One moment for every table, whatever is written meanwhile. Asked first. */
export const ONE_MOMENT = 'set transaction isolation level repeatable read, read only';

/** Texts that mean the same on every server, whatever its settings. */
export const SAME_TEXTS = [
  `set local datestyle = 'ISO, YMD'`,
  `set local timezone = 'UTC'`,
  `set local intervalstyle = 'postgres'`,
  'set local extra_float_digits = 1',
  `set local bytea_output = 'hex'`,
] as const;

/** Has the program ever worked here? */
export const IS_OURS = `select to_regclass('migrations') is not null as "isOurs"`;
export const OursRow = z.object({ isOurs: z.boolean() });

/** Which migrations made the tables? */
export const MIGRATIONS = 'select name from migrations order by timestamp, id';
export const MigrationRow = z.object({ name: z.string() });

/**
 * Lifts the data version above any that was ever told: it rises by one per change, so that a number of seconds is out of
 * its reach. Else what browsers kept of the days between backup and restore would pass for the newest.
 */
export const LIFT_DATA_VERSION = `
  update data_version set version = greatest(version + 1, extract(epoch from clock_timestamp())::bigint)`;
