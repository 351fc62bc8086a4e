import { Injectable, type CallHandler, type ExecutionContext, type NestInterceptor } from '@nestjs/common';
import { Filter } from '@navigator/shared';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Observable } from 'rxjs';
import { withQuery } from './addresses.js';
import { PublicOrigin } from './public-origin.js';

/** Says which spelling of a filter's address is the one to keep (RFC 6596). */
@Injectable()
export class CanonicalLink implements NestInterceptor {
  constructor(private readonly origin: PublicOrigin) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    const filter = Filter.safeParse(request.query);
    if (filter.success) {
      const [path = '/'] = request.url.split('?');
      const address = withQuery(this.origin.of(request) + path, filter.data);
      context.switchToHttp().getResponse<FastifyReply>().header('link', `<${address}>; rel="canonical"`);
    }
    return next.handle();
  }
}
