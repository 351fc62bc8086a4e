import { Module, type DynamicModule } from '@nestjs/common';
import { Digests } from './digests.js';
import { FollowSchedule } from './follow.schedule.js';
import { Following } from './following.js';
import { Housekeeping } from './housekeeping.js';
import { Letters } from './letters.js';
import { MailHealthController } from './mail-health.controller.js';
import { MailHealth } from './mail-health.js';
import { MailSubscriptionsController } from './mail-subscriptions.controller.js';
import { Outbox } from './outbox.js';
import { SubscriptionNames } from './subscription-names.js';

/** What following by mail stands on: the reading side, and whether this process ticks. */
export interface MailSubscriptionsOptions {
  readonly reading: DynamicModule;
  readonly isTicking: boolean;
}

/** Following by mail. Wants `Mailer` from a global module, and `ScheduleModule` beside it where it ticks. */
@Module({})
export class MailSubscriptionsModule {
  static forRoot({ reading, isTicking }: MailSubscriptionsOptions): DynamicModule {
    return {
      module: MailSubscriptionsModule,
      imports: [reading],
      controllers: [MailSubscriptionsController, MailHealthController],
      providers: [
        Digests,
        Following,
        Housekeeping,
        Letters,
        MailHealth,
        Outbox,
        SubscriptionNames,
        ...(isTicking ? [FollowSchedule] : []),
      ],
      exports: [Following],
    };
  }
}
