import { Module } from '@nestjs/common';
import { CorrectionsModule } from '../corrections/corrections.module.js';
import { HarvestModule } from '../harvest/harvest.module.js';
import { RegistrationModule } from '../registration/registration.module.js';
import { ReportsModule } from '../reports/reports.module.js';
import { VocabularyModule } from '../vocabulary/vocabulary.module.js';
import { AccountsModule } from './accounts.module.js';
import { AccountsAtDesk } from './accounts-at-desk.js';
import { DecisionsAtDesk } from './decisions-at-desk.js';
import { Desk } from './desk.js';
import { HeldAtDesk } from './held-at-desk.js';
import { LinksAtDesk } from './links-at-desk.js';
import { OidcArrivals } from './oidc-arrivals.js';
import { OidcLogins } from './oidc-logins.js';
import { OidcProvider } from './oidc-provider.js';
import { Queues } from './queues.js';
import { ReportsAtDesk } from './reports-at-desk.js';
import { WordsAtDesk } from './words-at-desk.js';

/** The staff's desk on pages, and their way in by the identity provider. */
@Module({
  imports: [AccountsModule, CorrectionsModule, HarvestModule, RegistrationModule, ReportsModule, VocabularyModule],
  providers: [
    AccountsAtDesk,
    DecisionsAtDesk,
    Desk,
    HeldAtDesk,
    LinksAtDesk,
    OidcArrivals,
    OidcLogins,
    OidcProvider,
    Queues,
    ReportsAtDesk,
    WordsAtDesk,
  ],
  exports: [Desk, OidcLogins],
})
export class StaffModule {}
