import { Module } from '@nestjs/common';
import { ReportCommands } from './report-commands.js';
import { ReportsController } from './reports.controller.js';
import { Reports } from './reports.js';

/** What residents tell the operator. Wants `Db` and `Clock` from global modules. */
@Module({ controllers: [ReportsController], providers: [ReportCommands, Reports], exports: [ReportCommands, Reports] })
export class ReportsModule {}
