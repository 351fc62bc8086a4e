import { Injectable } from '@nestjs/common';
import { Cron, CronExpression } from '@nestjs/schedule';
import { HarvestWorker } from './harvest.worker.js';

/** Ticks; everything else is rows. */
@Injectable()
export class HarvestSchedule {
  constructor(private readonly worker: HarvestWorker) {}

  @Cron(CronExpression.EVERY_SECOND, { waitForCompletion: true })
  async tick(): Promise<void> {
    await this.worker.takeDue();
  }
}
