import { Module } from '@nestjs/common';
import { AuditModule } from '../audit/audit.module.js';
import { CorrectionsModule } from '../corrections/corrections.module.js';
import { FeedsModule } from '../feeds/feeds.module.js';
import { HarvestModule } from '../harvest/harvest.module.js';
import { InboxModule } from '../inbox/inbox.module.js';
import { RegistrationModule } from '../registration/registration.module.js';
import { ReportsModule } from '../reports/reports.module.js';
import { AccountsModule } from '../staff/accounts.module.js';
import { VocabularyModule } from '../vocabulary/vocabulary.module.js';
import { DeskCommands } from './desk-commands.js';
import { FeedCommands } from './feed-commands.js';
import { Operator } from './operator.js';
import { OperatorWork } from './operator-work.js';
import { OperatorSocket } from './operator.socket.js';
import { RunCommands } from './run-commands.js';

/** The operator's commands, in process and over the socket. */
@Module({
  imports: [
    AccountsModule,
    AuditModule,
    CorrectionsModule,
    FeedsModule,
    HarvestModule,
    InboxModule,
    RegistrationModule,
    ReportsModule,
    VocabularyModule,
  ],
  providers: [DeskCommands, FeedCommands, Operator, OperatorSocket, OperatorWork, RunCommands],
  exports: [Operator, OperatorSocket],
})
export class OperatorModule {}
