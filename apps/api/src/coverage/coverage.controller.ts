import { Controller, Get, Query, UseInterceptors } from '@nestjs/common';
import { ApiOperation } from '@nestjs/swagger';
import { CoverageOverview } from '@navigator/shared';
import { z } from 'zod';
import { Answers } from '../openapi/answers.js';
import { ByContent } from '../procedures/conditional-get.js';
import { STATE_KEYS } from '../territories/official-key.js';
import { CityCoverage } from './coverage.js';
import { readMissingCursor, type MissingPosition } from './missing-page.js';

const CoverageParameters = z.strictObject({
  state: z.enum(STATE_KEYS).optional().describe('Only what is missing in this Land, by its two digits (05).'),
  limit: z.coerce.number().int().min(1).max(200).default(20),
  cursor: z
    .string()
    .transform((text, context): MissingPosition => {
      const position = readMissingCursor(text);
      if (position !== null) return position;
      context.issues.push({ code: 'custom', input: text, message: 'not a cursor of this list; take “next” of a page' });
      return z.NEVER;
    })
    .optional(),
});
type CoverageParameters = z.output<typeof CoverageParameters>;

/** Who should be there, over HTTP. */
@Controller('api/v1/coverage')
@UseInterceptors(ByContent)
export class CoverageController {
  constructor(private readonly coverage: CityCoverage) {}

  @Get()
  @ApiOperation({
    operationId: 'getCoverage',
    summary: 'The share of residents whose municipality a live feed covers, by Land, and the largest that none does',
  })
  @Answers(CoverageOverview, 400)
  overview(
    @Query({ schema: CoverageParameters }) { state, limit, cursor }: CoverageParameters,
  ): Promise<CoverageOverview> {
    return this.coverage.overview({ state: state ?? null, limit, after: cursor ?? null });
  }
}
