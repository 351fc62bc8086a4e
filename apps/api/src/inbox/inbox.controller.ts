import { Controller, HttpCode, Post, Req, Res } from '@nestjs/common';
import { ApiBearerAuth, ApiBody, ApiConsumes, ApiOperation, ApiResponse } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { AnswersAs } from '../openapi/answers.js';
import { ApiProblem } from '../platform/problem/api-problem.js';
import { UNKNOWN_SENDER } from './door.js';
import { Inbox } from './inbox.js';
import { Senders } from './senders.js';
import { tokenIn } from './token.js';

const XML_TEXT = { 'application/xml': { schema: { type: 'string' } } } as const;

/** Takes messages of the standard XBeteiligung, and answers as the standard wants it. */
@Controller('api/v1/inbox')
export class InboxController {
  constructor(
    private readonly senders: Senders,
    private readonly inbox: Inbox,
  ) {}

  @Post('xbeteiligung')
  @HttpCode(200)
  @ApiBearerAuth('inbox')
  @ApiOperation({
    operationId: 'bringXbeteiligung',
    summary: 'Takes an XBeteiligung message (0451, 0452, 0459, 0401, 0402, 0409) and answers with its OK or NOK.',
  })
  @ApiConsumes('application/xml', 'text/xml')
  @ApiBody({ schema: { type: 'string' }, description: 'One message as XML, up to 10 MB.' })
  @AnswersAs('application/xml', 401, 413, 415, 429, 503)
  @ApiResponse({ status: 422, description: 'A NOK message: it says why nothing was taken.', content: XML_TEXT })
  async bring(@Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply): Promise<string> {
    const sender = await this.senders.byToken(tokenIn(request.headers));
    if (sender === null) throw new ApiProblem(UNKNOWN_SENDER);
    const { outcome, xml } = await this.inbox.take(sender, bytesOf(request.body));
    void reply.status(outcome === 'accepted' ? 200 : 422).header('cache-control', 'no-store');
    void reply.type('application/xml; charset=utf-8');
    return xml;
  }
}

/** What is no XML by its type was read by another parser, or by none. */
function bytesOf(body: unknown): Uint8Array {
  if (body instanceof Uint8Array) return body;
  throw new ApiProblem({
    status: 415,
    code: 'unsupported-media-type',
    detail: 'Please send the message itself as application/xml or text/xml.',
  });
}
