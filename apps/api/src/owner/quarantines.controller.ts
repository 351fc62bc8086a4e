import { Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiOperation, ApiResponse } from '@nestjs/swagger';
import { QuarantineId, QuarantineList, type Actor, type QuarantineId as HeldId } from '@navigator/shared';
import { CurrentActor, Needs } from '../access/needs.js';
import { Answers } from '../openapi/answers.js';
import { atDoor } from './as-problem.js';
import { OwnerDecisions } from './owner-decisions.js';
import { QuarantinesQuery } from './quarantine-page.js';

/** What is held back, and decisions about it, over HTTP. */
@Controller('api/v1/quarantines')
export class QuarantinesController {
  constructor(private readonly decisions: OwnerDecisions) {}

  @Get()
  @Needs({ kind: 'anyOwnerOrStaff', role: 'viewer' })
  @ApiOperation({
    operationId: 'listQuarantines',
    summary: 'What is, or was, held back: of one’s own feed; for the staff of all',
  })
  @Answers(QuarantineList, 400)
  list(
    @Query({ schema: QuarantinesQuery }) query: QuarantinesQuery,
    @CurrentActor() actor: Actor,
  ): Promise<QuarantineList> {
    const { state = null, limit, cursor = null } = query;
    return this.decisions.list({ feed: actor.kind === 'owner' ? actor.feed : null, state, limit, after: cursor });
  }

  @Post(':id/confirm')
  @HttpCode(204)
  @Needs({ kind: 'ownerOrStaff', role: 'editor', of: 'quarantine' })
  @ApiOperation({ operationId: 'confirmQuarantine', summary: 'The source is right: what was held happens' })
  @ApiResponse({ status: 204, description: 'It happened.' })
  confirm(@Param('id', { schema: QuarantineId }) id: HeldId, @CurrentActor() actor: Actor): Promise<void> {
    return atDoor(this.decisions.decide(id, 'confirm', actor));
  }

  @Post(':id/reject')
  @HttpCode(204)
  @Needs({ kind: 'ownerOrStaff', role: 'editor', of: 'quarantine' })
  @ApiOperation({ operationId: 'rejectQuarantine', summary: 'The source is wrong: everything stays as it is' })
  @ApiResponse({ status: 204, description: 'Everything stays as it is.' })
  reject(@Param('id', { schema: QuarantineId }) id: HeldId, @CurrentActor() actor: Actor): Promise<void> {
    return atDoor(this.decisions.decide(id, 'reject', actor));
  }
}
