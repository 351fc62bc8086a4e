import { Injectable } from '@nestjs/common';
import { Cron, CronExpression } from '@nestjs/schedule';
import { Expiry } from './expiry.js';
import { Proving } from './proving.js';

/** Ticks; which tokens are due stands in rows. */
@Injectable()
export class RegistrationSchedule {
  constructor(
    private readonly proving: Proving,
    private readonly expiry: Expiry,
  ) {}

  @Cron(CronExpression.EVERY_10_SECONDS, { waitForCompletion: true })
  async look(): Promise<void> {
    await this.proving.lookForDue();
  }

  @Cron(CronExpression.EVERY_MINUTE, { waitForCompletion: true })
  async expire(): Promise<void> {
    await this.expiry.expire();
  }
}
