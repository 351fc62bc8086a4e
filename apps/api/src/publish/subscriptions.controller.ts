import { Controller, Get, Header, Query, Req, UseInterceptors } from '@nestjs/common';
import { ApiOperation } from '@nestjs/swagger';
import { Filter, type Filter as FilterValues } from '@navigator/shared';
import type { FastifyRequest } from 'fastify';
import { AnswersAs } from '../openapi/answers.js';
import { ByEdition } from '../procedures/conditional-get.js';
import { CanonicalLink } from './canonical-link.js';
import { PublicOrigin } from './public-origin.js';
import { Subscriptions } from './subscriptions.js';

/** The filter's result to subscribe to. */
@Controller('api/v1')
@UseInterceptors(CanonicalLink, ByEdition)
export class SubscriptionsController {
  constructor(
    private readonly subscriptions: Subscriptions,
    private readonly origin: PublicOrigin,
  ) {}

  @Get('procedures.atom')
  @Header('content-type', 'application/atom+xml; charset=utf-8')
  @ApiOperation({ operationId: 'subscribeAtom', summary: 'The 100 latest changes of what the filter leaves (Atom)' })
  @AnswersAs('application/atom+xml', 400)
  atom(@Query({ schema: Filter }) filter: FilterValues, @Req() request: FastifyRequest): Promise<string> {
    return this.subscriptions.atom(filter, this.origin.of(request));
  }

  @Get('procedures.json')
  @Header('content-type', 'application/feed+json; charset=utf-8')
  @ApiOperation({
    operationId: 'subscribeJson',
    summary: 'The 100 latest changes of what the filter leaves (JSON Feed)',
  })
  @AnswersAs('application/feed+json', 400)
  json(@Query({ schema: Filter }) filter: FilterValues, @Req() request: FastifyRequest): Promise<string> {
    return this.subscriptions.json(filter, this.origin.of(request));
  }

  @Get('procedures.ics')
  @Header('content-type', 'text/calendar; charset=utf-8')
  @Header('content-disposition', 'inline; filename="beteiligungsverfahren.ics"')
  @ApiOperation({
    operationId: 'subscribeCalendar',
    summary: 'Deadlines and events of what the filter leaves, from 30 days ago on, 500 procedures at most (iCalendar)',
  })
  @AnswersAs('text/calendar', 400)
  ics(@Query({ schema: Filter }) filter: FilterValues, @Req() request: FastifyRequest): Promise<string> {
    return this.subscriptions.ics(filter, this.origin.of(request));
  }
}
