import { Module } from '@nestjs/common';
import { FeedsModule } from '../feeds/feeds.module.js';
import { Vocabulary } from './vocabulary.js';
import { VocabularyCommands } from './vocabulary-commands.js';

/** The common vocabulary, and what operators say that words of sources mean in it. */
@Module({
  imports: [FeedsModule],
  providers: [Vocabulary, VocabularyCommands],
  exports: [Vocabulary, VocabularyCommands],
})
export class VocabularyModule {}
