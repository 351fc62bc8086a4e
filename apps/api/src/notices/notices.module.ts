import { Module, type DynamicModule } from '@nestjs/common';
import { CredentialsModule } from '../credentials/credentials.module.js';
import { MailOutbox } from './mail-outbox.js';
import { NoticeLetters } from './notice-letters.js';
import { NoticeMails } from './notice-mails.js';
import { NoticeSchedule } from './notice.schedule.js';
import { NoticeWatch } from './notice-watch.js';
import { NoticesController } from './notices.controller.js';
import { OwnerNotices } from './owner-notices.js';
import { WebhookBodies } from './webhook-bodies.js';
import { WebhookOutbox } from './webhook-outbox.js';
import { WebhookPost } from './webhook-post.js';
import { WebhookSecrets } from './webhook-secrets.js';
import { WebhookTrials } from './webhook-trial.js';
import { Webhooks } from './webhooks.js';

/** How the people of feeds are told. Wants `Mailer` and `Audit` from global modules, and `ScheduleModule` where it ticks. */
@Module({})
export class NoticesModule {
  static forRoot({ isTicking }: { readonly isTicking: boolean }): DynamicModule {
    return {
      module: NoticesModule,
      imports: [CredentialsModule],
      controllers: [NoticesController],
      providers: [
        MailOutbox,
        NoticeLetters,
        NoticeMails,
        NoticeWatch,
        OwnerNotices,
        WebhookBodies,
        WebhookOutbox,
        WebhookPost,
        WebhookSecrets,
        WebhookTrials,
        Webhooks,
        ...(isTicking ? [NoticeSchedule] : []),
      ],
      exports: [OwnerNotices],
    };
  }
}
