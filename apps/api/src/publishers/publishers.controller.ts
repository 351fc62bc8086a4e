import { Controller, Get, Param, Query, UseInterceptors } from '@nestjs/common';
import { ApiOperation } from '@nestjs/swagger';
import { PublisherDetail, PublisherId, PublisherList, type PublisherId as Id } from '@navigator/shared';
import { NoQuery } from '../feeds/read/run-cursor.js';
import { Answers } from '../openapi/answers.js';
import { notFound } from '../platform/problem/api-problem.js';
import { ByContent, ByEdition } from '../procedures/conditional-get.js';
import { Publishers } from './publishers.js';

/** Who publishes, over HTTP. */
@Controller('api/v1/publishers')
export class PublishersController {
  constructor(private readonly publishers: Publishers) {}

  @Get()
  @UseInterceptors(ByEdition)
  @ApiOperation({ operationId: 'listPublishers', summary: 'Cities and bodies with a feed or procedures, by name' })
  @Answers(PublisherList, 400)
  list(@Query({ schema: NoQuery }) _query: object): Promise<PublisherList> {
    return this.publishers.list();
  }

  @Get(':id')
  @UseInterceptors(ByContent)
  @ApiOperation({ operationId: 'getPublisher', summary: 'One publisher with its feeds' })
  @Answers(PublisherDetail, 400, 404)
  async one(
    @Param('id', { schema: PublisherId }) id: Id,
    @Query({ schema: NoQuery }) _query: object,
  ): Promise<PublisherDetail> {
    const publisher = await this.publishers.one(id);
    if (publisher === null) throw notFound('No publisher has this id.');
    return publisher;
  }
}
