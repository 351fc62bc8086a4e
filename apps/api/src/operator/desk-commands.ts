import { Injectable } from '@nestjs/common';
import {
  isQuarantineCommand,
  QuarantineCommands,
  type QuarantineCommand,
} from '../harvest/quarantine/quarantine-commands.js';
import { isReportCommand, ReportCommands, type ReportCommand } from '../reports/report-commands.js';
import {
  isRegistrationCommand,
  RegistrationCommands,
  type RegistrationCommand,
} from '../registration/registration-commands.js';
import { isStaffCommand, StaffCommands, type StaffCommand } from '../staff/staff-commands.js';
import type { OperatorRequest } from './operator.contract.js';

/** What lies on the operator's desk: what is held back, what residents tell, who registered, and who else works at it. */
export type DeskCommand = QuarantineCommand | ReportCommand | RegistrationCommand | StaffCommand;

/** Whether a request is about something on that desk. */
export function isDeskCommand(request: OperatorRequest): request is DeskCommand {
  return [isQuarantineCommand, isReportCommand, isRegistrationCommand, isStaffCommand].some((isOne) => isOne(request));
}

/** Does what the operator asks about what lies on the desk. */
@Injectable()
export class DeskCommands {
  constructor(
    private readonly quarantines: QuarantineCommands,
    private readonly reports: ReportCommands,
    private readonly staff: StaffCommands,
    private readonly registrations: RegistrationCommands,
  ) {}

  /** Performs one request. @throws QuarantineProblem, ReportProblem, RegistryProblem or StaffProblem when it cannot be done */
  perform(request: DeskCommand): Promise<unknown> {
    if (isRegistrationCommand(request)) return this.registrations.perform(request);
    if (isStaffCommand(request)) return this.staff.perform(request);
    return isReportCommand(request) ? this.reports.perform(request) : this.quarantines.perform(request);
  }
}
