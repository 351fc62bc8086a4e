import { Injectable } from '@nestjs/common';
import { OPERATOR } from '../access/actor.js';
import { Audit } from '../audit/audit.js';
import { CorrectionProblem } from '../corrections/correction-problem.js';
import { Db } from '../database/db.js';
import { RegistryProblem } from '../feeds/feed-registry.js';
import { LinkProblem } from '../links/decisions.js';
import { QuarantineProblem } from '../harvest/quarantine/quarantines.js';
import { ReportProblem } from '../reports/reports.js';
import { StaffProblem } from '../staff/staff-problem.js';
import { decisionIn } from './decisions.js';
import type { OperatorAnswer, OperatorRequest } from './operator.contract.js';
import { OperatorWork } from './operator-work.js';

/** Does what the operator's commands ask, beside the server's own work, and writes down what they decide. */
@Injectable()
export class Operator {
  constructor(
    private readonly work: OperatorWork,
    private readonly audit: Audit,
    private readonly db: Db,
  ) {}

  /** Performs one request; what cannot be done is an answer that says why. */
  async perform(request: OperatorRequest): Promise<OperatorAnswer> {
    try {
      const result = await this.work.perform(request);
      const decision = decisionIn(request, result);
      if (decision !== null) await this.audit.note(this.db, { actor: OPERATOR, outcome: 'done', ...decision });
      return { kind: 'done', result };
    } catch (error) {
      if (isProblem(error)) {
        return { kind: 'refused', code: error.code, text: error.text };
      }
      throw error;
    }
  }
}

const PROBLEMS = [
  RegistryProblem,
  QuarantineProblem,
  CorrectionProblem,
  LinkProblem,
  ReportProblem,
  StaffProblem,
] as const;

function isProblem(error: unknown): error is InstanceType<(typeof PROBLEMS)[number]> {
  return PROBLEMS.some((Problem) => error instanceof Problem);
}
