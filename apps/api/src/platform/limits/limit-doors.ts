import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Clock } from '../clock.js';
import { pathOf, sendProblem } from '../problem/problem-filter.js';
import { Rate } from '../rate.js';
import { limitOf } from './doors.js';

/** The pages' catch-all has limits of its own (`page-limits.ts`): its answers are pages. */
const PAGES = '/*';

/**
 * Holds every door to its line in the table of limits, before anything else is done for a request. To be called before
 * routes are made and before other hooks, so that nobody's secret is looked at more often than the door allows.
 */
export function limitDoors(fastify: FastifyInstance, clock: Clock): void {
  limitBodies(fastify);
  const rates = new Map<string, Rate>();
  fastify.addHook('onRequest', async (request, reply) => {
    const { url: route } = request.routeOptions;
    if (route === undefined || route === PAGES) return;
    const limit = limitOf(request.method, route);
    if (limit === null) return;
    const door = `${request.method} ${route}`;
    const rate = rates.get(door) ?? new Rate(clock, limit.most, limit.within);
    rates.set(door, rate);
    const wait = rate.wait(request.ip);
    if (wait !== null) return refuse(request, reply, wait);
  });
}

/** The limit of a route is stronger than that of whoever reads its bodies. */
function limitBodies(fastify: FastifyInstance): void {
  fastify.addHook('onRoute', (route) => {
    const limits = [route.method].flat().flatMap((method) => limitOf(method, route.url) ?? []);
    if (limits.length > 0) route.bodyLimit = Math.max(...limits.map(({ bytes }) => bytes));
  });
}

async function refuse(request: FastifyRequest, reply: FastifyReply, wait: number): Promise<void> {
  reply.header('retry-after', String(wait));
  sendProblem(reply, pathOf(request.url), {
    status: 429,
    code: 'too-many-requests',
    detail: `Too many requests in this minute; please go on in ${String(wait)} seconds.`,
  });
  await reply;
}
