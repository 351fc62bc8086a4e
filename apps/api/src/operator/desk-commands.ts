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
import type { OperatorRequest } from './operator.contract.js';

/** What lies on the operator's desk until a person decides: what is held back, what residents tell, who registered. */
export type DeskCommand = QuarantineCommand | ReportCommand | RegistrationCommand;

/** Whether a request is about something that waits for a person. */
export function isDeskCommand(request: OperatorRequest): request is DeskCommand {
  return isQuarantineCommand(request) || isReportCommand(request) || isRegistrationCommand(request);
}

/** Does what the operator asks about what waits for a person. */
@Injectable()
export class DeskCommands {
  constructor(
    private readonly quarantines: QuarantineCommands,
    private readonly reports: ReportCommands,
    private readonly registrations: RegistrationCommands,
  ) {}

  /** Performs one request. @throws QuarantineProblem, ReportProblem or RegistryProblem when it cannot be done */
  perform(request: DeskCommand): Promise<unknown> {
    if (isRegistrationCommand(request)) return this.registrations.perform(request);
    return isReportCommand(request) ? this.reports.perform(request) : this.quarantines.perform(request);
  }
}
