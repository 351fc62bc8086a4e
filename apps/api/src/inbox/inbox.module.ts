import { Module } from '@nestjs/common';
import { FeedsModule } from '../feeds/feeds.module.js';
import { HarvestModule } from '../harvest/harvest.module.js';
import { InboxCommands } from './inbox-commands.js';
import { InboxController } from './inbox.controller.js';
import { Inbox } from './inbox.js';
import { Mailbox } from './mailbox.js';
import { Senders } from './senders.js';
import { Settling } from './settling.js';

/** What others bring of their own accord. `openInbox` opens its door. */
@Module({
  imports: [FeedsModule, HarvestModule],
  controllers: [InboxController],
  providers: [Inbox, InboxCommands, Mailbox, Senders, Settling],
  exports: [InboxCommands, Senders, Settling],
})
export class InboxModule {}
