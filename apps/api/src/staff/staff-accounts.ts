import { Injectable } from '@nestjs/common';
import type { AccountChange, Actor, NewStaffAccount, StaffAccount } from '@navigator/shared';
import { FORGET_FAILURES } from '../access/account.sql.js';
import { hashPassword } from '../access/passwords.js';
import { hashOf } from '../access/secret.js';
import { Sessions } from '../access/sessions.js';
import { Audit } from '../audit/audit.js';
import { Db } from '../database/db.js';
import { Clock } from '../platform/clock.js';
import { newId } from '../platform/new-id.js';
import { AccountRow, ACCOUNTS, ADD_ACCOUNT, ONE_ACCOUNT, SET_DISABLED, SET_PASSWORD, SET_ROLE } from './account.sql.js';
import { accountExists, accountUnknown } from './staff-problem.js';

/** What an account becomes, in one statement. */
interface Step {
  readonly sql: string;
  readonly value: unknown;
  /** What the audit log tells besides. */
  readonly detail?: Readonly<Record<string, unknown>>;
}

/** The accounts of the staff. Every change is in the audit log. */
@Injectable()
export class StaffAccounts {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly audit: Audit,
    private readonly sessions: Sessions,
  ) {}

  /** Those in use first. */
  async list(): Promise<readonly StaffAccount[]> {
    return (await this.db.query(ACCOUNTS, [], AccountRow)).map(toAccount);
  }

  /** One, by its id or address. @throws StaffProblem where there is none */
  async one(name: string): Promise<StaffAccount> {
    return toAccount(await this.#row(this.db, name));
  }

  /** @throws StaffProblem where the address has an account */
  async add({ email, name, role, password }: NewStaffAccount, actor: Actor): Promise<StaffAccount> {
    const hash = password === null ? null : await hashPassword(password);
    return this.db.transaction(async (tx) => {
      const values = [newId(), email, name, role, hash, null, this.clock.now()];
      const [row] = await tx.query(ADD_ACCOUNT, values, AccountRow);
      if (row === undefined) throw accountExists(email);
      const subject = { kind: 'account', id: row.id };
      await this.audit.note(tx, { actor, action: 'account.add', subject, outcome: 'done', detail: { role } });
      return toAccount(row);
    });
  }

  /**
   * Changes an account and ends its sessions: what they may is asked anew.
   * @param name its id or address
   * @throws StaffProblem where there is none
   */
  async change(name: string, change: AccountChange, actor: Actor): Promise<StaffAccount> {
    const { sql, value, detail } = await this.#stepOf(change);
    return this.db.transaction(async (tx) => {
      const { id } = await this.#row(tx, name);
      const [row] = await tx.query(sql, [id, value], AccountRow);
      if (row === undefined) throw accountUnknown(name);
      await this.sessions.endAllOf(tx, id);
      // Whoever has a new password need not wait until an old one's failures are forgotten.
      await tx.execute(FORGET_FAILURES, [hashOf(row.email)]);
      const note = {
        actor,
        action: `account.${change.kind}`,
        subject: { kind: 'account', id },
        outcome: 'done',
      } as const;
      await this.audit.note(tx, detail === undefined ? note : { ...note, detail });
      return toAccount(row);
    });
  }

  async #stepOf(change: AccountChange): Promise<Step> {
    switch (change.kind) {
      case 'role':
        return { sql: SET_ROLE, value: change.role, detail: { role: change.role } };
      case 'disable':
        return { sql: SET_DISABLED, value: this.clock.now() };
      case 'enable':
        return { sql: SET_DISABLED, value: null };
      case 'password':
        return { sql: SET_PASSWORD, value: await hashPassword(change.password) };
    }
  }

  async #row(db: Db, name: string): Promise<AccountRow> {
    const [row] = await db.query(ONE_ACCOUNT, [name], AccountRow);
    if (row === undefined) throw accountUnknown(name);
    return row;
  }
}

/** An account as people see it. */
export function toAccount({ id, email, name, role, hasPassword, ...row }: AccountRow): StaffAccount {
  return {
    id,
    email,
    name,
    role,
    hasPassword,
    hasOidc: row.oidcSubject !== null,
    createdAt: row.createdAt.toISOString(),
    disabledAt: row.disabledAt?.toISOString() ?? null,
  };
}
