import { Controller, Get, Param, Query, UseInterceptors } from '@nestjs/common';
import { ApiOperation } from '@nestjs/swagger';
import { filterShape, PlaceList, Territory, TerritoryKey, TerritoryLevel, TerritoryList } from '@navigator/shared';
import { z } from 'zod';
import { NoQuery } from '../feeds/read/run-cursor.js';
import { Answers } from '../openapi/answers.js';
import { notFound } from '../platform/problem/api-problem.js';
import { ByContent, ByEdition } from '../procedures/conditional-get.js';
import { SHORTEST_SEARCH } from './place-search.js';
import { Places } from './places.js';
import { Territories } from './territories.js';

const LevelQuery = z.strictObject({
  level: TerritoryLevel.optional().describe(`Only areas of this level: ${TerritoryLevel.options.join(', ')}.`),
});
type LevelQuery = z.output<typeof LevelQuery>;

const TOO_SHORT = 'write at least two letters of a place, or two digits of a postcode';

const PlacesQuery = z
  .strictObject({
    q: z
      .string()
      .trim()
      .min(SHORTEST_SEARCH, TOO_SHORT)
      .max(100)
      .describe('Name of a place, a district or a Land, or a postcode; at least two characters of it.')
      .optional(),
    near: filterShape.near.describe('longitude,latitude: the places around it, none farther than 15 km.').optional(),
  })
  .refine(({ q, near }) => q !== undefined || near !== undefined, { path: ['q'], message: TOO_SHORT })
  .refine(({ q, near }) => q === undefined || near === undefined, {
    path: ['near'],
    message: 'ask for a name or for the surroundings of a point, one at a time',
  });
type PlacesQuery = z.output<typeof PlacesQuery>;

/** Areas and places over HTTP. */
@Controller('api/v1')
export class TerritoriesController {
  constructor(
    private readonly territories: Territories,
    private readonly places: Places,
  ) {}

  @Get('territories')
  @UseInterceptors(ByEdition)
  @ApiOperation({ operationId: 'listTerritories', summary: 'Areas with procedures, by official key' })
  @Answers(TerritoryList, 400)
  list(@Query({ schema: LevelQuery }) { level }: LevelQuery): Promise<TerritoryList> {
    return this.territories.list(level);
  }

  @Get('territories/:key')
  @UseInterceptors(ByEdition)
  @ApiOperation({ operationId: 'getTerritory', summary: 'One area by its official key (AGS or ARS)' })
  @Answers(Territory, 400, 404)
  async one(
    @Param('key', { schema: TerritoryKey }) key: TerritoryKey,
    @Query({ schema: NoQuery }) _query: object,
  ): Promise<Territory> {
    const territory = await this.territories.one(key);
    if (territory === null) throw notFound('No area known here has this key.');
    return territory;
  }

  @Get('places')
  @UseInterceptors(ByContent)
  @ApiOperation({
    operationId: 'findPlaces',
    summary: 'Places, postcodes and areas to search by, or around a point, best first',
  })
  @Answers(PlaceList, 400)
  find(@Query({ schema: PlacesQuery }) { q = '', near }: PlacesQuery): Promise<PlaceList> {
    return near === undefined ? this.places.find(q) : this.places.near(near);
  }
}
