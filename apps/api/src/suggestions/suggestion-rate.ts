import { Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Clock } from '../platform/clock.js';
import { tooMany } from '../platform/problem/api-problem.js';
import { Rate } from '../platform/rate.js';

/** A minute from one address: ten a second, so that an office behind one address can type too. */
export const MOST_SUGGESTIONS = 600;

/** Counts questions per address before anything is looked up for them. */
@Injectable()
export class SuggestionRate implements CanActivate {
  readonly #rate: Rate;

  constructor(clock: Clock) {
    this.#rate = new Rate(clock, MOST_SUGGESTIONS);
  }

  canActivate(context: ExecutionContext): boolean {
    const http = context.switchToHttp();
    const wait = this.#rate.wait(http.getRequest<FastifyRequest>().ip);
    if (wait === null) return true;
    http.getResponse<FastifyReply>().header('retry-after', String(wait));
    throw tooMany(`Too many requests in this minute; please go on in ${String(wait)} seconds.`);
  }
}
