import { Module } from '@nestjs/common';
import { ChecksModule } from '../checks/checks.module.js';
import { FileChecksController } from './file-checks.controller.js';
import { FileChecks } from './file-checks.js';

/** Checks of files that strangers bring: in memory alone. `openFileDoors` opens their door. */
@Module({
  imports: [ChecksModule],
  controllers: [FileChecksController],
  providers: [FileChecks],
  exports: [FileChecks],
})
export class FileChecksModule {}
