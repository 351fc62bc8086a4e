import { Module } from '@nestjs/common';
import { FeedFiles } from './feed-files.js';
import { FileChecksModule } from './file-checks.module.js';

/** Files that publishers bring themselves: checked, kept, put in place of one another. */
@Module({ imports: [FileChecksModule], providers: [FeedFiles], exports: [FileChecksModule, FeedFiles] })
export class FilesModule {}
