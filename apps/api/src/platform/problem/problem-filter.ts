import { STATUS_CODES } from 'node:http';
import { Catch, HttpException, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import type { Problem } from '@navigator/shared';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import type { Log } from '../log.js';
import { ApiProblem, type ProblemFacts } from './api-problem.js';
import { rememberProblem } from './told-problem.js';

/** Turns every error into problem+json (RFC 9457). What we did not expect is logged and told as no more than "500". */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  constructor(private readonly log: Pick<Log, 'error'>) {}

  catch(error: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    const request = http.getRequest<FastifyRequest>();
    const facts = factsOf(error);
    if (facts.status >= 500 && !(error instanceof ApiProblem)) {
      this.log.error({ err: error, path: pathOf(request.url) }, 'A request failed');
    }
    sendProblem(http.getResponse<FastifyReply>(), pathOf(request.url), facts);
  }
}

/** Answers with a problem; nothing may remember it. */
export function sendProblem(reply: FastifyReply, instance: string, facts: ProblemFacts): void {
  rememberProblem(reply.request, facts.code);
  void reply
    .removeHeader('etag')
    .header('cache-control', 'no-store')
    .status(facts.status)
    .type('application/problem+json')
    .send(problemOf(facts, instance));
}

/** The path without its query: a query may hold somebody's position. */
export function pathOf(url: string): string {
  return url.split('?', 1)[0] ?? url;
}

function problemOf({ status, code, detail, errors }: ProblemFacts, instance: string): Problem {
  return {
    type: 'about:blank',
    title: STATUS_CODES[status] ?? 'Error',
    status,
    code,
    detail,
    instance,
    ...(errors === undefined ? {} : { errors: [...errors] }),
  };
}

/** Fastify's own errors (bad JSON, body too large) are no HttpException but carry a status. */
const WithStatus = z.object({ statusCode: z.int().min(400).max(499), message: z.string() });

function factsOf(error: unknown): ProblemFacts {
  if (error instanceof ApiProblem) return error.facts;
  if (error instanceof HttpException) return ofStatus(error.getStatus(), error.message);
  const own = WithStatus.safeParse(error);
  if (own.success) return ofStatus(own.data.statusCode, own.data.message);
  return ofStatus(500, 'Something went wrong on our side; please try again later.');
}

function ofStatus(status: number, detail: string): ProblemFacts {
  const code = (STATUS_CODES[status] ?? 'error').toLowerCase().replace(/[^a-z]+/g, '-');
  return { status, code, detail };
}
