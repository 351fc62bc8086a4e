import { Body, Controller, Delete, Get, Header, HttpCode, Param, Post, Req, Res } from '@nestjs/common';
import { ApiOperation, ApiResponse } from '@nestjs/swagger';
import {
  FeedId,
  FeedMove,
  MoveWish,
  Problem,
  Registration,
  RegistrationReceipt,
  RegistrationWish,
  type Actor,
  type RegistrationRefusal,
  type TooManyWishes,
} from '@navigator/shared';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { CurrentActor, Needs } from '../access/needs.js';
import { Answers } from '../openapi/answers.js';
import { ApiProblem, notFound } from '../platform/problem/api-problem.js';
import { RegistrationDesk } from './registration-desk.js';

/** Registrations over HTTP: what the pages at /feeds/anmelden do, for programs. */
@Controller('api/v1/feeds')
export class RegistrationController {
  constructor(private readonly desk: RegistrationDesk) {}

  @Post()
  @HttpCode(201)
  @Header('cache-control', 'no-store')
  @ApiOperation({ operationId: 'registerFeed', summary: 'Registers a checked address; it is live once it is proved' })
  @ApiResponse({ status: 201, description: 'Kept; the key is shown this once.', standardSchema: RegistrationReceipt })
  @ApiResponse({ status: 400, description: 'A field is missing or cannot be meant.', standardSchema: Problem })
  @ApiResponse({ status: 403, description: 'This installation takes no registrations.', standardSchema: Problem })
  @ApiResponse({ status: 409, description: 'The address is a feed already.', standardSchema: Problem })
  @ApiResponse({ status: 429, description: 'Too many registrations from this address.', standardSchema: Problem })
  async register(
    @Body({ schema: RegistrationWish }) wish: RegistrationWish,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<RegistrationReceipt> {
    const outcome = await this.desk.register(wish, request.ip);
    if (outcome.kind !== 'registered') throw problemOf(outcome, reply);
    void reply.header('location', `/api/v1/feeds/${outcome.receipt.feed.id}/registration`);
    return outcome.receipt;
  }

  @Get(':id/registration')
  @Needs({ kind: 'ownerOrStaff', role: 'viewer', since: 'registered' })
  @ApiOperation({ operationId: 'getRegistration', summary: 'A registration, for its owner and the staff' })
  @Answers(Registration, 404)
  async registration(@Param('id', { schema: FeedId }) id: FeedId): Promise<Registration> {
    const registration = await this.desk.registration(id);
    if (registration === null) throw notFound('No registration has this id.');
    return registration;
  }

  @Delete(':id/registration')
  @HttpCode(204)
  @Needs({ kind: 'ownerOrStaff', role: 'editor', since: 'registered' })
  @ApiOperation({ operationId: 'withdrawRegistration', summary: 'Takes back a registration that is no feed yet' })
  @ApiResponse({ status: 204, description: 'It is erased, with its contact.' })
  @ApiResponse({ status: 404, description: 'There is none, or it is a feed.', standardSchema: Problem })
  async withdraw(@Param('id', { schema: FeedId }) id: FeedId, @CurrentActor() by: Actor): Promise<void> {
    if (!(await this.desk.withdraw(id, by))) throw notFound('No registration has this id, or it is a feed already.');
  }

  @Post(':id/proof')
  @HttpCode(200)
  @Needs({ kind: 'ownerOrStaff', role: 'editor', since: 'registered' })
  @ApiOperation({ operationId: 'lookForProof', summary: 'Looks for the token of a registration now' })
  @Answers(Registration, 404)
  async lookForProof(
    @Param('id', { schema: FeedId }) id: FeedId,
    @CurrentActor() by: Actor,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Registration> {
    const outcome = await this.desk.lookForProof(id, by);
    if (outcome.kind !== 'done') throw problemOf(outcome, reply);
    return outcome.registration;
  }

  @Post(':id/move')
  @HttpCode(200)
  @Needs({ kind: 'ownerOrStaff', role: 'operator' })
  @ApiOperation({ operationId: 'moveFeed', summary: 'Moves a feed, with its history, to the address of a check' })
  @Answers(FeedMove, 400, 404)
  async move(
    @Param('id', { schema: FeedId }) id: FeedId,
    @Body({ schema: MoveWish }) wish: MoveWish,
    @CurrentActor() by: Actor,
  ): Promise<FeedMove> {
    const outcome = await this.desk.move(id, wish, by);
    if (outcome.kind !== 'done') throw problemOf(outcome, null);
    return outcome.move;
  }

  @Post(':id/move/proof')
  @HttpCode(200)
  @Needs({ kind: 'ownerOrStaff', role: 'editor' })
  @ApiOperation({ operationId: 'lookForMove', summary: 'Looks for the token of a move now' })
  @Answers(FeedMove, 404)
  async lookForMove(
    @Param('id', { schema: FeedId }) id: FeedId,
    @CurrentActor() by: Actor,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<FeedMove> {
    const outcome = await this.desk.lookForMove(id, by);
    if (outcome.kind !== 'done') throw problemOf(outcome, reply);
    return outcome.move;
  }
}

/** By code where it is no fault of the request itself, which is 400. */
const STATUS: Readonly<Partial<Record<RegistrationRefusal['code'], number>>> = {
  'registration-closed': 403,
  'registration-unknown': 404,
  'move-unknown': 404,
  'feed-exists': 409,
  'not-waiting': 409,
};

function problemOf(outcome: RegistrationRefusal | TooManyWishes, reply: FastifyReply | null): ApiProblem {
  if (outcome.kind === 'tooMany') {
    reply?.header('retry-after', String(outcome.wait));
    const detail = `Too many requests; please go on in ${String(outcome.wait)} seconds.`;
    return new ApiProblem({ status: 429, code: 'too-many-requests', detail });
  }
  const { code, path, text } = outcome;
  const errors = path === null ? {} : { errors: [{ path, message: text.en }] };
  return new ApiProblem({ status: STATUS[code] ?? 400, code, detail: text.en, ...errors });
}
