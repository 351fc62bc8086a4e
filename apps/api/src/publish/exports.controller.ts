import { Readable } from 'node:stream';
import { Controller, Get, Query, Req, StreamableFile, UseInterceptors } from '@nestjs/common';
import { ApiOperation } from '@nestjs/swagger';
import { Filter, type Filter as FilterValues } from '@navigator/shared';
import type { FastifyRequest } from 'fastify';
import { AnswersAs } from '../openapi/answers.js';
import { ByEdition } from '../procedures/conditional-get.js';
import type { Ending } from './addresses.js';
import { CanonicalLink } from './canonical-link.js';
import { Exports } from './exports.js';
import { PublicOrigin } from './public-origin.js';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** The filter's whole result as a file. */
@Controller('api/v1')
@UseInterceptors(CanonicalLink, ByEdition)
export class ExportsController {
  constructor(
    private readonly exports: Exports,
    private readonly origin: PublicOrigin,
  ) {}

  @Get('procedures.csv')
  @ApiOperation({ operationId: 'exportCsv', summary: 'Everything the filter leaves, as a table (CSV: commas, UTF-8)' })
  @AnswersAs('text/csv', 400)
  csv(@Query({ schema: Filter }) filter: FilterValues, @Req() request: FastifyRequest): StreamableFile {
    const content = textOf(this.exports.csv(filter, this.origin.of(request)));
    return file(request, content, { type: 'text/csv; charset=utf-8', ending: 'csv' });
  }

  @Get('procedures.xlsx')
  @ApiOperation({ operationId: 'exportXlsx', summary: 'Everything the filter leaves, as a spreadsheet (XLSX)' })
  @AnswersAs(XLSX, 400)
  async xlsx(@Query({ schema: Filter }) filter: FilterValues, @Req() request: FastifyRequest): Promise<StreamableFile> {
    const content = await this.exports.xlsx(filter, this.origin.of(request));
    return file(request, content, { type: XLSX, ending: 'xlsx' });
  }

  @Get('procedures.geojson')
  @ApiOperation({ operationId: 'exportGeoJson', summary: 'Everything the filter leaves, as features (GeoJSON)' })
  @AnswersAs('application/geo+json', 400)
  geojson(@Query({ schema: Filter }) filter: FilterValues, @Req() request: FastifyRequest): StreamableFile {
    const content = textOf(this.exports.geojson(filter, this.origin.of(request)));
    return file(request, content, { type: 'application/geo+json', ending: 'geojson' });
  }

  @Get('procedures.ndjson')
  @ApiOperation({ operationId: 'exportNdjson', summary: 'Everything the filter leaves, a procedure a line (NDJSON)' })
  @AnswersAs('application/x-ndjson', 400)
  ndjson(@Query({ schema: Filter }) filter: FilterValues, @Req() request: FastifyRequest): StreamableFile {
    return file(request, textOf(this.exports.ndjson(filter)), { type: 'application/x-ndjson', ending: 'ndjson' });
  }
}

function textOf(content: AsyncIterable<string>): Readable {
  return Readable.from(content, { objectMode: false });
}

/** Only headers are asked for: nothing is read. */
function file(
  { method }: FastifyRequest,
  content: Readable,
  { type, ending }: { readonly type: string; readonly ending: Ending },
): StreamableFile {
  const disposition = `attachment; filename="beteiligungsverfahren.${ending}"`;
  if (method !== 'HEAD') return new StreamableFile(content, { type, disposition });
  content.destroy();
  return new StreamableFile(Buffer.alloc(0), { type, disposition });
}
