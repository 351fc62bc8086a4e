import { Injectable } from '@nestjs/common';
import type { CheckAsked, Checking, CheckQuestion, CheckReport } from '@navigator/shared';
import { Clock } from '../platform/clock.js';
import { Rate } from '../platform/rate.js';
import { Checks } from './checks.js';
import { questionIn } from './question.js';

/** Where too many wait, the next has a place about then. */
const QUEUE_SECONDS = 60;

/** Checks as pages ask for them: the same queue and the same limits as over HTTP. */
@Injectable()
export class PageChecks implements Checking {
  readonly #rate: Rate;

  constructor(
    private readonly checks: Checks,
    clock: Clock,
  ) {
    this.#rate = new Rate(clock);
  }

  ask(question: CheckQuestion, asker: string): Promise<CheckAsked> {
    return Promise.resolve(this.#ask(question, asker));
  }

  report(id: string): Promise<CheckReport | null> {
    return Promise.resolve(this.checks.report(id));
  }

  #ask(question: CheckQuestion, asker: string): CheckAsked {
    const wait = this.#rate.wait(asker);
    if (wait !== null) return { kind: 'tooMany', seconds: wait };
    const reading = questionIn(question);
    if (reading.kind === 'faulty') return reading;
    const id = this.checks.ask({ ...reading.question, asker });
    return id === null ? { kind: 'tooMany', seconds: QUEUE_SECONDS } : { kind: 'asked', id };
  }
}
