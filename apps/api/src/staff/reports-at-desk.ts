import { Injectable } from '@nestjs/common';
import { ProcedureId, type Outcome, type ReportDesk, type Staff, type ToldReport } from '@navigator/shared';
import { Audit } from '../audit/audit.js';
import type { ReportRow } from '../reports/report.sql.js';
import { Reports } from '../reports/reports.js';
import { outcomeOf } from './outcome.js';

/** What residents tell, at the desk of the staff. */
@Injectable()
export class ReportsAtDesk implements ReportDesk {
  constructor(
    private readonly reports: Reports,
    private readonly audit: Audit,
  ) {}

  async list(isDone: boolean): Promise<readonly ToldReport[]> {
    return (await this.reports.list({ isDone })).map(toTold);
  }

  async one(id: string): Promise<ToldReport | null> {
    const found = await outcomeOf(() => this.reports.show(id));
    return found.kind === 'done' ? toTold(found.value) : null;
  }

  settle(id: string, as: 'done' | 'removed', by: Staff): Promise<Outcome<null>> {
    return outcomeOf(async () => {
      const action = as === 'done' ? 'report.done' : 'report.remove';
      const subject = { kind: 'report', id };
      await this.reports[as === 'done' ? 'done' : 'remove'](id, (tx) =>
        this.audit.note(tx, { actor: by, action, subject, outcome: 'done' }),
      );
      return null;
    });
  }
}

function toTold({ procedureId, procedureTitle, feedName, createdAt, doneAt, ...row }: ReportRow): ToldReport {
  return {
    id: row.id,
    kind: row.kind,
    createdAt: createdAt.toISOString(),
    doneAt: doneAt?.toISOString() ?? null,
    language: row.language,
    text: row.text,
    page: row.page,
    procedure:
      procedureId === null
        ? null
        : { id: ProcedureId.parse(procedureId), title: procedureTitle ?? '', feed: feedName ?? '' },
    place: row.place,
    wishes: row.wishes,
    email: row.email,
  };
}
