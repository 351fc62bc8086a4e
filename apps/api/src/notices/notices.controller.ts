import { Body, Controller, Delete, Get, HttpCode, Param, Post, Put, Query, Res } from '@nestjs/common';
import { ApiOperation, ApiResponse } from '@nestjs/swagger';
import {
  FeedId,
  FeedNotices,
  NoticeAttempt,
  Problem,
  WebhookSet,
  WebhookWish,
  type Actor,
  type FeedId as Id,
} from '@navigator/shared';
import type { FastifyReply } from 'fastify';
import { CurrentActor, Needs } from '../access/needs.js';
import { NoQuery } from '../feeds/read/run-cursor.js';
import { Answers } from '../openapi/answers.js';
import { invalidInput, notFound, tooMany } from '../platform/problem/api-problem.js';
import { OwnerNotices } from './owner-notices.js';

/** How the people of a feed are told, over HTTP, for whoever runs the feed. */
@Controller('api/v1/feeds/:id')
@Needs({ kind: 'ownerOrStaff', role: 'editor' })
export class NoticesController {
  constructor(private readonly notices: OwnerNotices) {}

  @Get('notices')
  @ApiOperation({
    operationId: 'listNotices',
    summary: 'How the people of a feed are told that it fails, what they were told, and what became of each attempt',
  })
  @Answers(FeedNotices, 400)
  of(@Param('id', { schema: FeedId }) id: Id, @Query({ schema: NoQuery }) _query: object): Promise<FeedNotices> {
    return this.notices.of(id);
  }

  @Put('webhook')
  @HttpCode(200)
  @ApiOperation({
    operationId: 'putWebhook',
    summary: 'Sets where notices are posted to; the answer shows the secret that signs them, this once',
  })
  @Answers(WebhookSet, 400, 404)
  async put(
    @Param('id', { schema: FeedId }) id: Id,
    @Body({ schema: WebhookWish }) { url }: WebhookWish,
    @CurrentActor() actor: Actor,
  ): Promise<WebhookSet> {
    const outcome = await this.notices.setWebhook(id, url, actor);
    if (outcome.kind === 'set') return outcome.set;
    if (outcome.code === 'no-feed') throw notFound(outcome.text.en);
    throw invalidInput([{ path: 'url', message: outcome.text.en }]);
  }

  @Delete('webhook')
  @HttpCode(204)
  @ApiOperation({ operationId: 'deleteWebhook', summary: 'Ends the webhook; what still waits is posted no more' })
  @ApiResponse({ status: 204, description: 'There is none any more.' })
  end(@Param('id', { schema: FeedId }) id: Id, @CurrentActor() actor: Actor): Promise<void> {
    return this.notices.endWebhook(id, actor);
  }

  @Post('webhook/test')
  @HttpCode(200)
  @ApiOperation({ operationId: 'testWebhook', summary: 'Posts a signed test at once, and tells what came of it' })
  @Answers(NoticeAttempt, 400)
  @ApiResponse({ status: 404, description: 'No webhook is set.', standardSchema: Problem })
  async test(
    @Param('id', { schema: FeedId }) id: Id,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<NoticeAttempt> {
    const trial = await this.notices.test(id);
    switch (trial.kind) {
      case 'tried':
        return trial.attempt;
      case 'none':
        throw notFound('No webhook is set for this feed.');
      case 'tooMany':
        void reply.header('retry-after', String(trial.seconds));
        throw tooMany(`Too many tests in this minute; please go on in ${String(trial.seconds)} seconds.`);
    }
  }
}
