import { StaffRole } from '@navigator/shared';
import { z } from 'zod';

const COLUMNS = `
  id, email, name, role, password_hash is not null as "hasPassword", oidc_subject as "oidcSubject",
  created_at as "createdAt", disabled_at as "disabledAt"`;

/** All accounts, those in use first. No parameters. */
export const ACCOUNTS = `select ${COLUMNS} from account order by disabled_at is not null, lower(email)`;

/** One account. Parameters: its id, or its address in any case. */
export const ONE_ACCOUNT = `select ${COLUMNS} from account where id = $1 or lower(email) = lower($1)`;

/** Whose subject is this at the identity provider? Parameters: issuer and subject. */
export const BY_SUBJECT = `select ${COLUMNS} from account where oidc_subject = $1`;

/** Makes an account; no row where the address has one. Parameters: id, email, name, role, password hash, subject, now. */
export const ADD_ACCOUNT = `
  insert into account (id, email, name, role, password_hash, oidc_subject, created_at)
  values ($1, lower($2), $3, $4, $5, $6, $7)
  on conflict do nothing returning ${COLUMNS}`;

/** Parameters: id, role. */
export const SET_ROLE = `update account set role = $2 where id = $1 returning ${COLUMNS}`;

/** Parameters: id, since when it is disabled or null. */
export const SET_DISABLED = `update account set disabled_at = $2 where id = $1 returning ${COLUMNS}`;

/** Parameters: id, hash. */
export const SET_PASSWORD = `update account set password_hash = $2 where id = $1 returning ${COLUMNS}`;

/** The account belongs to a subject of the identity provider from now on. Parameters: id, issuer and subject. */
export const BIND_SUBJECT = `update account set oidc_subject = $2 where id = $1 returning ${COLUMNS}`;

export const AccountRow = z.object({
  id: z.string(),
  email: z.string(),
  name: z.string(),
  role: StaffRole,
  hasPassword: z.boolean(),
  oidcSubject: z.string().nullable(),
  createdAt: z.date(),
  disabledAt: z.date().nullable(),
});
export type AccountRow = z.infer<typeof AccountRow>;
