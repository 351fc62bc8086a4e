import { Injectable } from '@nestjs/common';
import type { Language, ProcedureId } from '@navigator/shared';
import { Db } from '../database/db.js';
import { DemoSwitch } from '../feeds/demo-switch.js';
import { Clock } from '../platform/clock.js';
import { toProcedure } from '../procedures/to-procedure.js';
import { procedurePage } from './addresses.js';
import { calendarText, type DatedProcedure } from './calendar.js';
import { DatedRow } from './calendar.sql.js';
import { datedProcedureSql } from './dated-procedure.sql.js';

/** Whose dates, in which language, and of its events only those that begin at an instant. */
export interface CalendarWish {
  readonly id: ProcedureId;
  readonly language: Language;
  readonly event: string | null;
}

/** However long ago: who asks for one procedure wants all of its dates. */
const ALWAYS = new Date(0);

/** The dates of one procedure to put into one's own calendar; the same entries as in a calendar of many. */
@Injectable()
export class ProcedureCalendar {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly demo: DemoSwitch,
  ) {}

  /** The file; null where nobody may see the procedure, or no event of it begins then. */
  async ics(wish: CalendarWish, origin: string): Promise<string | null> {
    const { id, language, event } = wish;
    const dated = await this.read(id, language);
    if (dated === null) return null;
    const { procedure } = dated;
    const wanted = event === null ? dated : onlyEvent(dated, event);
    if (wanted === null) return null;
    const query = new URLSearchParams({ lang: language, ...(event !== null && { event }) });
    return calendarText({
      language,
      origin,
      title: procedure.title,
      self: `${origin}/api/v1/procedures/${id}.ics?${query.toString()}`,
      page: procedurePage(origin, procedure, language),
      procedures: [wanted],
      since: ALWAYS,
    });
  }

  private async read(id: ProcedureId, language: Language): Promise<DatedProcedure | null> {
    const now = this.clock.now();
    const { sql, parameters } = datedProcedureSql(id, { now, demo: this.demo.shownSql });
    const [row] = await this.db.query(sql, parameters, DatedRow);
    if (row === undefined) return null;
    const procedure = { ...toProcedure(row, { language, now }), changedAt: row.changed_at.toISOString() };
    return { procedure, events: row.events };
  }
}

/** Without its deadline: who saves a meeting wants that meeting. */
function onlyEvent({ procedure, events }: DatedProcedure, start: string): DatedProcedure | null {
  const wanted = events.filter((event) => Date.parse(event.start) === Date.parse(start));
  return wanted.length === 0 ? null : { procedure: { ...procedure, end: null, endTime: null }, events: wanted };
}
