import { Body, Controller, Get, Header, HttpCode, Post, Query, Redirect, Req, Res } from '@nestjs/common';
import { ApiOperation, ApiResponse } from '@nestjs/swagger';
import {
  FIRST_LANGUAGE,
  MailSubscription,
  pathIn,
  Problem,
  Rhythm,
  SubscriptionAsked,
  SubscriptionToken,
  SubscriptionWish,
} from '@navigator/shared';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { Answers } from '../openapi/answers.js';
import { notFound, tooMany } from '../platform/problem/api-problem.js';
import { Following } from './following.js';

const ByToken = z.strictObject({ token: SubscriptionToken });
const ChangeOf = ByToken.extend({ rhythm: Rhythm });
const InAddress = z.strictObject({ t: SubscriptionToken.describe('The secret of the link in a mail.') });
const Manageable = MailSubscription.extend({ token: SubscriptionToken }).meta({ id: 'ConfirmedSubscription' });
const Ended = z.object({ state: z.literal('ended') });

const OVER = 'This link does not count any more: it was used up, is too old, or the subscription has ended.';

/** Following by mail over HTTP. */
@Controller('api/v1/subscriptions')
export class MailSubscriptionsController {
  constructor(private readonly following: Following) {}

  @Post()
  @HttpCode(202)
  @Header('cache-control', 'no-store')
  @ApiOperation({ operationId: 'follow', summary: 'Asks for mail about a filter; the address must confirm it' })
  @ApiResponse({ status: 202, description: 'Look into the mailbox.', standardSchema: SubscriptionAsked })
  @ApiResponse({ status: 400, description: 'A value cannot be meant.', standardSchema: Problem })
  @ApiResponse({ status: 404, description: 'This installation sends no mail.', standardSchema: Problem })
  @ApiResponse({ status: 429, description: 'Too many wishes.', standardSchema: Problem })
  async ask(
    @Body({ schema: SubscriptionWish }) wish: SubscriptionWish,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SubscriptionAsked> {
    if (!this.following.isOffered)
      throw notFound('This installation sends no mail; feeds and calendars tell the same.');
    const outcome = await this.following.ask(wish, request.ip);
    if (outcome.kind === 'asked') return { state: 'asked' };
    void reply.header('retry-after', String(outcome.seconds));
    throw tooMany(`Too many wishes in this minute; please go on in ${String(outcome.seconds)} seconds.`);
  }

  @Post('confirm')
  @HttpCode(200)
  @Header('cache-control', 'no-store')
  @ApiOperation({ operationId: 'confirmSubscription', summary: 'Confirms with the secret of the link in the mail' })
  @Answers(Manageable, 400, 404)
  async confirm(@Body({ schema: ByToken }) { token }: z.infer<typeof ByToken>): Promise<z.infer<typeof Manageable>> {
    const confirmed = await this.following.confirm(token);
    if (confirmed === null) throw notFound(OVER);
    return { ...confirmed.subscription, token: confirmed.token };
  }

  @Post('change')
  @HttpCode(200)
  @Header('cache-control', 'no-store')
  @ApiOperation({ operationId: 'changeSubscription', summary: 'Changes the rhythm' })
  @Answers(MailSubscription, 400, 404)
  async change(@Body({ schema: ChangeOf }) { token, rhythm }: z.infer<typeof ChangeOf>): Promise<MailSubscription> {
    const changed = await this.following.change(token, rhythm);
    if (changed === null) throw notFound(OVER);
    return changed;
  }

  @Post('end')
  @HttpCode(200)
  @Header('cache-control', 'no-store')
  @ApiOperation({
    operationId: 'endSubscription',
    summary: 'Ends a subscription and erases its address; what List-Unsubscribe-Post asks (RFC 8058)',
  })
  @Answers(Ended, 400)
  async end(@Query({ schema: InAddress }) { t }: z.infer<typeof InAddress>): Promise<z.infer<typeof Ended>> {
    await this.following.end(t);
    return { state: 'ended' };
  }

  /** Programs that look at every link in a mail must end nothing by it. */
  @Get('end')
  @Redirect()
  @Header('cache-control', 'no-store')
  @ApiOperation({ operationId: 'askToEnd', summary: 'Leads to the page with the button that ends it' })
  @ApiResponse({ status: 303, description: 'The page.' })
  async askToEnd(
    @Query({ schema: InAddress }) { t }: z.infer<typeof InAddress>,
  ): Promise<{ readonly url: string; readonly statusCode: number }> {
    const subscription = await this.following.look(t);
    return { url: pathIn(subscription?.language ?? FIRST_LANGUAGE, `/folgen/verwalten?t=${t}`), statusCode: 303 };
  }
}
