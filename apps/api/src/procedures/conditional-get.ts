import { Injectable, type CallHandler, type ExecutionContext, type NestInterceptor } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { map, of, type Observable } from 'rxjs';
import { Edition, hashOf } from './edition.js';

/** For answers that follow from the edition and the address alone: known ones are not even worked out. */
@Injectable()
export class ByEdition implements NestInterceptor {
  constructor(private readonly edition: Edition) {}

  async intercept(context: ExecutionContext, next: CallHandler): Promise<Observable<unknown>> {
    const { request, reply } = http(context);
    const etag = tagOf(`${await this.edition.current()} ${request.url}`);
    if (!isKnown(request, etag)) {
      label(reply, etag);
      return next.handle();
    }
    label(reply, etag).status(304);
    return of(undefined);
  }
}

/** For answers that hold what no edition knows, such as when a feed was last confirmed: compared when made. */
@Injectable()
export class ByContent implements NestInterceptor {
  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const { request, reply } = http(context);
    return next.handle().pipe(
      map((answer: unknown) => {
        if (answer === undefined || reply.statusCode !== 200) return answer;
        const etag = tagOf(JSON.stringify(answer));
        label(reply, etag);
        if (!isKnown(request, etag)) return answer;
        reply.status(304);
        return undefined;
      }),
    );
  }
}

/** Weak: the same answer may be compressed in several ways. */
function tagOf(text: string): string {
  return `W/"${hashOf(text)}"`;
}

/** Anybody may keep it, and must ask whether it is still good. */
function label(reply: FastifyReply, etag: string): FastifyReply {
  return reply.header('etag', etag).header('cache-control', 'public, no-cache');
}

/** RFC 9110, 13.1.2: the list of tags, compared weakly. */
function isKnown(request: FastifyRequest, etag: string): boolean {
  const given = request.headers['if-none-match'];
  if (given === undefined) return false;
  const opaque = (tag: string): string => tag.trim().replace(/^W\//, '');
  return given.split(',').some((tag) => tag.trim() === '*' || opaque(tag) === opaque(etag));
}

function http(context: ExecutionContext): { readonly request: FastifyRequest; readonly reply: FastifyReply } {
  const host = context.switchToHttp();
  return { request: host.getRequest<FastifyRequest>(), reply: host.getResponse<FastifyReply>() };
}
