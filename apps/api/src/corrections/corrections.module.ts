import { Module } from '@nestjs/common';
import { CorrectionCommands } from './correction-commands.js';
import { Corrections } from './corrections.js';

/** What operators say of procedures against their sources. */
@Module({ providers: [CorrectionCommands, Corrections], exports: [CorrectionCommands, Corrections] })
export class CorrectionsModule {}
