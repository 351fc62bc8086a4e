import { Injectable } from '@nestjs/common';
import { CorrectionCommands, isCorrectionCommand } from '../corrections/correction-commands.js';
import { CorrectionProblem } from '../corrections/correction-problem.js';
import { RegistryProblem } from '../feeds/feed-registry.js';
import { LinkProblem } from '../links/decisions.js';
import { InboxCommands, isInboxCommand } from '../inbox/inbox-commands.js';
import { QuarantineProblem } from '../harvest/quarantine/quarantines.js';
import { ReportProblem } from '../reports/reports.js';
import { StaffProblem } from '../staff/staff-problem.js';
import { isVocabularyCommand, VocabularyCommands } from '../vocabulary/vocabulary-commands.js';
import { DeskCommands, isDeskCommand } from './desk-commands.js';
import { FeedCommands, isFeedCommand } from './feed-commands.js';
import type { OperatorAnswer, OperatorRequest } from './operator.contract.js';

/** Does what the operator's commands ask, beside the server's own work. */
@Injectable()
export class Operator {
  constructor(
    private readonly feeds: FeedCommands,
    private readonly inbox: InboxCommands,
    private readonly desk: DeskCommands,
    private readonly vocabulary: VocabularyCommands,
    private readonly corrections: CorrectionCommands,
  ) {}

  /** Performs one request; what cannot be done is an answer that says why. */
  async perform(request: OperatorRequest): Promise<OperatorAnswer> {
    try {
      return { kind: 'done', result: await this.#do(request) };
    } catch (error) {
      if (isProblem(error)) {
        return { kind: 'refused', code: error.code, text: error.text };
      }
      throw error;
    }
  }

  async #do(request: OperatorRequest): Promise<unknown> {
    if (isFeedCommand(request)) return this.feeds.perform(request);
    if (isInboxCommand(request)) return this.inbox.perform(request);
    if (isVocabularyCommand(request)) return this.vocabulary.perform(request);
    if (isCorrectionCommand(request)) return this.corrections.perform(request);
    if (isDeskCommand(request)) return this.desk.perform(request);
    return request satisfies never;
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
