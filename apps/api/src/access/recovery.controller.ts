import { Controller, Header, HttpCode, Param, Post, Req } from '@nestjs/common';
import { ApiOperation, ApiResponse } from '@nestjs/swagger';
import { FeedId, Problem, Recovery, RecoveredKey, type FeedId as FeedKey } from '@navigator/shared';
import type { FastifyRequest } from 'fastify';
import { ApiProblem, tooMany } from '../platform/problem/api-problem.js';
import { LostKeys } from './lost-keys.js';
import { RecoveryId } from './recovery-id.js';

/** Lost keys over HTTP: a new one for whoever rules the publisher's domain. */
@Controller('api/v1/feeds/:id/recovery')
export class RecoveryController {
  constructor(private readonly lostKeys: LostKeys) {}

  @Post()
  @HttpCode(201)
  @Header('cache-control', 'no-store')
  @ApiOperation({ operationId: 'loseKey', summary: 'Begins the way to a new key: a token for the publisher’s domain' })
  @ApiResponse({ status: 201, description: 'Put the token there, then ask for the key.', standardSchema: Recovery })
  @ApiResponse({ status: 404, description: 'No such feed, or no domain answers for it.', standardSchema: Problem })
  async begin(@Param('id', { schema: FeedId }) feed: FeedKey, @Req() { ip }: FastifyRequest): Promise<Recovery> {
    const begun = await this.lostKeys.begin(feed, { asker: ip });
    switch (begun.kind) {
      case 'begun':
        return begun.recovery;
      case 'wait':
        throw tooFast(begun.seconds);
      case 'impossible':
        throw problem(404, 'recovery-impossible', 'No feed has this id, or no domain answers for it.');
    }
  }

  @Post(':rid/proof')
  @HttpCode(200)
  @Header('cache-control', 'no-store')
  @ApiOperation({ operationId: 'recoverKey', summary: 'The new key, once the token stands on the domain' })
  @ApiResponse({
    status: 200,
    description: 'Shown this once; every other key has ended.',
    standardSchema: RecoveredKey,
  })
  @ApiResponse({ status: 404, description: 'This way has ended, or never began.', standardSchema: Problem })
  @ApiResponse({ status: 409, description: 'The token does not stand there yet.', standardSchema: Problem })
  async finish(
    @Param('id', { schema: FeedId }) feed: FeedKey,
    @Param('rid', { schema: RecoveryId }) recovery: string,
    @Req() { ip }: FastifyRequest,
  ): Promise<RecoveredKey> {
    const end = await this.lostKeys.finish(feed, recovery, { asker: ip });
    switch (end.kind) {
      case 'proved':
        return { key: end.key };
      case 'wait':
        throw tooFast(end.seconds);
      case 'missing':
        throw problem(409, 'proof-missing', end.looked.en);
      case 'unknown':
        throw problem(404, 'recovery-unknown', 'This way to a new key has ended, or never began; please begin anew.');
    }
  }
}

function problem(status: number, code: string, detail: string): ApiProblem {
  return new ApiProblem({ status, code, detail });
}

function tooFast(seconds: number): ApiProblem {
  return tooMany(`Too many requests; please go on in ${String(seconds)} seconds.`);
}
