import { Controller, HttpCode, Param, Put, Query, Req } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiOperation } from '@nestjs/swagger';
import { FeedId, FileQuery, FileTaken, FileType, type Actor, type FeedId as Id } from '@navigator/shared';
import type { FastifyRequest } from 'fastify';
import { Needs } from '../access/needs.js';
import { visitorOf } from '../access/visitor.js';
import { Answers } from '../openapi/answers.js';
import { ApiProblem } from '../platform/problem/api-problem.js';
import { packed } from './brought-file.js';
import { FeedFiles } from './feed-files.js';
import { fileIn } from './file-doors.js';

/** The file of a feed over HTTP, for whoever runs the feed. */
@Controller('api/v1/feeds')
export class FeedFilesController {
  constructor(private readonly files: FeedFiles) {}

  @Put(':id/file')
  @HttpCode(200)
  @Needs({ kind: 'ownerOrStaff', role: 'editor' })
  @ApiOperation({
    operationId: 'putFile',
    summary:
      'Puts another file in place of an uploaded one, and has it read at once; what it loses waits for a decision',
  })
  @ApiConsumes(...FileType.options)
  @ApiBody({ schema: { type: 'string', format: 'binary' }, description: 'The file itself.' })
  @Answers(FileTaken, 400, 404, 409, 413, 415)
  async put(
    @Param('id', { schema: FeedId }) id: Id,
    @Query({ schema: FileQuery }) { name }: FileQuery,
    @Req() request: FastifyRequest,
  ): Promise<FileTaken> {
    const taken = await this.files.replace(id, await packed(fileIn(request, name)), actorOf(request));
    if (taken !== null) return taken;
    throw new ApiProblem({
      status: 409,
      code: 'no-file',
      detail: 'This feed is fetched from its address, or nobody knows it: there is no file to replace.',
    });
  }
}

function actorOf(request: FastifyRequest): Actor {
  const visitor = visitorOf(request);
  if (visitor === null || visitor.kind === 'stranger') throw new Error('this door has no @Needs');
  return visitor.who;
}
