import { Module, type DynamicModule } from '@nestjs/common';
import type { Retention } from '@navigator/shared';
import { Forgetting, RetentionTimes } from './retention.js';
import { RetentionSchedule } from './retention.schedule.js';

/** Forgets every night what is past its time. Wants `ScheduleModule` beside it. */
@Module({})
export class RetentionModule {
  static forRoot(times: Retention): DynamicModule {
    return {
      module: RetentionModule,
      providers: [Forgetting, RetentionSchedule, { provide: RetentionTimes, useValue: { times } }],
    };
  }
}
