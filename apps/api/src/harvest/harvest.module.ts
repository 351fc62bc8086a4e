import { Module } from '@nestjs/common';
import { CredentialsModule } from '../credentials/credentials.module.js';
import { FeedsModule } from '../feeds/feeds.module.js';
import { Conclusion } from './conclude.js';
import { HeldDifferences } from './difference/held-differences.js';
import { HarvestRequests } from './harvest-requests.js';
import { HarvestWorker } from './harvest.worker.js';
import { Harvester } from './harvester.js';
import { Leases } from './leases.js';
import { QuarantineCommands } from './quarantine/quarantine-commands.js';
import { Quarantines } from './quarantine/quarantines.js';
import { Sources } from './reading/sources.js';
import { Transports } from './reading/transports.js';
import { KeptSources } from './replay/kept-sources.js';
import { RawAnswers } from './replay/raw-answers.js';
import { Replays } from './replay/replays.js';
import { RunStore } from './run.store.js';

/** Harvesting: claims, runs, and what is held back. Ticks only where `ScheduleModule` is loaded beside it. */
@Module({
  imports: [CredentialsModule, FeedsModule],
  providers: [
    Conclusion,
    HarvestRequests,
    HarvestWorker,
    HeldDifferences,
    Harvester,
    Leases,
    QuarantineCommands,
    KeptSources,
    RawAnswers,
    Replays,
    Quarantines,
    RunStore,
    Sources,
    Transports,
  ],
  exports: [
    HarvestRequests,
    HarvestWorker,
    HeldDifferences,
    Leases,
    QuarantineCommands,
    Quarantines,
    Replays,
    Transports,
  ],
})
export class HarvestModule {}
