import { Body, Controller, Get, Header, HttpCode, Param, Post, Query, Req, Res } from '@nestjs/common';
import { ApiOperation, ApiResponse } from '@nestjs/swagger';
import { CheckId, CheckQuestion, CheckReport, CheckTicket, Problem } from '@navigator/shared';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { NoQuery } from '../feeds/read/run-cursor.js';
import { Answers } from '../openapi/answers.js';
import { notFound, tooMany } from '../platform/problem/api-problem.js';
import { Checks } from './checks.js';
import { readQuestion } from './question.js';

/** Dry runs of addresses over HTTP: what a feed would bring, before anybody registers it. */
@Controller('api/v1/checks')
export class ChecksController {
  constructor(private readonly checks: Checks) {}

  @Post()
  @HttpCode(202)
  @Header('cache-control', 'no-store')
  @ApiOperation({ operationId: 'checkAddress', summary: 'Queues a check of an address: a home page, a list or a file' })
  @ApiResponse({ status: 202, description: 'Queued; the report stands at checks/{id}.', standardSchema: CheckTicket })
  @ApiResponse({
    status: 400,
    description: 'The address, format or field map cannot be meant.',
    standardSchema: Problem,
  })
  @ApiResponse({ status: 429, description: 'Too many requests, or too many checks wait.', standardSchema: Problem })
  ask(
    @Body({ schema: CheckQuestion }) body: CheckQuestion,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): CheckTicket {
    const id = this.checks.ask({ ...readQuestion(body), asker: request.ip });
    if (id === null) throw tooMany('Too many checks wait already; please try again in a minute.');
    void reply.header('location', `/api/v1/checks/${id}`);
    return { id };
  }

  @Get(':id')
  @Header('cache-control', 'no-store')
  @ApiOperation({ operationId: 'getCheck', summary: 'The report of a check, as far as it is; kept for an hour' })
  @Answers(CheckReport, 400, 404)
  report(@Param('id', { schema: CheckId }) id: string, @Query({ schema: NoQuery }) _query: object): CheckReport {
    const report = this.checks.report(id);
    if (report) return report;
    throw notFound('No check has this id; reports are kept for an hour, and until the server starts anew.');
  }
}
