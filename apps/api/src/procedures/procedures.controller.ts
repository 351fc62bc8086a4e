import { Controller, Get, Param, Query, Res, UseInterceptors } from '@nestjs/common';
import { ApiOperation } from '@nestjs/swagger';
import {
  Facets,
  Filter,
  ProcedureDetail,
  ProcedureId,
  ProcedureList,
  Related,
  type ProcedureId as Id,
  type Filter as FilterValues,
} from '@navigator/shared';
import type { FastifyReply } from 'fastify';
import { Answers, Moves } from '../openapi/answers.js';
import { ByContent, ByEdition } from './conditional-get.js';
import { fateProblem } from './fate-problem.js';
import { Procedures } from './procedures.js';
import { DetailQuery, ListQuery } from './queries.js';

/** The public record over HTTP. */
@Controller('api/v1')
export class ProceduresController {
  constructor(private readonly procedures: Procedures) {}

  @Get('procedures')
  @UseInterceptors(ByEdition)
  @ApiOperation({ operationId: 'listProcedures', summary: 'Procedures that match the filter, page by page' })
  @Answers(ProcedureList, 400)
  list(@Query({ schema: ListQuery }) query: ListQuery): Promise<ProcedureList> {
    const { sort, limit, cursor, ...filter } = query;
    return this.procedures.list({ filter, sort, limit, after: cursor ?? null });
  }

  @Get('procedures/:id')
  @UseInterceptors(ByContent)
  @ApiOperation({ operationId: 'getProcedure', summary: 'One procedure with phases, events, geometry and sources' })
  @Answers(ProcedureDetail, 400, 404, 410)
  @Moves()
  async one(
    @Param('id', { schema: ProcedureId }) id: Id,
    @Query({ schema: DetailQuery }) { lang }: DetailQuery,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ProcedureDetail | undefined> {
    const lookup = await this.procedures.one(id, lang);
    switch (lookup.kind) {
      case 'found':
        return lookup.procedure;
      case 'moved':
        reply.status(301).header('location', `/api/v1/procedures/${lookup.to}?lang=${lang}`);
        return undefined;
      case 'withdrawn':
      case 'hidden':
      case 'unknown':
        throw fateProblem(lookup.kind);
    }
  }

  @Get('procedures/:id/related')
  @UseInterceptors(ByEdition)
  @ApiOperation({ operationId: 'getRelated', summary: 'Procedures like this one, and procedures near it' })
  @Answers(Related, 400, 404)
  async related(
    @Param('id', { schema: ProcedureId }) id: Id,
    @Query({ schema: DetailQuery }) { lang }: DetailQuery,
  ): Promise<Related> {
    const related = await this.procedures.related(id, lang);
    if (related === null) throw fateProblem('unknown');
    return related;
  }

  @Get('facets')
  @UseInterceptors(ByEdition)
  @ApiOperation({ operationId: 'countFacets', summary: 'How many procedures each further choice would leave' })
  @Answers(Facets, 400)
  facets(@Query({ schema: Filter }) filter: FilterValues): Promise<Facets> {
    return this.procedures.facets(filter);
  }
}
