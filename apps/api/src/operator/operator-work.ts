import { Injectable } from '@nestjs/common';
import { CorrectionCommands, isCorrectionCommand } from '../corrections/correction-commands.js';
import { InboxCommands, isInboxCommand } from '../inbox/inbox-commands.js';
import { isVocabularyCommand, VocabularyCommands } from '../vocabulary/vocabulary-commands.js';
import { DeskCommands, isDeskCommand } from './desk-commands.js';
import { FeedCommands, isFeedCommand } from './feed-commands.js';
import type { OperatorRequest } from './operator.contract.js';

/** Does what the operator's commands ask, one part of the application each. */
@Injectable()
export class OperatorWork {
  constructor(
    private readonly feeds: FeedCommands,
    private readonly inbox: InboxCommands,
    private readonly desk: DeskCommands,
    private readonly vocabulary: VocabularyCommands,
    private readonly corrections: CorrectionCommands,
  ) {}

  /** Performs one request. @throws a problem of its part when it cannot be done */
  async perform(request: OperatorRequest): Promise<unknown> {
    if (isFeedCommand(request)) return this.feeds.perform(request);
    if (isInboxCommand(request)) return this.inbox.perform(request);
    if (isVocabularyCommand(request)) return this.vocabulary.perform(request);
    if (isCorrectionCommand(request)) return this.corrections.perform(request);
    if (isDeskCommand(request)) return this.desk.perform(request);
    return request satisfies never;
  }
}
