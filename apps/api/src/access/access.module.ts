import { Global, Module } from '@nestjs/common';
import { AuditController } from '../audit/audit.controller.js';
import { AuditModule } from '../audit/audit.module.js';
import { TokenSearch } from '../registration/proof/token-search.js';
import { SystemTxtRecords, TxtRecords } from '../registration/proof/txt-records.js';
import { AccessController } from './access.controller.js';
import { Accounts } from './accounts.js';
import { Doorkeeper } from './doorkeeper.js';
import { Keys } from './keys.js';
import { LoginDesk } from './login-desk.js';
import { LoginLinks } from './login-links.js';
import { Logins } from './logins.js';
import { LostKeys } from './lost-keys.js';
import { NewKeys } from './new-keys.js';
import { OwnerLetters } from './owner-letters.js';
import { PageAccess } from './page-access.js';
import { PageGuard } from './page-guard.js';
import { Recoveries } from './recoveries.js';
import { RecoveryController } from './recovery.controller.js';
import { SessionCookie } from './session-cookie.js';
import { SessionSecret } from './session-secret.js';
import { Sessions } from './sessions.js';
import { Visitors } from './visitors.js';

/** Who may, for every door. Wants what `PlatformModule`, `DatabaseModule` and `MailModule` provide. */
@Global()
@Module({
  imports: [AuditModule],
  controllers: [AccessController, AuditController, RecoveryController],
  providers: [
    Accounts,
    Doorkeeper,
    Keys,
    LoginDesk,
    LoginLinks,
    Logins,
    LostKeys,
    NewKeys,
    OwnerLetters,
    PageAccess,
    PageGuard,
    Recoveries,
    SessionCookie,
    SessionSecret,
    Sessions,
    TokenSearch,
    Visitors,
    { provide: TxtRecords, useClass: SystemTxtRecords },
  ],
  exports: [AuditModule, Doorkeeper, Keys, LoginLinks, PageAccess, SessionSecret, Sessions, Visitors],
})
export class AccessModule {}
