import { Controller, Get, Header } from '@nestjs/common';
import { ApiOperation } from '@nestjs/swagger';
import { z } from 'zod';
import { Answers } from '../openapi/answers.js';
import { ApiProblem } from '../platform/problem/api-problem.js';
import { Readiness } from './readiness.js';

const Alive = z.object({ status: z.literal('live') });
const Ready = z.object({ status: z.literal('ready') });

/** For whoever watches this process: is it there, and can it serve? */
@Controller('health')
export class HealthController {
  constructor(private readonly readiness: Readiness) {}

  @Get('live')
  @Header('cache-control', 'no-store')
  @ApiOperation({ operationId: 'isLive', summary: 'The process answers' })
  @Answers(Alive)
  live(): z.infer<typeof Alive> {
    return { status: 'live' };
  }

  @Get('ready')
  @Header('cache-control', 'no-store')
  @ApiOperation({ operationId: 'isReady', summary: 'Migrated, pages built, first data there' })
  @Answers(Ready, 503)
  ready(): z.infer<typeof Ready> {
    const pending = this.readiness.pending();
    if (pending.length === 0) return { status: 'ready' };
    const detail = pending.map(({ de, en }) => `${de} / ${en}`).join(' ');
    throw new ApiProblem({ status: 503, code: 'not-ready', detail });
  }
}
