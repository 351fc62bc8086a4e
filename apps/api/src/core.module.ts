import { Module, type DynamicModule } from '@nestjs/common';
import { AccessModule } from './access/access.module.js';
import type { Config } from './config/config.js';
import { DatabaseModule } from './database/database.module.js';
import { HarvestModule } from './harvest/harvest.module.js';
import { InboxModule } from './inbox/inbox.module.js';
import { MailModule } from './mail/mail.module.js';
import { OperatorModule } from './operator/operator.module.js';
import type { Log } from './platform/log.js';
import { PlatformModule } from './platform/platform.module.js';

/** The part that commands need: the database, harvesting and the operator, without pages or ticks. */
@Module({})
export class CoreModule {
  static forRoot(config: Config, log: Log): DynamicModule {
    const { dataDir, databaseUrl } = config;
    return {
      module: CoreModule,
      imports: [
        PlatformModule.forRoot({ config, log }),
        DatabaseModule.forRoot({ dataDir, databaseUrl: databaseUrl ?? undefined, log }),
        MailModule.forRoot(),
        AccessModule,
        HarvestModule,
        InboxModule,
        OperatorModule,
      ],
    };
  }
}
