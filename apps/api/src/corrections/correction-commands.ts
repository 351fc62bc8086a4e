import { Injectable } from '@nestjs/common';
import type { OperatorRequest } from '../operator/operator.contract.js';
import { Corrections } from './corrections.js';

/** What the operator asks about corrections. */
export type CorrectionCommand = Extract<OperatorRequest, { kind: `corrections.${string}` }>;

/** Whether a request is about corrections. */
export function isCorrectionCommand(request: OperatorRequest): request is CorrectionCommand {
  return request.kind.startsWith('corrections.');
}

/** What changes nothing. */
type Question = Extract<CorrectionCommand, { kind: `corrections.${'list' | 'show' | 'suggestions'}` }>;

const QUESTIONS: ReadonlySet<string> = new Set<Question['kind']>([
  'corrections.list',
  'corrections.show',
  'corrections.suggestions',
]);

function isQuestion(request: CorrectionCommand): request is Question {
  return QUESTIONS.has(request.kind);
}

/** Who corrects where nobody is logged in. */
const OPERATOR = 'operator';

/** Does what the operator's commands ask about corrections. */
@Injectable()
export class CorrectionCommands {
  constructor(private readonly corrections: Corrections) {}

  /** Performs one request. @throws CorrectionProblem when it cannot be done */
  async perform(request: CorrectionCommand): Promise<unknown> {
    return isQuestion(request) ? this.#tell(request) : this.#decide(request);
  }

  async #tell(request: Question): Promise<unknown> {
    switch (request.kind) {
      case 'corrections.list':
        return this.corrections.list(request.feed);
      case 'corrections.show':
        return this.corrections.show(request.procedure);
      case 'corrections.suggestions':
        return this.corrections.suggestions();
    }
  }

  async #decide(request: Exclude<CorrectionCommand, Question>): Promise<unknown> {
    switch (request.kind) {
      case 'corrections.set':
        return this.corrections.set(request.procedure, { ...request, author: OPERATOR });
      case 'corrections.hide':
        return this.corrections.hide(request.procedure, { ...request, author: OPERATOR });
      case 'corrections.link':
        return this.corrections.link(request.procedure, request.other, { ...request, author: OPERATOR });
      case 'corrections.unlink':
        return this.corrections.unlink(request.procedure, request.other, { ...request, author: OPERATOR });
      case 'corrections.revoke':
        return this.corrections.revoke(request.id);
    }
  }
}
