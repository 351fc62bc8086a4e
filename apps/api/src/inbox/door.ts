import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { ProblemFacts } from '../platform/problem/api-problem.js';
import { sendProblem } from '../platform/problem/problem-filter.js';
import { Senders } from './senders.js';
import { tokenIn } from './token.js';

/** Where messages are brought to. */
export const INBOX_PATH = '/api/v1/inbox/xbeteiligung';

const XML = ['application/xml', 'text/xml'];

/**
 * Opens the door for messages: XML comes as bytes, up to a size, and nobody's body is read before its token was.
 * To be called after `configureHttp`, whose limits come first, and before `listen`.
 */
export function openInbox(app: NestFastifyApplication): void {
  const senders = app.get(Senders, { strict: false });
  const fastify = app.getHttpAdapter().getInstance();
  fastify.addContentTypeParser(
    XML,
    { parseAs: 'buffer' },
    (_request: FastifyRequest, body: Buffer, done: (error: null, body: Buffer) => void) => {
      done(null, body);
    },
  );
  fastify.addHook('onRequest', async (request, reply) => {
    // Its route and not its address, which may be spelled in many ways (`%69nbox`).
    if (request.routeOptions.url !== INBOX_PATH || request.method !== 'POST') return;
    if ((await senders.byToken(tokenIn(request.headers))) === null) refuse(reply, UNKNOWN_SENDER);
  });
}

/** Without a token that opens this door. */
export const UNKNOWN_SENDER: ProblemFacts = {
  status: 401,
  code: 'token-refused',
  detail:
    'Please send "Authorization: Bearer <token>" with the token of this sender. Whoever runs this installation makes one: npm run inbox -- add-sender, or -- rotate where it was lost.',
};

function refuse(reply: FastifyReply, facts: ProblemFacts): void {
  reply.header('www-authenticate', 'Bearer realm="inbox"');
  sendProblem(reply, INBOX_PATH, facts);
}
