import { Controller, Get, Header, Query, Req, UseInterceptors } from '@nestjs/common';
import { ApiOperation } from '@nestjs/swagger';
import { ChangeList } from '@navigator/shared';
import type { FastifyRequest } from 'fastify';
import { Answers, AnswersAs } from '../openapi/answers.js';
import { ByEdition } from '../procedures/conditional-get.js';
import { Procedures } from '../procedures/procedures.js';
import { changesFeed } from '../publish/changes-feed.js';
import { PublicOrigin } from '../publish/public-origin.js';
import { ChangesFeedQuery, ChangesQuery } from './changes-query.js';

/** Entries of the feed. */
const FEED_ENTRIES = 100;

/** What changed, over HTTP. */
@Controller('api/v1')
@UseInterceptors(ByEdition)
export class ChangesController {
  constructor(
    private readonly procedures: Procedures,
    private readonly origin: PublicOrigin,
  ) {}

  @Get('changes')
  @ApiOperation({ operationId: 'listChanges', summary: 'What became of procedures, newest first, page by page' })
  @Answers(ChangeList, 400)
  list(@Query({ schema: ChangesQuery }) query: ChangesQuery): Promise<ChangeList> {
    const { limit, cursor, ...filter } = query;
    return this.procedures.changes({ filter, limit, after: cursor ?? null });
  }

  @Get('changes.atom')
  @Header('content-type', 'application/atom+xml; charset=utf-8')
  @ApiOperation({ operationId: 'subscribeChanges', summary: 'The 100 latest changes, each an entry of its own (Atom)' })
  @AnswersAs('application/atom+xml', 400)
  async atom(
    @Query({ schema: ChangesFeedQuery }) query: ChangesFeedQuery,
    @Req() request: FastifyRequest,
  ): Promise<string> {
    const { lang, ...filter } = query;
    const { items } = await this.procedures.changes({ filter, limit: FEED_ENTRIES, after: null });
    const origin = this.origin.of(request);
    return changesFeed(items, { origin, language: lang, self: origin + request.url });
  }
}
