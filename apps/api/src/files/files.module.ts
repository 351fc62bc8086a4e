import { Module } from '@nestjs/common';
import { ChecksModule } from '../checks/checks.module.js';
import { FeedFiles } from './feed-files.js';
import { FileChecksController } from './file-checks.controller.js';
import { FileChecks } from './file-checks.js';

/** Files that publishers bring themselves. `openFileDoors` opens their doors. */
@Module({
  imports: [ChecksModule],
  controllers: [FileChecksController],
  providers: [FileChecks, FeedFiles],
  exports: [FileChecks, FeedFiles],
})
export class FilesModule {}
