import { Injectable } from '@nestjs/common';
import { OPERATOR } from '../access/actor.js';
import type { OperatorRequest } from '../operator/operator.contract.js';
import { StaffAccounts } from './staff-accounts.js';

/** What the operator asks about accounts. */
export type StaffCommand = Extract<OperatorRequest, { kind: `staff.${string}` }>;

/** Whether a request is about accounts. */
export function isStaffCommand(request: OperatorRequest): request is StaffCommand {
  return request.kind.startsWith('staff.');
}

/** Does what the operator's commands ask about accounts. */
@Injectable()
export class StaffCommands {
  constructor(private readonly accounts: StaffAccounts) {}

  /** Performs one request. @throws StaffProblem when it cannot be done */
  async perform(request: StaffCommand): Promise<unknown> {
    switch (request.kind) {
      case 'staff.list':
        return this.accounts.list();
      case 'staff.add':
        return this.accounts.add(request.account, OPERATOR);
      case 'staff.change':
        return this.accounts.change(request.email, request.change, OPERATOR);
    }
  }
}
