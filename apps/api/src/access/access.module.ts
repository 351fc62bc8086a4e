import { Global, Module } from '@nestjs/common';
import { AuditController } from '../audit/audit.controller.js';
import { AuditModule } from '../audit/audit.module.js';
import { AccessController } from './access.controller.js';
import { Accounts } from './accounts.js';
import { Doorkeeper } from './doorkeeper.js';
import { Keys } from './keys.js';
import { LoginDesk } from './login-desk.js';
import { LoginLinks } from './login-links.js';
import { Logins } from './logins.js';
import { LostKeys } from './lost-keys.js';
import { PageAccess } from './page-access.js';
import { PageGuard } from './page-guard.js';
import { SessionCookie } from './session-cookie.js';
import { SessionSecret } from './session-secret.js';
import { Sessions } from './sessions.js';
import { Visitors } from './visitors.js';

/** Who may, for every door. Wants what `PlatformModule`, `DatabaseModule` and `MailModule` provide. */
@Global()
@Module({
  imports: [AuditModule],
  controllers: [AccessController, AuditController],
  providers: [
    Accounts,
    Doorkeeper,
    Keys,
    LoginDesk,
    LoginLinks,
    Logins,
    LostKeys,
    PageAccess,
    PageGuard,
    SessionCookie,
    SessionSecret,
    Sessions,
    Visitors,
  ],
  exports: [AuditModule, Doorkeeper, Keys, LoginLinks, PageAccess, SessionSecret, Sessions, Visitors],
})
export class AccessModule {}
