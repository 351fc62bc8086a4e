import { Controller, Get, Query } from '@nestjs/common';
import { ApiOperation } from '@nestjs/swagger';
import { AuditList } from '@navigator/shared';
import { Needs } from '../access/needs.js';
import { Answers } from '../openapi/answers.js';
import { AuditParameters } from './audit-query.js';
import { Audit } from './audit.js';

/** The audit log over HTTP. */
@Controller('api/v1/audit')
export class AuditController {
  constructor(private readonly audit: Audit) {}

  @Get()
  @Needs({ kind: 'staff', role: 'operator' })
  @ApiOperation({ operationId: 'readAudit', summary: 'Decisions and refused attempts, newest first' })
  @Answers(AuditList, 400)
  read(@Query({ schema: AuditParameters }) query: AuditParameters): Promise<AuditList> {
    const { outcome = null, action = null, subject = null, limit, cursor = null } = query;
    return this.audit.read({ outcome, action, subject, limit, cursor });
  }
}
