import { Controller, Header, HttpCode, Post, Query, Req, Res } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiOperation, ApiResponse } from '@nestjs/swagger';
import { CheckTicket, FileQuery, FileType, Problem } from '@navigator/shared';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { tooMany } from '../platform/problem/api-problem.js';
import { FileChecks } from './file-checks.js';
import { fileIn } from './file-doors.js';

/** Dry runs of files over HTTP: for those who have a table, and no address yet. */
@Controller('api/v1/checks')
export class FileChecksController {
  constructor(private readonly files: FileChecks) {}

  @Post('file')
  @HttpCode(202)
  @Header('cache-control', 'no-store')
  @ApiOperation({ operationId: 'checkFile', summary: 'Queues a check of a file: a table or a GeoJSON, up to 25 MB' })
  @ApiConsumes(...FileType.options)
  @ApiBody({ schema: { type: 'string', format: 'binary' }, description: 'The file itself.' })
  @ApiResponse({ status: 202, description: 'Queued; the report stands at checks/{id}.', standardSchema: CheckTicket })
  @ApiResponse({ status: 400, description: 'The file is empty.', standardSchema: Problem })
  @ApiResponse({ status: 413, description: 'The file is larger than 25 MB.', standardSchema: Problem })
  @ApiResponse({ status: 415, description: 'The file is of another type.', standardSchema: Problem })
  @ApiResponse({ status: 429, description: 'Too many files, or too many checks wait.', standardSchema: Problem })
  async ask(
    @Query({ schema: FileQuery }) { name }: FileQuery,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<CheckTicket> {
    const question = { format: null, map: null, asker: request.ip };
    const id = await this.files.ask(fileIn(request, name), question);
    if (id === null) throw tooMany('Too many checks wait already; please try again in a minute.');
    void reply.header('location', `/api/v1/checks/${id}`);
    return { id };
  }
}
