import { Body, Controller, Delete, Get, HttpCode, Param, Patch, Post } from '@nestjs/common';
import { ApiOperation, ApiResponse } from '@nestjs/swagger';
import { AskedHarvest, FeedChange, FeedId, FeedSettings, type Actor, type FeedId as FeedKey } from '@navigator/shared';
import { CurrentActor, Needs } from '../access/needs.js';
import { Answers } from '../openapi/answers.js';
import { atDoor } from './as-problem.js';
import { OwnedFeeds } from './owned-feeds.js';

/** What owners set, over HTTP. */
@Controller('api/v1/feeds')
export class OwnedFeedsController {
  constructor(private readonly feeds: OwnedFeeds) {}

  @Get(':id/settings')
  @Needs({ kind: 'ownerOrStaff', role: 'viewer' })
  @ApiOperation({ operationId: 'getFeedSettings', summary: 'What the owner of a feed can set' })
  @Answers(FeedSettings, 404)
  settings(@Param('id', { schema: FeedId }) id: FeedKey): Promise<FeedSettings> {
    return atDoor(this.feeds.settings(id));
  }

  @Patch(':id')
  @Needs({ kind: 'ownerOrStaff', role: 'operator' })
  @ApiOperation({
    operationId: 'changeFeed',
    summary: 'Pauses or resumes a feed, changes its pace, name, expectations or field map',
  })
  @Answers(FeedSettings, 400, 404, 409)
  change(
    @Param('id', { schema: FeedId }) id: FeedKey,
    @Body({ schema: FeedChange }) change: FeedChange,
    @CurrentActor() actor: Actor,
  ): Promise<FeedSettings> {
    return atDoor(this.feeds.change(id, change, actor));
  }

  @Post(':id/harvest')
  @HttpCode(202)
  @Needs({ kind: 'ownerOrStaff', role: 'editor' })
  @ApiOperation({ operationId: 'harvestFeed', summary: 'Has a feed read now, whatever its schedule says' })
  @ApiResponse({
    status: 202,
    description: 'Asked for; its run is the first at feeds/{id}/runs.',
    standardSchema: AskedHarvest,
  })
  harvest(@Param('id', { schema: FeedId }) id: FeedKey, @CurrentActor() actor: Actor): Promise<AskedHarvest> {
    return atDoor(this.feeds.askHarvest(id, actor));
  }

  @Delete(':id')
  @HttpCode(202)
  @Needs({ kind: 'ownerOrStaff', role: 'operator' })
  @ApiOperation({
    operationId: 'removeFeed',
    summary: 'Has a feed removed in seven days; until then it can be taken back',
  })
  @ApiResponse({ status: 202, description: 'Goes when `removal.dueAt` is over.', standardSchema: FeedSettings })
  remove(@Param('id', { schema: FeedId }) id: FeedKey, @CurrentActor() actor: Actor): Promise<FeedSettings> {
    return atDoor(this.feeds.askRemoval(id, actor));
  }

  @Delete(':id/removal')
  @Needs({ kind: 'ownerOrStaff', role: 'operator' })
  @ApiOperation({ operationId: 'keepFeed', summary: 'Takes the removal of a feed back' })
  @Answers(FeedSettings, 404, 409)
  keep(@Param('id', { schema: FeedId }) id: FeedKey, @CurrentActor() actor: Actor): Promise<FeedSettings> {
    return atDoor(this.feeds.takeRemovalBack(id, actor));
  }
}
