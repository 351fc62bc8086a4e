import { StaffRole } from '@navigator/shared';
import { z } from 'zod';

/** Whose address is this? Parameters: e-mail, in whatever case. */
export const ACCOUNT_BY_EMAIL = `
  select id, name, role, password_hash as "passwordHash", disabled_at as "disabledAt" from account where lower(email) = lower($1)`;

export const AccountRow = z.object({
  id: z.string(),
  name: z.string(),
  role: StaffRole,
  passwordHash: z.string().nullable(),
  disabledAt: z.date().nullable(),
});
export type AccountRow = z.infer<typeof AccountRow>;

/**
 * Counts an attempt before it is looked at, so that many at once are not free; the fifth in a row closes the door.
 * Parameters: subject, now, when a lock that begins now would end, the instant before which older failures are forgotten, failures that lock.
 */
export const COUNT_ATTEMPT = `
  insert into login_failure as f (subject, failures, at) values ($1, 1, $2)
  on conflict (subject) do update set
    failures = case when f.locked_until <= $2 or f.at < $4 then 1 else f.failures + 1 end,
    locked_until = case
      when f.locked_until > $2 then f.locked_until
      when f.locked_until is null and f.at >= $4 and f.failures + 1 >= $5 then $3::timestamptz
    end,
    at = $2
  returning failures, locked_until as "lockedUntil"`;

export const AttemptRow = z.object({ failures: z.int(), lockedUntil: z.date().nullable() });

/** A success forgives what failed before. Parameters: subject. */
export const FORGET_FAILURES = 'delete from login_failure where subject = $1';
