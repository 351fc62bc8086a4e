import { Injectable } from '@nestjs/common';
import type { LinkDecision, LinkDesk, LinkSuggestion, Outcome, Staff } from '@navigator/shared';
import { Audit } from '../audit/audit.js';
import type { Db } from '../database/db.js';
import { Corrections } from '../corrections/corrections.js';
import { outcomeOf } from './outcome.js';

/** Procedures that may be the same, at the desk of the staff. */
@Injectable()
export class LinksAtDesk implements LinkDesk {
  constructor(
    private readonly corrections: Corrections,
    private readonly audit: Audit,
  ) {}

  async list(): Promise<readonly LinkSuggestion[]> {
    return (await this.corrections.suggestions()).map(({ at, ...row }) => ({ ...row, at: at.toISOString() }));
  }

  decide({ one, other, areOne, reason }: LinkDecision, by: Staff): Promise<Outcome<null>> {
    return outcomeOf(async () => {
      const action = areOne ? 'correction.link' : 'correction.unlink';
      const subject = { kind: 'procedure', id: one };
      const beside = (tx: Db): Promise<void> =>
        this.audit.note(tx, { actor: by, action, subject, outcome: 'done', detail: { other } });
      const said = { reason, author: `staff:${by.account}`, beside };
      await (areOne ? this.corrections.link(one, other, said) : this.corrections.unlink(one, other, said));
      return null;
    });
  }
}
