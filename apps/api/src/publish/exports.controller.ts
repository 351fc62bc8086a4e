import { Readable } from 'node:stream';
import { Controller, Get, Query, StreamableFile, UseInterceptors } from '@nestjs/common';
import { ApiOperation } from '@nestjs/swagger';
import { Filter, type Filter as FilterValues } from '@navigator/shared';
import { AnswersAs } from '../openapi/answers.js';
import { ByEdition } from '../procedures/conditional-get.js';
import { Exports } from './exports.js';

/** The filter's whole result as a file. */
@Controller('api/v1')
@UseInterceptors(ByEdition)
export class ExportsController {
  constructor(private readonly exports: Exports) {}

  @Get('procedures.csv')
  @ApiOperation({ operationId: 'exportCsv', summary: 'Everything the filter leaves, as a table (CSV)' })
  @AnswersAs('text/csv', 400)
  csv(@Query({ schema: Filter }) filter: FilterValues): StreamableFile {
    return file(this.exports.csv(filter), 'text/csv; charset=utf-8', 'csv');
  }

  @Get('procedures.geojson')
  @ApiOperation({ operationId: 'exportGeoJson', summary: 'Everything the filter leaves, as features (GeoJSON)' })
  @AnswersAs('application/geo+json', 400)
  geojson(@Query({ schema: Filter }) filter: FilterValues): StreamableFile {
    return file(this.exports.geojson(filter), 'application/geo+json', 'geojson');
  }
}

function file(content: AsyncIterable<string>, type: string, extension: string): StreamableFile {
  const disposition = `attachment; filename="beteiligungsverfahren.${extension}"`;
  return new StreamableFile(Readable.from(content, { objectMode: false }), { type, disposition });
}
