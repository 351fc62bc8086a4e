import { Module } from '@nestjs/common';
import { KeptDrafts } from './kept-drafts.js';

/** Registrations that are being typed. Wants `Db` and `Clock` from global modules. */
@Module({ providers: [KeptDrafts], exports: [KeptDrafts] })
export class DraftsModule {}
