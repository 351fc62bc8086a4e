import { Injectable } from '@nestjs/common';
import type { OperatorRequest } from '../../operator/operator.contract.js';
import { HeldDifferences } from '../difference/held-differences.js';
import { Quarantines } from './quarantines.js';

/** Procedures named in each group of a difference: a few, so that all groups fit on a screen. */
const EXAMPLES = 10;

/** What the operator asks about what is held back. */
export type QuarantineCommand = Extract<OperatorRequest, { kind: `quarantine.${string}` }>;

/** Whether a request is about what is held back. */
export function isQuarantineCommand(request: OperatorRequest): request is QuarantineCommand {
  return request.kind.startsWith('quarantine.');
}

/** Does what the operator's commands ask about what is held back. */
@Injectable()
export class QuarantineCommands {
  constructor(
    private readonly quarantines: Quarantines,
    private readonly differences: HeldDifferences,
  ) {}

  /** Performs one request. @throws QuarantineProblem when it cannot be done */
  async perform(request: QuarantineCommand): Promise<unknown> {
    switch (request.kind) {
      case 'quarantine.list':
        return this.quarantines.list();
      case 'quarantine.show':
        return this.#show(request.id);
      case 'quarantine.decide':
        return this.quarantines[request.decision](request.id);
    }
  }

  async #show(id: string): Promise<unknown> {
    const quarantine = await this.quarantines.show(id);
    return {
      quarantine,
      difference: await this.differences.of(quarantine.id, { examples: EXAMPLES, isPublic: false }),
    };
  }
}
