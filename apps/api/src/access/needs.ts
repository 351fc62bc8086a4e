import { applyDecorators, createParamDecorator, SetMetadata, UseGuards, type ExecutionContext } from '@nestjs/common';
import { ApiBearerAuth, ApiResponse } from '@nestjs/swagger';
import { Problem, type Actor, type Since, type StaffRole } from '@navigator/shared';
import type { FastifyRequest } from 'fastify';
import { AccessGuard, NEED } from './access.guard.js';
import { visitorOf } from './visitor.js';
import type { DoorNeed } from './door-need.js';

/**
 * Lets only those through whom a door is for, and documents what others are told. Bearer is an owner key; a session
 * needs `X-CSRF-Token` and our own Origin wherever it changes something.
 *
 * @example
 * @Patch(':id') @Needs({ kind: 'ownerOrStaff', role: 'editor' })
 * change(@Param('id', { schema: FeedId }) id: FeedId, @CurrentActor() actor: Actor) {}
 * @Post(':id/confirm') @Needs({ kind: 'ownerOrStaff', role: 'editor', of: 'quarantine' })
 */
export function Needs(need: DoorNeed): MethodDecorator & ClassDecorator {
  return applyDecorators(
    SetMetadata(NEED, need),
    UseGuards(AccessGuard),
    ApiBearerAuth('owner'),
    ApiResponse({
      status: 401,
      description: 'No key, a wrong one, or a session that has ended.',
      standardSchema: Problem,
    }),
    ApiResponse({ status: 403, description: 'The key of another feed, or a role too small.', standardSchema: Problem }),
    ApiResponse({ status: 429, description: 'Too many failures from this address.', standardSchema: Problem }),
  );
}

/** Who came through a guarded door. */
export const CurrentActor = createParamDecorator((_: unknown, context: ExecutionContext): Actor => {
  const visitor = visitorOf(context.switchToHttp().getRequest<FastifyRequest>());
  if (visitor === null || visitor.kind === 'stranger') throw new Error('this door has no @Needs');
  return visitor.who;
});

export type { DoorNeed, Since, StaffRole };
