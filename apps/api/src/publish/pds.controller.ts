import { Readable } from 'node:stream';
import { Controller, Get, Query, Req, StreamableFile, UseInterceptors } from '@nestjs/common';
import { ApiOperation } from '@nestjs/swagger';
import { Filter, type Filter as FilterValues } from '@navigator/shared';
import type { FastifyRequest } from 'fastify';
import { AnswersAs } from '../openapi/answers.js';
import { ByEdition } from '../procedures/conditional-get.js';
import { CanonicalLink } from './canonical-link.js';
import { Exports } from './exports.js';
import { PublicOrigin } from './public-origin.js';

/** DIPAS answers with this type, and its clients expect it. */
const TYPE = 'application/json';

/** The procedures in the Participatory Data Specification, for clients that read DIPAS. */
@Controller('dipas-pds')
@UseInterceptors(CanonicalLink, ByEdition)
export class PdsController {
  constructor(
    private readonly exports: Exports,
    private readonly origin: PublicOrigin,
  ) {}

  @Get('projects')
  @ApiOperation({ operationId: 'pdsProjects', summary: 'Everything the filter leaves, as projects (DIPAS PDS 3.x)' })
  @AnswersAs(TYPE, 400)
  projects(@Query({ schema: Filter }) filter: FilterValues, @Req() request: FastifyRequest): StreamableFile {
    if (request.method === 'HEAD') return new StreamableFile(Buffer.alloc(0), { type: TYPE });
    const content = this.exports.pds(filter, this.origin.of(request));
    return new StreamableFile(Readable.from(content, { objectMode: false }), { type: TYPE });
  }
}
