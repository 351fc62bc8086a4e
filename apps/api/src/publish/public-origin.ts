import { Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { invalidInput } from '../platform/problem/api-problem.js';
import { addressOf } from '../web/page-request.js';

/** Where addresses of ours begin: `BASE_URL`, or the address that was asked. The same rule as that of the pages. */
@Injectable()
export class PublicOrigin {
  constructor(private readonly baseUrl: string | null) {}

  /** The origin for the answer to a request, without a final slash. */
  of(request: FastifyRequest): string {
    const origin = this.baseUrl ?? addressOf(request)?.origin;
    if (origin === undefined) throw invalidInput([{ path: 'Host', message: 'is no address' }]);
    return origin.replace(/\/+$/, '');
  }
}
