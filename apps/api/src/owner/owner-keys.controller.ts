import { Body, Controller, Delete, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiOperation, ApiResponse } from '@nestjs/swagger';
import { FeedId, KeyName, NewOwnerKey, OwnerKey, type Actor, type FeedId as FeedKey } from '@navigator/shared';
import { z } from 'zod';
import { CurrentActor, Needs } from '../access/needs.js';
import { Answers } from '../openapi/answers.js';
import { atDoor } from './as-problem.js';
import { OwnerKeys } from './owner-keys.js';

const KeyList = z.object({ items: z.array(OwnerKey), next: z.null() }).meta({ id: 'OwnerKeyList' });
type KeyList = z.infer<typeof KeyList>;

const KeyWish = z.strictObject({ name: KeyName }).meta({ id: 'KeyWish' });
type KeyWish = z.infer<typeof KeyWish>;

const KeyId = z.string().regex(/^[0-9a-z]{10}$/);

/** The keys of a feed over HTTP. */
@Controller('api/v1/feeds/:id/keys')
export class OwnerKeysController {
  constructor(private readonly keys: OwnerKeys) {}

  @Get()
  @Needs({ kind: 'ownerOrStaff', role: 'viewer' })
  @ApiOperation({ operationId: 'listKeys', summary: 'The keys of a feed, revoked ones too; never their secrets' })
  @Answers(KeyList, 404)
  async list(@Param('id', { schema: FeedId }) feed: FeedKey): Promise<KeyList> {
    return { items: [...(await this.keys.list(feed))], next: null };
  }

  @Post()
  @Needs({ kind: 'owner' })
  @ApiOperation({ operationId: 'makeKey', summary: 'Makes another key of a feed' })
  @ApiResponse({ status: 201, description: 'The key, shown this once.', standardSchema: NewOwnerKey })
  make(
    @Param('id', { schema: FeedId }) feed: FeedKey,
    @Body({ schema: KeyWish }) { name }: KeyWish,
    @CurrentActor() actor: Actor,
  ): Promise<NewOwnerKey> {
    return atDoor(this.keys.make(feed, name, actor));
  }

  @Post(':key/rotate')
  @Needs({ kind: 'owner' })
  @ApiOperation({ operationId: 'rotateKey', summary: 'A new secret in the place of an old one, under its name' })
  @ApiResponse({ status: 201, description: 'The key, shown this once.', standardSchema: NewOwnerKey })
  rotate(
    @Param('id', { schema: FeedId }) feed: FeedKey,
    @Param('key', { schema: KeyId }) key: string,
    @CurrentActor() actor: Actor,
  ): Promise<NewOwnerKey> {
    return atDoor(this.keys.rotate(feed, key, actor));
  }

  @Delete(':key')
  @HttpCode(204)
  @Needs({ kind: 'owner' })
  @ApiOperation({ operationId: 'revokeKey', summary: 'Ends a key, and every session that it opened' })
  @ApiResponse({ status: 204, description: 'It opens nothing any more.' })
  revoke(
    @Param('id', { schema: FeedId }) feed: FeedKey,
    @Param('key', { schema: KeyId }) key: string,
    @CurrentActor() actor: Actor,
  ): Promise<void> {
    return atDoor(this.keys.revoke(feed, key, actor));
  }
}
