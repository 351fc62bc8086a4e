import { Controller, Get, Param, Query, Req, StreamableFile, UseInterceptors } from '@nestjs/common';
import { ApiOperation } from '@nestjs/swagger';
import { IndicatorList, IndicatorResult, type IndicatorId, type IndicatorQuery } from '@navigator/shared';
import type { FastifyRequest } from 'fastify';
import { NoQuery } from '../feeds/read/run-cursor.js';
import { Answers, AnswersAs } from '../openapi/answers.js';
import { PublicOrigin } from '../publish/public-origin.js';
import { ByIndicator } from './by-indicator.js';
import { IndicatorFiles } from './indicator-files.js';
import { Indicators } from './indicators.js';
import { IndicatorParameters, IndicatorPath } from './queries.js';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** The statistics over HTTP. */
@Controller('api/v1')
@UseInterceptors(ByIndicator)
export class IndicatorsController {
  constructor(
    private readonly indicators: Indicators,
    private readonly files: IndicatorFiles,
    private readonly origin: PublicOrigin,
  ) {}

  @Get('indicators')
  @ApiOperation({ operationId: 'listIndicators', summary: 'What each indicator means' })
  @Answers(IndicatorList, 400)
  list(@Query({ schema: NoQuery }) _query: object): IndicatorList {
    return { items: [...this.indicators.definitions], next: null };
  }

  @Get('indicators/:id.csv')
  @ApiOperation({ operationId: 'exportIndicatorCsv', summary: 'The same rows as a table with its definition (CSV)' })
  @AnswersAs('text/csv', 400, 404)
  async csv(
    @Param('id', { schema: IndicatorPath }) id: IndicatorId,
    @Query({ schema: IndicatorParameters }) parameters: IndicatorParameters,
    @Req() request: FastifyRequest,
  ): Promise<StreamableFile> {
    const text = await this.files.csv(queryOf(id, parameters), this.addressOf(request));
    return file(Buffer.from(text), 'text/csv; charset=utf-8', `${id}.csv`);
  }

  @Get('indicators/:id.xlsx')
  @ApiOperation({
    operationId: 'exportIndicatorXlsx',
    summary: 'The same rows as a spreadsheet with its definition (XLSX)',
  })
  @AnswersAs(XLSX, 400, 404)
  async xlsx(
    @Param('id', { schema: IndicatorPath }) id: IndicatorId,
    @Query({ schema: IndicatorParameters }) parameters: IndicatorParameters,
    @Req() request: FastifyRequest,
  ): Promise<StreamableFile> {
    return file(await this.files.xlsx(queryOf(id, parameters), this.addressOf(request)), XLSX, `${id}.xlsx`);
  }

  @Get('indicators/:id')
  @ApiOperation({ operationId: 'getIndicator', summary: 'An indicator over a filter, grouped or as a whole' })
  @Answers(IndicatorResult, 400, 404)
  one(
    @Param('id', { schema: IndicatorPath }) id: IndicatorId,
    @Query({ schema: IndicatorParameters }) parameters: IndicatorParameters,
  ): Promise<IndicatorResult> {
    return this.indicators.answer(queryOf(id, parameters));
  }

  private addressOf(request: FastifyRequest): string {
    return this.origin.of(request) + request.url;
  }
}

function queryOf(id: IndicatorId, { by, interval, ...filter }: IndicatorParameters): IndicatorQuery {
  return { id, filter, by: by ?? null, interval };
}

function file(content: Buffer, type: string, name: string): StreamableFile {
  return new StreamableFile(content, { type, disposition: `attachment; filename="${name.toLowerCase()}"` });
}
