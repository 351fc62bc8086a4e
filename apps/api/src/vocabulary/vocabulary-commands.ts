import { Injectable } from '@nestjs/common';
import type { OperatorRequest } from '../operator/operator.contract.js';
import { Vocabulary } from './vocabulary.js';

/** What the operator asks about words of sources. */
export type VocabularyCommand = Extract<OperatorRequest, { kind: `vocabulary.${string}` }>;

/** Whether a request is about words of sources. */
export function isVocabularyCommand(request: OperatorRequest): request is VocabularyCommand {
  return request.kind.startsWith('vocabulary.');
}

/** Does what the operator's commands ask about words of sources. */
@Injectable()
export class VocabularyCommands {
  constructor(private readonly vocabulary: Vocabulary) {}

  /** Performs one request. @throws RegistryProblem when it cannot be done */
  async perform(request: VocabularyCommand): Promise<unknown> {
    switch (request.kind) {
      case 'vocabulary.list':
        return this.vocabulary.list(request.field);
      case 'vocabulary.map':
        return this.vocabulary.map(request, request.term);
      case 'vocabulary.unmap':
        return this.vocabulary.unmap(request);
      case 'vocabulary.unresolved':
        return this.vocabulary.unresolved(request.feed);
    }
  }
}
