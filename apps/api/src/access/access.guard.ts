import { Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { Clock } from '../platform/clock.js';
import { ApiProblem, tooMany } from '../platform/problem/api-problem.js';
import { Rate } from '../platform/rate.js';
import type { DoorNeed } from './door-need.js';
import { Doorkeeper, type Wanted } from './doorkeeper.js';
import { refused, type RefusalCode } from './refusal.js';
import { rememberVisitor, type Visitor } from './visitor.js';
import { Visitors } from './visitors.js';

/** Under this name a door says whom it is for. */
export const NEED = 'navigator:need';

/** Failures a minute from one address: more than somebody mistypes. */
export const FAILURES_A_MINUTE = 30;

const Path = z.object({ id: z.string() });

/** Lets those through whom a door is for. The audit log hears of everybody else (`note-refusals.ts`). */
@Injectable()
export class AccessGuard implements CanActivate {
  readonly #failures: Rate;

  constructor(
    private readonly reflector: Reflector,
    private readonly visitors: Visitors,
    private readonly doorkeeper: Doorkeeper,
    clock: Clock,
  ) {
    this.#failures = new Rate(clock, FAILURES_A_MINUTE);
  }

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const need = this.reflector.getAllAndOverride<DoorNeed>(NEED, [context.getHandler(), context.getClass()]);
    const http = context.switchToHttp();
    const [request, reply] = [http.getRequest<FastifyRequest>(), http.getResponse<FastifyReply>()];
    const visitor = await this.visitors.of(request);
    rememberVisitor(request, visitor);
    // What is told to one person is kept by nobody on the way.
    reply.header('cache-control', 'private, no-store').header('vary', 'Authorization, Cookie');
    const code = await this.#refusal(request, visitor, need);
    if (code === null) return true;
    throw this.#problem(code, request, reply);
  }

  async #refusal(request: FastifyRequest, visitor: Visitor, need: DoorNeed): Promise<RefusalCode | null> {
    if (visitor.kind === 'stranger') return visitor.code;
    if (visitor.kind === 'session' && (await this.visitors.isForged(request, visitor.secret))) return 'forged';
    return this.#judge(visitor.who, request, need);
  }

  async #judge(
    who: Exclude<Visitor, { kind: 'stranger' }>['who'],
    request: FastifyRequest,
    need: DoorNeed,
  ): Promise<RefusalCode | null> {
    switch (need.kind) {
      case 'staff':
        return this.doorkeeper.judge(who, need.role, null);
      case 'anyOwnerOrStaff':
        return who.kind === 'owner' ? null : this.doorkeeper.judge(who, need.role, null);
      case 'owner':
        return this.doorkeeper.judge(who, null, wantedBy(request, need));
      case 'ownerOrStaff':
        return this.doorkeeper.judge(who, need.role, wantedBy(request, need));
    }
  }

  #problem(code: RefusalCode, request: FastifyRequest, reply: FastifyReply): ApiProblem {
    const facts = refused(code);
    if (facts.status !== 401) return new ApiProblem(facts);
    const wait = this.#failures.wait(request.ip);
    if (wait === null) {
      reply.header('www-authenticate', 'Bearer realm="owner"');
      return new ApiProblem(facts);
    }
    reply.header('retry-after', String(wait));
    return tooMany(`Too many failures from your address; please go on in ${String(wait)} seconds.`);
  }
}

function wantedBy({ params }: FastifyRequest, need: Extract<DoorNeed, { kind: 'owner' | 'ownerOrStaff' }>): Wanted {
  return { of: need.of ?? 'feed', id: Path.parse(params).id, since: need.since ?? 'live' };
}
