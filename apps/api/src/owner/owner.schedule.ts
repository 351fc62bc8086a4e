import { Injectable } from '@nestjs/common';
import { Cron, CronExpression } from '@nestjs/schedule';
import { Removals } from './removals.js';

/** Ticks; everything else is rows. */
@Injectable()
export class OwnerSchedule {
  constructor(private readonly removals: Removals) {}

  @Cron(CronExpression.EVERY_MINUTE, { waitForCompletion: true })
  async tick(): Promise<void> {
    await this.removals.carryOut();
  }
}
