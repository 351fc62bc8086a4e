import { Module } from '@nestjs/common';
import { AuditModule } from '../audit/audit.module.js';
import { FeedFilesController } from './feed-files.controller.js';
import { FeedFiles } from './feed-files.js';
import { FileChecksModule } from './file-checks.module.js';

/** Files that publishers bring themselves: checked, kept, put in place of one another. */
@Module({
  imports: [FileChecksModule, AuditModule],
  controllers: [FeedFilesController],
  providers: [FeedFiles],
  exports: [FileChecksModule, FeedFiles],
})
export class FilesModule {}
