import { Injectable } from '@nestjs/common';
import type { Staff, StaffRole } from '@navigator/shared';
import { Sessions } from '../access/sessions.js';
import { Audit } from '../audit/audit.js';
import { Config } from '../config/config.js';
import { Db } from '../database/db.js';
import { Clock } from '../platform/clock.js';
import { newId } from '../platform/new-id.js';
import { AccountRow, ADD_ACCOUNT, BIND_SUBJECT, BY_SUBJECT, ONE_ACCOUNT, SET_ROLE } from './account.sql.js';
import { OidcProblem } from './oidc-problem.js';
import type { Identity } from './oidc-provider.js';
import { roleIn } from './role-claim.js';

/**
 * Which account somebody has who comes from the identity provider. Without OIDC_ROLE_CLAIM the accounts here say who may
 * what; with it the provider does, at every login, and makes the accounts. One that is disabled here stays outside.
 */
@Injectable()
export class OidcArrivals {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly audit: Audit,
    private readonly config: Config,
    private readonly sessions: Sessions,
  ) {}

  /** @throws OidcProblem where they have no role here */
  async welcome(identity: Identity): Promise<Staff> {
    const claim = this.config.oidc?.roleClaim ?? null;
    const told = claim === null ? null : roleIn(identity.claims, claim);
    if (claim !== null && told === null) throw new OidcProblem('no-role');
    return this.db.transaction(async (tx) => {
      const known = await this.#known(tx, identity);
      const account = known ?? (await this.#made(tx, identity, told));
      if (account.disabledAt !== null) throw new OidcProblem('disabled');
      const { id, name, role } = await this.#withRole(tx, account, told);
      return { kind: 'staff', account: id, name, role };
    });
  }

  /** By the subject, else once by an address that the provider has seen to be theirs. */
  async #known(tx: Db, { subject, email, isVerified }: Identity): Promise<AccountRow | null> {
    const [bound] = await tx.query(BY_SUBJECT, [subject], AccountRow);
    if (bound !== undefined) return bound;
    const [named] = email === null ? [] : await tx.query(ONE_ACCOUNT, [email], AccountRow);
    if (named === undefined) return null;
    // Addresses are given to others when people leave; a subject never is.
    if (named.oidcSubject !== null) throw new OidcProblem('taken');
    if (isVerified !== true) throw new OidcProblem('unverified');
    const [row] = await tx.query(BIND_SUBJECT, [named.id, subject], AccountRow);
    return row ?? null;
  }

  async #made(tx: Db, { subject, email, name }: Identity, role: StaffRole | null): Promise<AccountRow> {
    if (role === null) throw new OidcProblem('no-role');
    if (email === null) throw new OidcProblem('unverified');
    const values = [newId(), email, name ?? email, role, null, subject, this.clock.now()];
    const [row] = await tx.query(ADD_ACCOUNT, values, AccountRow);
    if (row === undefined) throw new OidcProblem('taken');
    await this.#note(tx, 'account.add', row);
    return row;
  }

  /** What the provider says now counts, also for what is open in another browser. */
  async #withRole(tx: Db, account: AccountRow, role: StaffRole | null): Promise<AccountRow> {
    if (role === null || role === account.role) return account;
    const [row = account] = await tx.query(SET_ROLE, [account.id, role], AccountRow);
    await this.sessions.endAllOf(tx, account.id);
    await this.#note(tx, 'account.role', row);
    return row;
  }

  async #note(tx: Db, action: string, { id, name, role }: AccountRow): Promise<void> {
    await this.audit.note(tx, {
      actor: { kind: 'staff', account: id, name, role },
      action,
      subject: { kind: 'account', id },
      outcome: 'done',
      detail: { role, by: 'identity-provider' },
    });
  }
}
