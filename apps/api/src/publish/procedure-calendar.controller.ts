import { Controller, Get, Header, Param, Query, Req, UseInterceptors } from '@nestjs/common';
import { ApiOperation } from '@nestjs/swagger';
import { Language, ProcedureId, type ProcedureId as Id } from '@navigator/shared';
import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import { AnswersAs } from '../openapi/answers.js';
import { notFound } from '../platform/problem/api-problem.js';
import { ByEdition } from '../procedures/conditional-get.js';
import { fateProblem } from '../procedures/fate-problem.js';
import { Procedures } from '../procedures/procedures.js';
import { ProcedureCalendar, type CalendarWish } from './procedure-calendar.js';
import { PublicOrigin } from './public-origin.js';

/** `event` names events by the instant at which they begin. */
const CalendarQuery = z.strictObject({
  lang: Language.default('de'),
  event: z.iso.datetime({ offset: true }).optional(),
});
type CalendarQuery = z.output<typeof CalendarQuery>;

/** The dates of one procedure. */
@Controller('api/v1')
export class ProcedureCalendarController {
  constructor(
    private readonly calendar: ProcedureCalendar,
    private readonly procedures: Procedures,
    private readonly origin: PublicOrigin,
  ) {}

  @Get('procedures/:id.ics')
  @UseInterceptors(ByEdition)
  @Header('content-type', 'text/calendar; charset=utf-8')
  @ApiOperation({
    operationId: 'getProcedureCalendar',
    summary: 'Deadline and events of one procedure, or only the events that begin at an instant (iCalendar)',
  })
  @AnswersAs('text/calendar', 400, 404, 410)
  async ics(
    @Param('id', { schema: ProcedureId }) id: Id,
    @Query({ schema: CalendarQuery }) { lang, event }: CalendarQuery,
    @Req() request: FastifyRequest,
  ): Promise<string> {
    const wish = { id, language: lang, event: event ?? null };
    const origin = this.origin.of(request);
    const file = await this.calendar.ics(wish, origin);
    return file ?? this.elsewhere(wish, origin);
  }

  /** A calendar program asks again under the old address: it gets the dates of the procedure that stands for this one now. */
  private async elsewhere(wish: CalendarWish, origin: string): Promise<string> {
    const lookup = await this.procedures.one(wish.id, wish.language);
    if (lookup.kind === 'found') throw notFound('No event of this procedure begins at this instant.');
    if (lookup.kind !== 'moved') throw fateProblem(lookup.kind);
    const file = await this.calendar.ics({ ...wish, id: lookup.to }, origin);
    if (file === null) throw fateProblem('unknown');
    return file;
  }
}
