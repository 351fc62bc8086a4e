import { Module } from '@nestjs/common';
import { AccessModule } from '../access/access.module.js';
import { ChecksModule } from '../checks/checks.module.js';
import { FilesModule } from '../files/files.module.js';
import { Accepting } from './accepting.js';
import { CheckedAddresses } from './checked-address.js';
import { Claims } from './claims.js';
import { Expiry } from './expiry.js';
import { Judging } from './judging.js';
import { KnownPublishers } from './known-publishers.js';
import { Ledger } from './ledger.js';
import { Moving } from './moving.js';
import { Proofs } from './proof/proofs.js';
import { TokenSearch } from './proof/token-search.js';
import { SystemTxtRecords, TxtRecords } from './proof/txt-records.js';
import { Proving } from './proving.js';
import { Registering } from './registering.js';
import { RegistrationCommands } from './registration-commands.js';
import { RegistrationController } from './registration.controller.js';
import { RegistrationDesk } from './registration-desk.js';
import { RegistrationLimits } from './registration-limits.js';
import { Review } from './review.js';

/** Registrations of partner cities. Wants what `PlatformModule` and `DatabaseModule` provide. */
@Module({
  imports: [AccessModule, ChecksModule, FilesModule],
  controllers: [RegistrationController],
  providers: [
    Accepting,
    CheckedAddresses,
    Claims,
    Expiry,
    Judging,
    KnownPublishers,
    Ledger,
    Moving,
    Proofs,
    Proving,
    Registering,
    RegistrationCommands,
    RegistrationDesk,
    RegistrationLimits,
    Review,
    TokenSearch,
    { provide: TxtRecords, useClass: SystemTxtRecords },
  ],
  exports: [Expiry, Proving, RegistrationCommands, RegistrationDesk, TokenSearch],
})
export class RegistrationModule {}
