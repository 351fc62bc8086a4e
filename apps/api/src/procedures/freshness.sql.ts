import { DEFAULT_TIME_ZONE, MOVE_TOLD_DAYS } from '@navigator/shared';
import { lastConfirmedSql } from './status.sql.js';

const day = (instant: string): string => `(${instant} at time zone '${DEFAULT_TIME_ZONE}')::date`;

/**
 * For so many days nobody minds that a feed was not confirmed: three of its intervals, two days at least, and less than
 * the thirty after which its word counts no more. Over `feed f`.
 */
export const patienceSql = 'least(29, greatest(2, ceil(f.interval_minutes * 3 / 1440.0)))::int';

/** Is that too long ago? Told by whole days, so that only midnight, a new interval or a confirmation changes it. */
export function isUnconfirmedSql(confirmed: string, now: string): string {
  return `${day(now)} - ${day(confirmed)} > ${patienceSql}`;
}

/**
 * Since which day of its zone has a record that should be in its feed not been confirmed? Null while it is confirmed as
 * usual. Over `procedure p join feed f`.
 */
export function unconfirmedSql(now: string): string {
  return `case when p.lifecycle in ('live', 'missing') and ${isUnconfirmedSql(lastConfirmedSql, now)}
      then (${lastConfirmedSql} at time zone p.time_zone)::date end`;
}

/** Is the deadline that was moved the one that is shown, and not long past? Over `procedureSource`. */
export function movedSql(now: string): string {
  return `p.deadline_now = last_day.day and ${day(now)} - p.deadline_now <= ${MOVE_TOLD_DAYS}`;
}
