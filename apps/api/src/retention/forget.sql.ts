import type { Retention } from '@navigator/shared';
import { FORGET_NETWORKS } from '../audit/audit.sql.js';

/** Rows that go once they are older than `kept`: a time that the operator sets, or so many days. */
export interface Forgotten {
  readonly what: string;
  readonly kept: keyof Retention | { readonly days: number };
  /** Deletes a batch. Parameters: the instant before which they go, rows at most. */
  readonly sql: string;
}

/**
 * What is forgotten, in this order. What is still open, the newest run of each feed, and everything that procedures and
 * statistics need, is never among it.
 */
export const FORGOTTEN: readonly Forgotten[] = [
  {
    what: 'quarantines',
    kept: 'runs',
    sql: `
      delete from quarantine where id in (
        select id from quarantine where state <> 'open' and decided_at < $1 order by decided_at limit $2)`,
  },
  {
    what: 'runs',
    kept: 'runs',
    sql: `
      delete from run where id in (
        select r.id from run r
        where r.finished_at < $1
          and not exists (select from quarantine q where q.run_id = r.id)
          and exists (select from run n where n.feed_id = r.feed_id and n.started_at > r.started_at)
        order by r.finished_at limit $2)`,
  },
  {
    what: 'events',
    kept: 'events',
    sql: `
      delete from feed_event where (feed_id, key) in (
        select feed_id, key from feed_event where gone_at < $1 order by gone_at limit $2)`,
  },
  {
    what: 'messages',
    kept: 'messages',
    sql: `
      delete from inbox_message where number in (
        select m.number from inbox_message m
        where m.received_at < $1 and m.body is null
          and exists (select from inbox_message n where n.sender_id = m.sender_id and n.number > m.number)
        order by m.number limit $2)`,
  },
  {
    what: 'changes',
    kept: 'changes',
    sql: `
      delete from change where number in (select number from change where at < $1 order by at, number limit $2)`,
  },
  // Both count from the end of what they were good for.
  {
    what: 'sessions',
    kept: { days: 1 },
    sql: 'delete from session where hash in (select hash from session where expires_at < $1 order by expires_at limit $2)',
  },
  {
    what: 'loginLinks',
    kept: { days: 1 },
    sql: 'delete from login_link where hash in (select hash from login_link where expires_at < $1 limit $2)',
  },
  {
    what: 'recoveries',
    kept: { days: 1 },
    sql: 'delete from recovery where hash in (select hash from recovery where expires_at < $1 limit $2)',
  },
  {
    what: 'loginFailures',
    kept: { days: 1 },
    sql: 'delete from login_failure where subject in (select subject from login_failure where at < $1 limit $2)',
  },
  { what: 'networksOfRefusals', kept: { days: 30 }, sql: FORGET_NETWORKS },
  {
    what: 'audit',
    kept: { days: 1096 },
    sql: 'delete from audit where number in (select number from audit where at < $1 order by at limit $2)',
  },
  {
    what: 'reports',
    kept: 'reports',
    sql: `
      delete from report where id in (select id from report where created_at < $1 order by created_at limit $2)`,
  },
];

/** What runs put aside that no longer go on, whoever ended them. No parameters. */
export const FORGET_STAGED = `
  with events as (
    delete from staged_event where run_id not in (select id from run where finished_at is null)
  )
  delete from staged_record where run_id not in (select id from run where finished_at is null)`;
