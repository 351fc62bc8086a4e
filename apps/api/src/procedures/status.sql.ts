import { STALE_AFTER_DAYS, type Status, type StatusBasis } from '@navigator/shared';

interface Rule {
  readonly when: string;
  readonly status: string;
  readonly basis: StatusBasis;
}

/**
 * What can somebody do with a procedure at `now`? The twin of `statusOf` in libs/shared, over the columns of
 * `procedure p join feed f`; `now` is a placeholder of type timestamptz. A test holds the two together.
 */
export function statusSql(now: string): string {
  return caseOf(now, ({ status }) => status);
}

/** What that status rests on. */
export function basisSql(now: string): string {
  return caseOf(now, ({ basis }) => `'${basis}'`);
}

/** When the record was last seen in its feed; its own stamp is set only where it differs from the feed's. */
export const lastConfirmedSql = 'coalesce(p.confirmed_at, f.last_complete_at)';

/**
 * The public phase that matters at `now`: the current one, else the next, else the last. A lateral row
 * `(starts, ends)`, null where unbounded; no row without public phases. The twin of `leadingRange`.
 */
export function leadingRangeSql(now: string): string {
  return `(
    select lower(r) as starts, upper(r) as ends
    from unnest(p.public_ranges) with ordinality as phase (r, n)
    cross join lateral (select not (upper_inf(r) or upper(r) > ${now}) as is_past) judged
    order by is_past, case when is_past then -n else n end
    limit 1)`;
}

/** A procedure can only be open or planned if its last phase has not ended; this form can use the index on last_end. */
export function notEndedSql(now: string): string {
  return `(p.last_end > ${now} or p.last_end is null)`;
}

function caseOf(now: string, pick: (rule: Rule) => string): string {
  const branches = rules(now).map((rule) => `when ${rule.when} then ${pick(rule)}`);
  return `(case ${branches.join(' ')} end)`;
}

/** First match wins. A day has 24 hours here: `interval '30 days'` would follow the session's summer time. */
function rules(now: string): readonly Rule[] {
  const stale = `(${lastConfirmedSql} is null or ${lastConfirmedSql} < ${now} - interval '${STALE_AFTER_DAYS * 24} hours')`;
  const hasDates = 'not isempty(p.public_ranges)';
  const is = (status: Status): string => `'${status}'`;
  return [
    { when: `p.flag = 'cancelled'`, status: is('cancelled'), basis: 'source' },
    {
      when: `p.lifecycle = 'archived' and coalesce(upper(p.public_ranges), 'infinity') > p.gone_at`,
      status: is('unknown'),
      basis: 'gone',
    },
    { when: `p.public_ranges @> ${now}`, status: is('open'), basis: 'dates' },
    { when: `lower(p.public_ranges) > ${now}`, status: is('planned'), basis: 'dates' },
    // Neither inside nor before all of them: what ends later begins later.
    {
      when: `${hasDates} and coalesce(upper(p.public_ranges), 'infinity') > ${now}`,
      status: is('evaluating'),
      basis: 'dates',
    },
    { when: `${hasDates} and p.flag = 'evaluating'`, status: is('evaluating'), basis: 'source' },
    { when: hasDates, status: is('closed'), basis: 'dates' },
    { when: 'p.flag is null and not p.listed_as_active', status: is('unknown'), basis: 'none' },
    { when: stale, status: is('unknown'), basis: 'stale' },
    { when: 'p.flag is null', status: is('open'), basis: 'presence' },
    { when: 'true', status: 'p.flag', basis: 'source' },
  ];
}
