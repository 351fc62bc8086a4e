import { Controller, Get, Param, Query, UseInterceptors } from '@nestjs/common';
import { ApiOperation } from '@nestjs/swagger';
import { RunDifference, RunId, type RunId as RunKey } from '@navigator/shared';
import { NoQuery } from '../feeds/read/run-cursor.js';
import { Answers } from '../openapi/answers.js';
import { notFound } from '../platform/problem/api-problem.js';
import { ByContent } from '../procedures/conditional-get.js';
import { RunDifferences } from './run-differences.js';

/** What a harvest changed, over HTTP: public, like the history of each procedure. */
@Controller('api/v1/runs')
@UseInterceptors(ByContent)
export class RunDifferencesController {
  constructor(private readonly differences: RunDifferences) {}

  @Get(':id/difference')
  @ApiOperation({
    operationId: 'getRunDifference',
    summary: 'What a harvest changed of what residents see, in plain words',
  })
  @Answers(RunDifference, 404)
  async difference(
    @Param('id', { schema: RunId }) id: RunKey,
    @Query({ schema: NoQuery }) _query: object,
  ): Promise<RunDifference> {
    const difference = await this.differences.one(id);
    if (difference === null) throw notFound('No run has this id.');
    return difference;
  }
}
