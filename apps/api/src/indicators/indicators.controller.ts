import { Controller, Get, Param, Query, UseInterceptors } from '@nestjs/common';
import { ApiOperation } from '@nestjs/swagger';
import { IndicatorList, IndicatorResult, type IndicatorId } from '@navigator/shared';
import { Answers } from '../openapi/answers.js';
import { ByIndicator } from './by-indicator.js';
import { Indicators } from './indicators.js';
import { IndicatorParameters, IndicatorPath } from './queries.js';

/** The statistics over HTTP. */
@Controller('api/v1')
@UseInterceptors(ByIndicator)
export class IndicatorsController {
  constructor(private readonly indicators: Indicators) {}

  @Get('indicators')
  @ApiOperation({ operationId: 'listIndicators', summary: 'What each indicator means' })
  @Answers(IndicatorList)
  list(): IndicatorList {
    return { items: [...this.indicators.definitions], next: null };
  }

  @Get('indicators/:id')
  @ApiOperation({ operationId: 'getIndicator', summary: 'An indicator over a filter, grouped or as a whole' })
  @Answers(IndicatorResult, 400, 404)
  one(
    @Param('id', { schema: IndicatorPath }) id: IndicatorId,
    @Query({ schema: IndicatorParameters }) parameters: IndicatorParameters,
  ): Promise<IndicatorResult> {
    const { by, interval, ...filter } = parameters;
    return this.indicators.answer({ id, filter, by: by ?? null, interval });
  }
}
