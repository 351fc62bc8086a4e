import { Controller, Get, Header, Param, Query, Req, UseInterceptors } from '@nestjs/common';
import { ApiOperation } from '@nestjs/swagger';
import { ProcedureId, type ProcedureId as Id } from '@navigator/shared';
import type { FastifyRequest } from 'fastify';
import { AnswersAs } from '../openapi/answers.js';
import { notFound } from '../platform/problem/api-problem.js';
import { ByEdition } from '../procedures/conditional-get.js';
import { collection, collections, CONFORMANCE, landingPage } from './ogc-documents.js';
import { OgcFeatures } from './ogc-features.js';
import { ItemQuery, ItemsQuery, PlainQuery } from './ogc-query.js';
import { PublicOrigin } from './public-origin.js';

type Plain = Readonly<Record<string, unknown>>;

/** OGC API - Features, Part 1: the procedures for every map and desktop GIS. */
@Controller('ogc')
@UseInterceptors(ByEdition)
export class OgcController {
  constructor(
    private readonly features: OgcFeatures,
    private readonly origin: PublicOrigin,
  ) {}

  @Get()
  @ApiOperation({ operationId: 'ogcLandingPage', summary: 'OGC API - Features: where to begin' })
  @AnswersAs('application/json', 400)
  landing(@Query({ schema: PlainQuery }) _query: Plain, @Req() request: FastifyRequest): object {
    return landingPage(this.origin.of(request));
  }

  @Get('conformance')
  @ApiOperation({ operationId: 'ogcConformance', summary: 'OGC API - Features: parts of the standard that are kept' })
  @AnswersAs('application/json', 400)
  conformance(@Query({ schema: PlainQuery }) _query: Plain): object {
    return CONFORMANCE;
  }

  @Get('collections')
  @ApiOperation({ operationId: 'ogcCollections', summary: 'OGC API - Features: the collections' })
  @AnswersAs('application/json', 400)
  async list(@Query({ schema: PlainQuery }) _query: Plain, @Req() request: FastifyRequest): Promise<object> {
    return collections(this.origin.of(request), await this.features.extent());
  }

  @Get('collections/procedures')
  @ApiOperation({ operationId: 'ogcCollection', summary: 'OGC API - Features: the collection of procedures' })
  @AnswersAs('application/json', 400)
  async one(@Query({ schema: PlainQuery }) _query: Plain, @Req() request: FastifyRequest): Promise<object> {
    return collection(this.origin.of(request), await this.features.extent());
  }

  @Get('collections/procedures/items')
  @Header('content-type', 'application/geo+json')
  @ApiOperation({ operationId: 'ogcItems', summary: 'OGC API - Features: procedures as features, page by page' })
  @AnswersAs('application/geo+json', 400)
  async items(@Query({ schema: ItemsQuery }) query: ItemsQuery, @Req() request: FastifyRequest): Promise<string> {
    const given = new URLSearchParams(request.url.split('?')[1] ?? '');
    return JSON.stringify(await this.features.items(query, given, this.origin.of(request)));
  }

  @Get('collections/procedures/items/:id')
  @Header('content-type', 'application/geo+json')
  @ApiOperation({ operationId: 'ogcItem', summary: 'OGC API - Features: one procedure as a feature' })
  @AnswersAs('application/geo+json', 400, 404)
  async item(
    @Param('id', { schema: ProcedureId }) id: Id,
    @Query({ schema: ItemQuery }) { lang }: ItemQuery,
    @Req() request: FastifyRequest,
  ): Promise<string> {
    const feature = await this.features.item(id, lang, this.origin.of(request));
    if (feature === null) throw notFound('No procedure has this id.');
    return JSON.stringify(feature);
  }
}
