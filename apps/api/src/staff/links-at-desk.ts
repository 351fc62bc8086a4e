import { Injectable } from '@nestjs/common';
import type { LinkDecision, LinkDesk, LinkSuggestion, Outcome, Staff } from '@navigator/shared';
import { Corrections } from '../corrections/corrections.js';
import { outcomeOf } from './outcome.js';

/** Procedures that may be the same, at the desk of the staff. */
@Injectable()
export class LinksAtDesk implements LinkDesk {
  constructor(private readonly corrections: Corrections) {}

  async list(): Promise<readonly LinkSuggestion[]> {
    return (await this.corrections.suggestions()).map(({ at, ...row }) => ({ ...row, at: at.toISOString() }));
  }

  decide({ one, other, areOne, reason }: LinkDecision, by: Staff): Promise<Outcome<null>> {
    return outcomeOf(async () => {
      const said = { reason, author: by.account };
      await (areOne ? this.corrections.link(one, other, said) : this.corrections.unlink(one, other, said));
      return null;
    });
  }
}
