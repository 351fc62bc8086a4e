import { Module } from '@nestjs/common';
import { CorrectionsModule } from '../corrections/corrections.module.js';
import { CredentialsModule } from '../credentials/credentials.module.js';
import { FeedsModule } from '../feeds/feeds.module.js';
import { HarvestModule } from '../harvest/harvest.module.js';
import { ByContent } from '../procedures/conditional-get.js';
import { CorrectionsController } from './corrections.controller.js';
import { MapTrials } from './map-trials.js';
import { OwnedFeedsController } from './owned-feeds.controller.js';
import { OwnedFeeds } from './owned-feeds.js';
import { OwnerCorrections } from './owner-corrections.js';
import { OwnerDecisions } from './owner-decisions.js';
import { OwnerDesk } from './owner-desk.js';
import { OwnerKeysController } from './owner-keys.controller.js';
import { OwnerKeys } from './owner-keys.js';
import { QuarantinesController } from './quarantines.controller.js';
import { Removals } from './removals.js';
import { RunDifferencesController } from './run-differences.controller.js';
import { RunDifferences } from './run-differences.js';

/** What owners decide about their feeds, over HTTP and for pages. Wants `AccessModule` and what `PlatformModule` provides. */
@Module({
  imports: [CorrectionsModule, CredentialsModule, FeedsModule, HarvestModule],
  controllers: [
    CorrectionsController,
    OwnedFeedsController,
    OwnerKeysController,
    QuarantinesController,
    RunDifferencesController,
  ],
  providers: [
    ByContent,
    MapTrials,
    OwnedFeeds,
    OwnerCorrections,
    OwnerDecisions,
    OwnerDesk,
    OwnerKeys,
    Removals,
    RunDifferences,
  ],
  exports: [OwnerDesk, Removals],
})
export class OwnerModule {}
