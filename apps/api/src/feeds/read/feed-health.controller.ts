import { Controller, Get, Header, Param, Query, Req, UseInterceptors } from '@nestjs/common';
import { ApiOperation } from '@nestjs/swagger';
import { FeedId, Language, type FeedDetail, type FeedId as FeedKey } from '@navigator/shared';
import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import { AnswersAs } from '../../openapi/answers.js';
import { Clock } from '../../platform/clock.js';
import { notFound } from '../../platform/problem/api-problem.js';
import { ByContent } from '../../procedures/conditional-get.js';
import { PublicOrigin } from '../../publish/public-origin.js';
import { healthAtom } from './health-atom.js';
import { healthBadge } from './health-badge.js';
import { PublicFeeds } from './public-feeds.js';

const InLanguage = z.strictObject({ lang: Language.default('de') });
type InLanguage = z.output<typeof InLanguage>;

/** The health of a feed outside our pages: as a picture to embed, and to subscribe to. */
@Controller('api/v1/feeds/:id')
@UseInterceptors(ByContent)
export class FeedHealthController {
  constructor(
    private readonly feeds: PublicFeeds,
    private readonly origin: PublicOrigin,
    private readonly clock: Clock,
  ) {}

  @Get('badge.svg')
  @Header('content-type', 'image/svg+xml; charset=utf-8')
  @Header('cross-origin-resource-policy', 'cross-origin')
  @ApiOperation({ operationId: 'getFeedBadge', summary: 'The health of a feed as a picture to embed' })
  @AnswersAs('image/svg+xml', 400, 404)
  async badge(
    @Param('id', { schema: FeedId }) id: FeedKey,
    @Query({ schema: InLanguage }) { lang }: InLanguage,
  ): Promise<string> {
    return healthBadge((await this.#feed(id)).health, lang);
  }

  @Get('health.atom')
  @Header('content-type', 'application/atom+xml; charset=utf-8')
  @ApiOperation({ operationId: 'subscribeFeedHealth', summary: 'Every change of the health of a feed (Atom)' })
  @AnswersAs('application/atom+xml', 400, 404)
  async atom(
    @Param('id', { schema: FeedId }) id: FeedKey,
    @Query({ schema: InLanguage }) { lang }: InLanguage,
    @Req() request: FastifyRequest,
  ): Promise<string> {
    const [feed, origin] = [await this.#feed(id), this.origin.of(request)];
    return healthAtom({ feed, origin, language: lang, now: this.clock.now() });
  }

  async #feed(id: FeedKey): Promise<FeedDetail> {
    const feed = await this.feeds.one(id);
    if (feed === null) throw notFound('No feed has this id.');
    return feed;
  }
}
