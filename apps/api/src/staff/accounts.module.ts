import { Module } from '@nestjs/common';
import { StaffAccounts } from './staff-accounts.js';
import { StaffCommands } from './staff-commands.js';

/** The accounts of the staff, which commands need too. */
@Module({ providers: [StaffAccounts, StaffCommands], exports: [StaffAccounts, StaffCommands] })
export class AccountsModule {}
