import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { languageOf, pathIn, STAFF_PATH, staffPageOf } from '@navigator/shared';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { NOBODY } from '../access/actor.js';
import { Audit } from '../audit/audit.js';
import { Config } from '../config/config.js';
import { Clock } from '../platform/clock.js';
import { Log } from '../platform/log.js';
import { Rate } from '../platform/rate.js';
import { OIDC_FOLDER, OidcLogins } from './oidc-logins.js';
import { OidcProblem } from './oidc-problem.js';

const CALLBACK = `${OIDC_FOLDER}/callback`;

/** Logins that one connection may begin or end in a minute: each asks the identity provider. */
const LOGINS_A_MINUTE = 30;

const Start = z.object({ weiter: z.string().optional() }).catch({});

/**
 * Opens the way to the identity provider and back, where there is one. Links and redirects, no forms: the policy of our
 * pages lets forms go nowhere but to us. To be called before `listen`.
 */
export function openOidc(app: NestFastifyApplication): void {
  const logins = app.get(OidcLogins, { strict: false });
  if (!logins.isOffered) return;
  const rate = new Rate(app.get(Clock, { strict: false }), LOGINS_A_MINUTE);
  const fastify = app.getHttpAdapter().getInstance();
  const tell = refusals(app);
  const origin = originOf(app.get(Config, { strict: false }).baseUrl);

  fastify.get(`${OIDC_FOLDER}/start`, async (request: FastifyRequest, reply: FastifyReply) => {
    const to = staffPageOf(Start.parse(request.query).weiter ?? null);
    const callback = new URL(CALLBACK, origin(request));
    return answered({ request, reply, rate, to, tell }, () => logins.begin(callback, to));
  });

  fastify.get(CALLBACK, async (request: FastifyRequest, reply: FastifyReply) => {
    const answer = new URL(request.url, origin(request));
    const flow = await logins.flow(request.headers.cookie);
    reply.header('set-cookie', logins.forget(answer));
    return answered({ request, reply, rate, to: flow?.to ?? STAFF_PATH, tell }, () => logins.finish(answer, flow));
  });
}

interface Step {
  readonly request: FastifyRequest;
  readonly reply: FastifyReply;
  readonly rate: Rate;
  /** The page that was wanted. */
  readonly to: string;
  readonly tell: (request: FastifyRequest, problem: OidcProblem) => Promise<void>;
}

/** Sends somebody on, or back to the login page with the reason. */
async function answered(
  { request, reply, rate, to, tell }: Step,
  step: () => Promise<{ readonly to: string; readonly cookies: readonly string[] }>,
): Promise<FastifyReply> {
  reply.header('cache-control', 'no-store').header('referrer-policy', 'no-referrer');
  const wait = rate.wait(request.ip);
  if (wait !== null)
    return reply.status(429).header('retry-after', String(wait)).type('text/plain').send('Too many logins');
  try {
    const onward = await step();
    return await reply.header('set-cookie', onward.cookies).redirect(onward.to, 303);
  } catch (error) {
    if (!(error instanceof OidcProblem)) throw error;
    await tell(request, error);
    return reply.redirect(loginPage(to, error), 303);
  }
}

function loginPage(to: string, { fault }: OidcProblem): string {
  const query = new URLSearchParams({ weiter: to, fehler: fault });
  return `${pathIn(languageOf(to), `${STAFF_PATH}/anmelden`)}?${query.toString()}`;
}

/** The audit log has whom we turned away; the operator's log has why, as the provider says it. */
function refusals(app: NestFastifyApplication): Step['tell'] {
  const audit = app.get(Audit, { strict: false });
  const log = app.get(Log, { strict: false });
  return async (request, problem) => {
    const code = `oidc-${problem.fault}`;
    log.warn({ err: problem.cause ?? problem }, code);
    const action = `GET ${request.routeOptions.url ?? OIDC_FOLDER}`;
    await audit.refuse({ actor: NOBODY, action, subject: null, code, asker: request.ip });
  };
}

function originOf(baseUrl: string | null): (request: FastifyRequest) => string {
  return ({ protocol, host }) => (baseUrl === null ? `${protocol}://${host}` : new URL(baseUrl).origin);
}
