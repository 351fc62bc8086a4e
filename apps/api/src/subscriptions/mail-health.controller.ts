import { Controller, Get, Header } from '@nestjs/common';
import { ApiOperation } from '@nestjs/swagger';
import { z } from 'zod';
import { Mailer } from '../mail/mailer.js';
import { Answers } from '../openapi/answers.js';
import { ApiProblem } from '../platform/problem/api-problem.js';
import { MailHealth, type MailTrouble } from './mail-health.js';

const State = z.object({ status: z.enum(['working', 'off']) });

/** For whoever watches this installation: does mail leave? Apart from readiness, because pages do without it. */
@Controller('health/mail')
export class MailHealthController {
  constructor(
    private readonly mailer: Mailer,
    private readonly health: MailHealth,
  ) {}

  @Get()
  @Header('cache-control', 'no-store')
  @ApiOperation({ operationId: 'doesMailLeave', summary: 'Mail leaves, or none is set up; 503 while it is stuck' })
  @Answers(State, 503)
  async state(): Promise<z.infer<typeof State>> {
    if (!this.mailer.isThere) return { status: 'off' };
    const trouble = await this.health.trouble();
    if (trouble === null) return { status: 'working' };
    throw new ApiProblem({ status: 503, code: 'mail-stuck', detail: told(trouble) });
  }
}

function told({ since, problem, waiting }: MailTrouble): string {
  const instant = since.toISOString();
  return `Seit ${instant} geht keine E-Mail hinaus (${problem}); ${String(waiting)} warten. Bitte SMTP_URL und den Mailserver prüfen. / No mail has left since ${instant} (${problem}); ${String(waiting)} wait. Please look at SMTP_URL and the mail server.`;
}
