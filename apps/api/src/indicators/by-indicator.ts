import { Injectable, type CallHandler, type ExecutionContext, type NestInterceptor } from '@nestjs/common';
import { IndicatorId } from '@navigator/shared';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Observable } from 'rxjs';
import { z } from 'zod';
import { ByEdition } from '../procedures/conditional-get.js';
import { IndicatorPath } from './queries.js';

/** The path of one indicator; that of the list names none. */
const OneIndicator = z.object({ id: IndicatorPath });

/**
 * Indicators follow from the edition and the address, but for J2: it tells when feeds were last confirmed, which no
 * edition knows, so that it carries no ETag and is asked for anew.
 */
@Injectable()
export class ByIndicator implements NestInterceptor {
  constructor(private readonly byEdition: ByEdition) {}

  async intercept(context: ExecutionContext, next: CallHandler): Promise<Observable<unknown>> {
    const http = context.switchToHttp();
    if (!isCurrency(http.getRequest<FastifyRequest>())) return this.byEdition.intercept(context, next);
    http.getResponse<FastifyReply>().header('cache-control', 'no-store');
    return next.handle();
  }
}

function isCurrency({ params }: FastifyRequest): boolean {
  return OneIndicator.safeParse(params).data?.id === IndicatorId.enum.J2;
}
