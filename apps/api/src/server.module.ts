import { Module, type DynamicModule } from '@nestjs/common';
import { ScheduleModule } from '@nestjs/schedule';
import type { Retention } from '@navigator/shared';
import { ChecksModule } from './checks/checks.module.js';
import type { Config } from './config/config.js';
import { CoreModule } from './core.module.js';
import { DraftsModule } from './drafts/drafts.module.js';
import { FeedsModule } from './feeds/feeds.module.js';
import { FilesModule } from './files/files.module.js';
import { HarvestModule } from './harvest/harvest.module.js';
import { HarvestSchedule } from './harvest/harvest.schedule.js';
import { NoticesModule } from './notices/notices.module.js';
import type { Log } from './platform/log.js';
import { OwnerModule } from './owner/owner.module.js';
import { OwnerSchedule } from './owner/owner.schedule.js';
import { ReadingModule } from './reading.module.js';
import { RegistrationModule } from './registration/registration.module.js';
import { RegistrationSchedule } from './registration/registration.schedule.js';
import { RetentionModule } from './retention/retention.module.js';
import { StaffModule } from './staff/staff.module.js';
import { MailSubscriptionsModule } from './subscriptions/mail-subscriptions.module.js';

/** The server: reading for every role but `harvester`, ticking for every role but `web`. */
@Module({})
export class ServerModule {
  static forRoot(config: Config, log: Log, retention: Retention): DynamicModule {
    const ticks =
      config.role === 'web' ? [] : [ScheduleModule.forRoot(), TickingModule, RetentionModule.forRoot(retention)];
    const geocoder = { url: config.geocoderUrl, warn: (facts: object, message: string) => log.warn(facts, message) };
    const reading = ReadingModule.forRoot({ demo: config.demo, baseUrl: config.baseUrl, geocoder });
    return {
      module: ServerModule,
      imports: [
        CoreModule.forRoot(config, log),
        ChecksModule,
        FilesModule,
        OwnerModule,
        DraftsModule,
        StaffModule,
        reading,
        MailSubscriptionsModule.forRoot({ reading, isTicking: config.role !== 'web' }),
        NoticesModule.forRoot({ isTicking: config.role !== 'web' }),
        ...ticks,
      ],
    };
  }
}

/** The clockwork beside the harvesting. */
@Module({
  imports: [FeedsModule, HarvestModule, OwnerModule, RegistrationModule],
  providers: [HarvestSchedule, OwnerSchedule, RegistrationSchedule],
})
class TickingModule {}
