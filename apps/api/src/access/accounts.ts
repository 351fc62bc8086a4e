import { Injectable } from '@nestjs/common';
import type { Staff } from '@navigator/shared';
import { Db } from '../database/db.js';
import { Clock } from '../platform/clock.js';
import { ACCOUNT_BY_EMAIL, AccountRow, AttemptRow, COUNT_ATTEMPT, FORGET_FAILURES } from './account.sql.js';
import { isPassword } from './passwords.js';
import { hashOf } from './secret.js';

/** Failures in a row that close an account. */
export const FAILURES_TO_LOCK = 5;

/** For how long, in ms. */
export const LOCKED_MS = 15 * 60_000;

const DAY = 86_400_000;

const NO_ACCOUNT = { id: null, passwordHash: null } as const;

/** What came of a password. */
export type PasswordOutcome =
  | { readonly kind: 'right'; readonly account: string; readonly who: Staff }
  /** `account` is for the audit log alone: the answer is the same whether or not there is one. */
  | { readonly kind: 'wrong'; readonly account: string | null; readonly code: 'password-wrong' | 'account-disabled' }
  | { readonly kind: 'locked'; readonly account: string | null; readonly seconds: number };

/** Local accounts: whether a password opens one. */
@Injectable()
export class Accounts {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
  ) {}

  /** Looks at a password. Unknown, disabled and locked accounts take the same work and get the same answers. */
  async check(email: string, password: string): Promise<PasswordOutcome> {
    const subject = hashOf(email.trim().toLowerCase());
    const seconds = await this.#count(subject);
    const account = (await this.db.query(ACCOUNT_BY_EMAIL, [email.trim()], AccountRow))[0] ?? NO_ACCOUNT;
    if (seconds !== null) return { kind: 'locked', account: account.id, seconds };
    const fits = await isPassword(account.passwordHash, password);
    if (!fits || account.id === null) return { kind: 'wrong', account: account.id, code: 'password-wrong' };
    if (account.disabledAt !== null) return { kind: 'wrong', account: account.id, code: 'account-disabled' };
    await this.db.execute(FORGET_FAILURES, [subject]);
    const { id, name, role } = account;
    return { kind: 'right', account: id, who: { kind: 'staff', account: id, name, role } };
  }

  /** One more attempt. @returns seconds to wait where it is not looked at any more, else null */
  async #count(subject: string): Promise<number | null> {
    const now = this.clock.now();
    const [until, since] = [new Date(now.getTime() + LOCKED_MS), new Date(now.getTime() - DAY)];
    const [attempt] = await this.db.query(COUNT_ATTEMPT, [subject, now, until, since, FAILURES_TO_LOCK], AttemptRow);
    if (attempt === undefined || attempt.failures <= FAILURES_TO_LOCK) return null;
    return Math.ceil(((attempt.lockedUntil ?? until).getTime() - now.getTime()) / 1000);
  }
}
