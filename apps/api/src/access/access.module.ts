import { Global, Module } from '@nestjs/common';
import { AuditController } from '../audit/audit.controller.js';
import { AuditModule } from '../audit/audit.module.js';
import { Doorkeeper } from './doorkeeper.js';
import { Keys } from './keys.js';
import { Visitors } from './visitors.js';

/** Who may, for every door. Wants what `PlatformModule` and `DatabaseModule` provide. */
@Global()
@Module({
  imports: [AuditModule],
  controllers: [AuditController],
  providers: [Doorkeeper, Keys, Visitors],
  exports: [AuditModule, Doorkeeper, Keys, Visitors],
})
export class AccessModule {}
