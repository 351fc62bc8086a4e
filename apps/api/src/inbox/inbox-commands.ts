import { Injectable } from '@nestjs/common';
import type { OperatorRequest } from '../operator/operator.contract.js';
import { Senders } from './senders.js';

/** What the operator asks about senders. */
export type InboxCommand = Extract<OperatorRequest, { kind: `inbox.${string}` }>;

/** Whether a request is about senders. */
export function isInboxCommand(request: OperatorRequest): request is InboxCommand {
  return request.kind.startsWith('inbox.');
}

/** Does what the operator's commands ask about senders. */
@Injectable()
export class InboxCommands {
  constructor(private readonly senders: Senders) {}

  /** Performs one request. @throws RegistryProblem when it cannot be done */
  async perform(request: InboxCommand): Promise<unknown> {
    switch (request.kind) {
      case 'inbox.list':
        return this.senders.list();
      case 'inbox.add':
        return this.senders.add(request);
      case 'inbox.rotate':
        return this.senders.rotate(request.id);
      case 'inbox.remove':
        return this.senders.remove(request.id);
    }
  }
}
