import { Body, Controller, Header, HttpCode, Post, Req, Res } from '@nestjs/common';
import { ApiOperation, ApiResponse } from '@nestjs/swagger';
import { Problem, Report, ReportReceipt } from '@navigator/shared';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { ApiProblem } from '../platform/problem/api-problem.js';
import { Reports } from './reports.js';

/** Errors, barriers and wishes for cities over HTTP, as the form at /melden sends them. */
@Controller('api/v1/reports')
export class ReportsController {
  constructor(private readonly reports: Reports) {}

  @Post()
  @HttpCode(201)
  @Header('cache-control', 'no-store')
  @ApiOperation({
    operationId: 'report',
    summary: 'Tells the operator of an error, of a barrier, or of a city that is missing',
  })
  @ApiResponse({ status: 201, description: 'It is on the operator’s list.', standardSchema: ReportReceipt })
  @ApiResponse({ status: 400, description: 'A field is missing or cannot be meant.', standardSchema: Problem })
  @ApiResponse({ status: 429, description: 'Too many reports from this address.', standardSchema: Problem })
  async report(
    @Body({ schema: Report }) report: Report,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ReportReceipt> {
    const outcome = await this.reports.receive(report, request.ip);
    if (outcome.kind === 'received') return { id: outcome.id };
    void reply.header('retry-after', String(outcome.wait));
    const detail = `Too many reports from your address; please go on in ${String(outcome.wait)} seconds.`;
    throw new ApiProblem({ status: 429, code: 'too-many-requests', detail });
  }
}
