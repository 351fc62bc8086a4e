import { Injectable } from '@nestjs/common';
import type { AccountChange, AccountDesk, NewStaffAccount, Outcome, Staff, StaffAccount } from '@navigator/shared';
import { StaffAccounts } from './staff-accounts.js';
import { outcomeOf } from './outcome.js';
import { ownAccount } from './staff-problem.js';

/** Who works here, at the desk of operators. */
@Injectable()
export class AccountsAtDesk implements AccountDesk {
  constructor(private readonly accounts: StaffAccounts) {}

  list(): Promise<readonly StaffAccount[]> {
    return this.accounts.list();
  }

  add(account: NewStaffAccount, by: Staff): Promise<Outcome<StaffAccount>> {
    return outcomeOf(() => this.accounts.add(account, by));
  }

  change(id: string, change: AccountChange, by: Staff): Promise<Outcome<StaffAccount>> {
    return outcomeOf(async () => {
      const { id: account } = await this.accounts.one(id);
      if (account === by.account && change.kind !== 'password') throw ownAccount();
      return this.accounts.change(account, change, by);
    });
  }
}
