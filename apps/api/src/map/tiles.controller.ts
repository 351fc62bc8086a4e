import { Controller, Get, Header, Param, Query, Res, UseInterceptors } from '@nestjs/common';
import { ApiOperation } from '@nestjs/swagger';
import { Filter, type Filter as FilterValues } from '@navigator/shared';
import type { FastifyReply } from 'fastify';
import { AnswersAs } from '../openapi/answers.js';
import { ByEdition } from '../procedures/conditional-get.js';
import type { Tile } from './tile-grid.js';
import { TilePath } from './tile-path.js';
import { Tiles } from './tiles.js';

const MEDIA_TYPE = 'application/vnd.mapbox-vector-tile';

/** The map's tiles over HTTP. */
@Controller('api/v1/tiles')
@UseInterceptors(ByEdition)
export class TilesController {
  constructor(private readonly tiles: Tiles) {}

  @Get(':z/:x/:y')
  @Header('content-type', MEDIA_TYPE)
  @ApiOperation({
    operationId: 'getTile',
    summary: 'A vector tile with points, clusters and areas; 204 where nothing lies',
  })
  @AnswersAs(MEDIA_TYPE, 400, 404)
  async tile(
    @Param({ schema: TilePath }) tile: Tile,
    @Query({ schema: Filter }) filter: FilterValues,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Buffer | undefined> {
    const bytes = await this.tiles.tile({ tile, filter });
    if (bytes !== null) return Buffer.from(bytes);
    reply.status(204);
    return undefined;
  }
}
