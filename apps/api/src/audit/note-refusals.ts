import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { NOBODY } from '../access/actor.js';
import { visitorOf } from '../access/visitor.js';
import { Log } from '../platform/log.js';
import { toldProblem } from '../platform/problem/told-problem.js';
import { Audit, type AuditSubject } from './audit.js';

/**
 * Doors by which residents write: what they mistype is nobody's business. All others that write, and all that ask who
 * comes, tell the audit log whom they refused.
 */
const RESIDENTS_WRITE = /^\/(?:api\/v1\/(?:checks|reports|subscriptions)(?:\/|$)|api\/v1\/inbox\/|(?!api\/))/;

const READS: ReadonlySet<string> = new Set(['GET', 'HEAD', 'OPTIONS']);

/** Writes every refusal of a door into the audit log, before it is answered. To be called before `listen`. */
export function noteRefusals(app: NestFastifyApplication): void {
  const audit = app.get(Audit, { strict: false });
  const log = app.get(Log, { strict: false });
  app
    .getHttpAdapter()
    .getInstance()
    .addHook('onSend', async (request, reply) => {
      if (!isRefusal(request, reply)) return;
      // A log that cannot be written must not open a door, nor close the others.
      await noted(audit, request, reply).catch((error: unknown) => {
        log.error({ err: error }, 'a refusal is missing in the audit log');
      });
    });
}

function isRefusal(request: FastifyRequest, { statusCode }: FastifyReply): boolean {
  if (statusCode < 400 || statusCode >= 500) return false;
  const door = request.routeOptions.url ?? request.url;
  return visitorOf(request) !== null || (!READS.has(request.method) && !RESIDENTS_WRITE.test(door));
}

async function noted(audit: Audit, request: FastifyRequest, { statusCode }: FastifyReply): Promise<void> {
  const visitor = visitorOf(request);
  await audit.refuse({
    actor: visitor === null || visitor.kind === 'stranger' ? NOBODY : visitor.who,
    action: `${request.method} ${request.routeOptions.url ?? '?'}`,
    subject: subjectOf(request),
    code: toldProblem(request) ?? String(statusCode),
    asker: request.ip,
  });
}

const Path = z.object({ id: z.string() });
const Collection = /^\/api\/v1\/([a-z]+)s\/:id/;

/** What the address named, as far as it is of a door of ours. */
function subjectOf({ params, routeOptions: { url = '' } }: FastifyRequest): AuditSubject | null {
  const path = Path.safeParse(params);
  const kind = Collection.exec(url)?.[1];
  return path.success && kind !== undefined ? { kind, id: path.data.id } : null;
}
