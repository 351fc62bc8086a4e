import { Body, Controller, Delete, Param, Put } from '@nestjs/common';
import { ApiOperation } from '@nestjs/swagger';
import {
  Correction,
  CorrectionField,
  CorrectionWish,
  ProcedureId,
  type Actor,
  type CorrectionField as Field,
  type ProcedureId as Id,
} from '@navigator/shared';
import { CurrentActor, Needs } from '../access/needs.js';
import { Answers } from '../openapi/answers.js';
import { atDoor } from './as-problem.js';
import { OwnerCorrections } from './owner-corrections.js';

/** Corrections of one’s own procedures over HTTP; they survive every import. */
@Controller('api/v1/procedures/:id/corrections')
export class CorrectionsController {
  constructor(private readonly corrections: OwnerCorrections) {}

  @Put()
  @Needs({ kind: 'ownerOrStaff', role: 'editor', of: 'procedure' })
  @ApiOperation({ operationId: 'correctProcedure', summary: 'Shows something else for a field than its source says' })
  @Answers(Correction, 400, 404, 409)
  set(
    @Param('id', { schema: ProcedureId }) id: Id,
    @Body({ schema: CorrectionWish }) wish: CorrectionWish,
    @CurrentActor() actor: Actor,
  ): Promise<Correction> {
    return atDoor(this.corrections.set(id, wish, actor));
  }

  @Delete(':field')
  @Needs({ kind: 'ownerOrStaff', role: 'editor', of: 'procedure' })
  @ApiOperation({ operationId: 'takeCorrectionBack', summary: 'Shows again what the source says' })
  @Answers(Correction, 404, 409)
  takeBack(
    @Param('id', { schema: ProcedureId }) id: Id,
    @Param('field', { schema: CorrectionField }) field: Field,
    @CurrentActor() actor: Actor,
  ): Promise<Correction> {
    return atDoor(this.corrections.takeBack(id, field, actor));
  }
}
