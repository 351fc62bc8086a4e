import { Injectable } from '@nestjs/common';
import type { OperatorRequest } from '../operator/operator.contract.js';
import { Reports } from './reports.js';

/** What the operator asks about what residents told. */
export type ReportCommand = Extract<OperatorRequest, { kind: `reports.${string}` }>;

/** Whether a request is about what residents told. */
export function isReportCommand(request: OperatorRequest): request is ReportCommand {
  return request.kind.startsWith('reports.');
}

/** Does what the operator's commands ask about what residents told. */
@Injectable()
export class ReportCommands {
  constructor(private readonly reports: Reports) {}

  /** Performs one request. @throws ReportProblem when it cannot be done */
  async perform(request: ReportCommand): Promise<unknown> {
    switch (request.kind) {
      case 'reports.list':
        return this.reports.list(request);
      case 'reports.show':
        return this.reports.show(request.id);
      case 'reports.done':
        return this.reports.done(request.id);
      case 'reports.remove':
        return this.reports.remove(request.id);
    }
  }
}
