import { Injectable } from '@nestjs/common';
import { Cron } from '@nestjs/schedule';
import { Log } from '../platform/log.js';
import { Forgetting } from './retention.js';

/** Once a night, when few people read. */
@Injectable()
export class RetentionSchedule {
  constructor(
    private readonly forgetting: Forgetting,
    private readonly log: Log,
  ) {}

  @Cron('17 3 * * *', { waitForCompletion: true })
  async tick(): Promise<void> {
    this.log.info(await this.forgetting.forget(), 'what was past its time is forgotten');
  }
}
