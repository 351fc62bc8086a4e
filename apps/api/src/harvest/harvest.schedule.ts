import { Injectable } from '@nestjs/common';
import { Cron, CronExpression } from '@nestjs/schedule';
import { HealthWatch } from '../feeds/health/health-watch.js';
import { HarvestWorker } from './harvest.worker.js';

/** Ticks; everything else is rows. */
@Injectable()
export class HarvestSchedule {
  constructor(
    private readonly worker: HarvestWorker,
    private readonly watch: HealthWatch,
  ) {}

  @Cron(CronExpression.EVERY_SECOND, { waitForCompletion: true })
  async tick(): Promise<void> {
    await this.worker.takeDue();
  }

  @Cron(CronExpression.EVERY_MINUTE, { waitForCompletion: true })
  async look(): Promise<void> {
    await this.watch.look();
  }
}
