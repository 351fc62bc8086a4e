import { Controller, HttpCode, Param, Post, Req } from '@nestjs/common';
import { ApiOperation, ApiResponse } from '@nestjs/swagger';
import { BY_MAIL, FeedId, LoginLink, type Actor, type FeedId as FeedKey } from '@navigator/shared';
import type { FastifyRequest } from 'fastify';
import { Audit } from '../audit/audit.js';
import { Config } from '../config/config.js';
import { Db } from '../database/db.js';
import { addressOf } from '../web/page-request.js';
import { actorId } from './actor.js';
import { LoginLinks } from './login-links.js';
import { CurrentActor, Needs } from './needs.js';

/** Ways into the pages of an owner, over HTTP. */
@Controller('api/v1/feeds/:id')
export class AccessController {
  constructor(
    private readonly db: Db,
    private readonly links: LoginLinks,
    private readonly audit: Audit,
    private readonly config: Config,
  ) {}

  @Post('login-links')
  @HttpCode(201)
  @Needs({ kind: 'owner', since: 'registered' })
  @ApiOperation({
    operationId: 'makeLoginLink',
    summary: 'A link that logs the owner of this key in: once, within 15 minutes',
  })
  @ApiResponse({ status: 201, description: 'Open it in a browser.', standardSchema: LoginLink })
  async link(
    @Param('id', { schema: FeedId }) feed: FeedKey,
    @CurrentActor() actor: Actor,
    @Req() request: FastifyRequest,
  ): Promise<LoginLink> {
    const id = actorId(actor);
    const { path, expiresAt } = await this.db.transaction(async (tx) => {
      await this.audit.note(tx, {
        actor,
        action: 'login-link.make',
        subject: { kind: 'feed', id: feed },
        outcome: 'done',
      });
      return this.links.make({ feed, key: id === BY_MAIL ? null : id }, tx);
    });
    const origin = this.config.baseUrl ?? addressOf(request)?.origin ?? this.config.publicUrl;
    return { url: `${origin}${path}`, expiresAt: expiresAt.toISOString() };
  }
}
