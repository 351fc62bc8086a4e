import { Global, Module } from '@nestjs/common';
import { Audit } from './audit.js';

/** The audit log, for everybody who decides. Wants `Db` and `Clock` from global modules. */
@Global()
@Module({ providers: [Audit], exports: [Audit] })
export class AuditModule {}
