import compress from '@fastify/compress';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { Clock } from './clock.js';
import { limitDoors } from './limits/limit-doors.js';
import type { Log } from './log.js';
import { ContractPipe } from './problem/contract-pipe.js';
import { pathOf, ProblemFilter, sendProblem } from './problem/problem-filter.js';

const COMPRESSIBLE = /^text\/|[+/](json|x-ndjson|xml|javascript|vnd\.mapbox-vector-tile|manifest)|svg\+xml/;

/** Smaller answers gain nothing. */
const COMPRESS_FROM_BYTES = 1024;

/** A day, in seconds: what a browser may remember of a preflight. */
const PREFLIGHT_SECONDS = '86400';

/**
 * Gives the app its manners, the same in production and in tests: limits, checked parameters, problem+json,
 * compression, an API open to pages of other origins. To be called before `listen` and before other hooks.
 */
export async function configureHttp(app: NestFastifyApplication, log: Pick<Log, 'error'>): Promise<void> {
  limitDoors(app.getHttpAdapter().getInstance(), app.get(Clock, { strict: false }));
  app.useGlobalPipes(new ContractPipe());
  app.useGlobalFilters(new ProblemFilter(log));
  // gzip first: brotli on every answer costs half the throughput.
  await app.register(compress, {
    encodings: ['gzip', 'br', 'deflate', 'identity'],
    threshold: COMPRESS_FROM_BYTES,
    customTypes: COMPRESSIBLE,
  });
  openToOtherOrigins(app);
  withoutFinalSlash(app);
  answerUnknownAddresses(app);
}

/** Doors that hand out data; all others hand out pages. */
const DATA_DOOR = /^\/(?:api\/|ogc(?:[/?]|$)|dipas-pds\/)/;

/** Reading needs no permission and no cookie, so every origin may. */
function openToOtherOrigins(app: NestFastifyApplication): void {
  app
    .getHttpAdapter()
    .getInstance()
    .addHook('onRequest', async (request, reply) => {
      if (!DATA_DOOR.test(request.url)) return;
      reply.header('access-control-allow-origin', '*');
      reply.header('access-control-expose-headers', 'ETag, Link, Location');
      if (request.method !== 'OPTIONS') return;
      await reply
        .header('access-control-allow-methods', 'GET, HEAD, OPTIONS')
        .header('access-control-allow-headers', 'Accept, If-None-Match')
        .header('access-control-max-age', PREFLIGHT_SECONDS)
        .status(204)
        .send();
    });
}

/** Clients of these standards are given a root with a final slash as often as without one. */
const FINAL_SLASH = /^(\/(?:ogc|dipas-pds)(?:\/[^?]*)?)\/(\?.*)?$/;

/** Leads to the one address under which each document stands. */
function withoutFinalSlash(app: NestFastifyApplication): void {
  app
    .getHttpAdapter()
    .getInstance()
    .addHook('onRequest', async (request, reply) => {
      const [, path, query = ''] = FINAL_SLASH.exec(request.url) ?? [];
      if (path !== undefined && !path.endsWith('/')) await reply.redirect(`${path}${query}`, 308);
    });
}

/** The pages' own catch-all would answer these with HTML. */
function answerUnknownAddresses(app: NestFastifyApplication): void {
  for (const door of ['/api/*', '/ogc/*', '/dipas-pds/*']) {
    app
      .getHttpAdapter()
      .getInstance()
      .all(door, (request, reply) => {
        sendProblem(reply, pathOf(request.url), {
          status: 404,
          code: 'not-found',
          detail: 'Nothing stands at this address; /api/docs lists what does.',
        });
      });
  }
}
