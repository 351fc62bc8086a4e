import { Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Rate } from '../platform/rate.js';
import { Clock } from '../platform/clock.js';
import { tooMany } from '../platform/problem/api-problem.js';

/** Counts questions per address before anything else is done for them. */
@Injectable()
export class CheckRate implements CanActivate {
  readonly #rate: Rate;

  constructor(clock: Clock) {
    this.#rate = new Rate(clock);
  }

  canActivate(context: ExecutionContext): boolean {
    const http = context.switchToHttp();
    const wait = this.#rate.wait(http.getRequest<FastifyRequest>().ip);
    if (wait === null) return true;
    http.getResponse<FastifyReply>().header('retry-after', String(wait));
    throw tooMany(`Too many requests in this minute; please go on in ${String(wait)} seconds.`);
  }
}
