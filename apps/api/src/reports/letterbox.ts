import { Injectable } from '@nestjs/common';
import type { Report, ReportOutcome } from '@navigator/shared';
import { Reports } from './reports.js';

/** What residents send us over pages. */
@Injectable()
export class Letterbox {
  constructor(private readonly reports: Reports) {}

  report(report: Report, asker: string): Promise<ReportOutcome> {
    return this.reports.receive(report, asker);
  }
}
