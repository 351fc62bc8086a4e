import { Controller, Get, Param, Query, UseInterceptors } from '@nestjs/common';
import { ApiOperation } from '@nestjs/swagger';
import {
  FeedDetail,
  FeedId,
  FeedList,
  FeedQuarantine,
  Health,
  Run,
  RunId,
  RunList,
  type FeedId as FeedKey,
  type RunId as RunKey,
} from '@navigator/shared';
import { Answers } from '../../openapi/answers.js';
import { notFound } from '../../platform/problem/api-problem.js';
import { ByContent } from '../../procedures/conditional-get.js';
import { FeedsQuery } from './feed-cursor.js';
import { PublicFeeds } from './public-feeds.js';
import { NoQuery, RunsQuery } from './run-cursor.js';

/** The registry of sources and its health over HTTP. */
@Controller('api/v1')
@UseInterceptors(ByContent)
export class FeedsController {
  constructor(private readonly feeds: PublicFeeds) {}

  @Get('feeds')
  @ApiOperation({ operationId: 'listFeeds', summary: 'The registered feeds with their health, by publisher' })
  @Answers(FeedList, 400)
  list(@Query({ schema: FeedsQuery }) { limit, cursor }: FeedsQuery): Promise<FeedList> {
    return this.feeds.list({ limit, after: cursor ?? null });
  }

  @Get('feeds/:id')
  @ApiOperation({ operationId: 'getFeed', summary: 'One feed with its latest run' })
  @Answers(FeedDetail, 400, 404)
  async one(
    @Param('id', { schema: FeedId }) id: FeedKey,
    @Query({ schema: NoQuery }) _query: object,
  ): Promise<FeedDetail> {
    return (await this.feeds.one(id)) ?? missing('feed');
  }

  @Get('feeds/:id/runs')
  @ApiOperation({ operationId: 'listRuns', summary: 'The harvests of a feed, newest first' })
  @Answers(RunList, 400, 404)
  async runs(
    @Param('id', { schema: FeedId }) feed: FeedKey,
    @Query({ schema: RunsQuery }) query: RunsQuery,
  ): Promise<RunList> {
    const { limit, cursor } = query;
    return (await this.feeds.runs({ feed, limit, after: cursor ?? null })) ?? missing('feed');
  }

  @Get('feeds/:id/quarantine')
  @ApiOperation({ operationId: 'getFeedQuarantine', summary: 'What of a feed waits for a decision' })
  @Answers(FeedQuarantine, 400, 404)
  async quarantine(
    @Param('id', { schema: FeedId }) id: FeedKey,
    @Query({ schema: NoQuery }) _query: object,
  ): Promise<FeedQuarantine> {
    const found = await this.feeds.quarantine(id);
    if (found.kind === 'unknown') return missing('feed');
    if (found.kind === 'none') throw notFound('Nothing of this feed is held back: it shows what its source says.');
    return found.quarantine;
  }

  @Get('runs/:id')
  @ApiOperation({ operationId: 'getRun', summary: 'One harvest' })
  @Answers(Run, 400, 404)
  async run(@Param('id', { schema: RunId }) id: RunKey, @Query({ schema: NoQuery }) _query: object): Promise<Run> {
    return (await this.feeds.run(id)) ?? missing('run');
  }

  @Get('health')
  @ApiOperation({ operationId: 'getHealth', summary: 'How the installation and its feeds are doing' })
  @Answers(Health, 400)
  health(@Query({ schema: NoQuery }) _query: object): Promise<Health> {
    return this.feeds.health();
  }
}

function missing(kind: 'feed' | 'run'): never {
  throw notFound(`No ${kind} has this id.`);
}
