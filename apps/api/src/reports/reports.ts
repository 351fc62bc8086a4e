import { Injectable } from '@nestjs/common';
import type { LocalText, Report, ReportOutcome } from '@navigator/shared';
import { Db } from '../database/db.js';
import { Clock } from '../platform/clock.js';
import { newId } from '../platform/new-id.js';
import { Rate } from '../platform/rate.js';
import { foldName } from '../territories/names.js';
import { packagedTerritories } from '../territories/territory-index.js';
import { CLOSE_REPORT, KEEP_REPORT, LIST_REPORTS, ONE_REPORT, REMOVE_REPORT, ReportRow } from './report.sql.js';

/** Reports from one address: more than a person writes, and few enough that a program fills no list. */
export const REPORTS_AN_HOUR = 20;

const HOUR = 3_600_000;

/** What the operator asks of reports and cannot be done. */
export class ReportProblem extends Error {
  constructor(
    readonly code: string,
    readonly text: LocalText,
  ) {
    super(text.en);
  }
}

/** What is done in the same transaction: the audit log tells who decided. */
type Beside = (tx: Db) => Promise<void>;

const nothing: Beside = () => Promise.resolve();

/** What residents tell, as the operator's list. */
@Injectable()
export class Reports {
  readonly #rate: Rate;

  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
  ) {
    this.#rate = new Rate(clock, REPORTS_AN_HOUR, HOUR);
  }

  /** Keeps a report; `asker` is the address that asks, counted and not kept. */
  async receive(report: Report, asker: string): Promise<ReportOutcome> {
    const wait = this.#rate.wait(asker);
    if (wait !== null) return { kind: 'tooMany', wait };
    const id = newId();
    const { procedure, page, place, placeKey } = subjectOf(report);
    const { kind, language, text, email = null } = report;
    const now = this.clock.now();
    await this.db.execute(KEEP_REPORT, [id, kind, now, language, text, procedure, page, place, placeKey, email]);
    return { kind: 'received', id };
  }

  /** Newest first; those that are done only if wanted. */
  list({ isDone }: { readonly isDone: boolean }): Promise<readonly ReportRow[]> {
    return this.db.query(LIST_REPORTS, [isDone], ReportRow);
  }

  /** @throws ReportProblem where there is none */
  async show(id: string): Promise<ReportRow> {
    const [row] = await this.db.query(ONE_REPORT, [id], ReportRow);
    if (row === undefined) throw unknownReport(id);
    return row;
  }

  /** Closes a report and erases the address for an answer. @throws ReportProblem where there is none */
  async done(id: string, beside: Beside = nothing): Promise<ReportRow> {
    await this.#settle(CLOSE_REPORT, [id, this.clock.now()], beside);
    return this.show(id);
  }

  /** Takes a report away. @throws ReportProblem where there is none */
  async remove(id: string, beside: Beside = nothing): Promise<ReportRow> {
    const row = await this.show(id);
    await this.#settle(REMOVE_REPORT, [id], beside);
    return row;
  }

  async #settle(sql: string, [id, ...more]: readonly [string, ...unknown[]], beside: Beside): Promise<void> {
    await this.db.transaction(async (tx) => {
      if ((await tx.execute(sql, [id, ...more])) === 0) throw unknownReport(id);
      await beside(tx);
    });
  }
}

/** What a report is about, as the table tells it. */
interface Subject {
  readonly procedure: string | null;
  readonly page: string | null;
  readonly place: string | null;
  readonly placeKey: string | null;
}

function subjectOf(report: Report): Subject {
  const nothing: Subject = { procedure: null, page: null, place: null, placeKey: null };
  switch (report.kind) {
    case 'error':
      return { ...nothing, procedure: report.procedure ?? null, page: report.page ?? null };
    case 'barrier':
      return { ...nothing, page: report.page ?? null };
    case 'city':
      return { ...nothing, ...cityOf(report) };
  }
}

/** A city our lists know bears their name, and counts by its key; any other counts by what it is called. */
function cityOf({ place, territory }: Extract<Report, { kind: 'city' }>): Pick<Subject, 'place' | 'placeKey'> {
  const area = territory === undefined ? null : packagedTerritories().byKey(territory);
  if (area !== null) return { place: area.name, placeKey: area.key };
  return { place, placeKey: `name:${foldName(place).plain || place.toLowerCase()}` };
}

function unknownReport(id: string): ReportProblem {
  return new ReportProblem('report-unknown', {
    de: `Es gibt keine Meldung „${id}“. „npm run reports -- list“ zeigt alle, mit „--all“ auch die erledigten.`,
    en: `There is no report “${id}”. “npm run reports -- list” shows all, with “--all” also those that are done.`,
  });
}
