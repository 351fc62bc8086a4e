import { Injectable } from '@nestjs/common';
import type { Filter, ShownCorrection } from '@navigator/shared';
import { Db } from '../database/db.js';
import { DemoSwitch } from '../feeds/demo-switch.js';
import { Clock } from '../platform/clock.js';
import type { Sight } from '../procedures/scope.js';
import { toProcedure, type Wording } from '../procedures/to-procedure.js';
import type { ExportedProcedure } from './columns.js';
import { EXPORT_PAGE, ExportRow, exportSql, PackedRow, unpacked, WholeRow, type Contents } from './export.sql.js';

/** A row of a page with its key, not opened yet. */
interface Pages {
  readonly rows: readonly PackedRow[];
  readonly wording: Wording;
}

/** A procedure with what an operator says against its source. */
export interface CorrectedProcedure extends ExportedProcedure {
  readonly corrections: readonly ShownCorrection[];
}

/** A procedure and the row it was told from, which knows more. */
export interface ToldWhole {
  readonly procedure: ExportedProcedure;
  readonly row: WholeRow;
}

/** Everything a filter leaves, page after page. */
@Injectable()
export class ProcedurePages {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly demo: DemoSwitch,
  ) {}

  /** What lists tell of each. */
  async *all(filter: Filter): AsyncGenerator<Iterable<CorrectedProcedure>> {
    for await (const { rows, wording } of this.pages(filter, 'list')) yield listed(rows, wording);
  }

  /** The whole of each. */
  async *whole(filter: Filter): AsyncGenerator<Iterable<ToldWhole>> {
    for await (const { rows, wording } of this.pages(filter, 'whole')) yield whole(rows, wording);
  }

  /** Page after page by key, one statement each, all of them seen from one instant. */
  private async *pages(filter: Filter, contents: Contents): AsyncGenerator<Pages> {
    const sight: Sight = { now: this.clock.now(), demo: this.demo.shownSql };
    const wording: Wording = { language: filter.lang ?? 'de', now: sight.now };
    let after = 0;
    for (;;) {
      const { sql, parameters } = exportSql({ filter, contents, after }, sight);
      const rows = await this.db.query(sql, parameters, PackedRow);
      const last = rows.at(-1);
      if (last === undefined) return;
      yield { rows, wording };
      if (rows.length < EXPORT_PAGE) return;
      after = last.number;
    }
  }
}

/** One after the other, as somebody asks for them: a whole page of opened rows would outlive its use. */
function* listed(rows: readonly PackedRow[], wording: Wording): Generator<CorrectedProcedure> {
  for (const packed of rows) yield told(unpacked(packed, ExportRow), wording);
}

function* whole(rows: readonly PackedRow[], wording: Wording): Generator<ToldWhole> {
  for (const packed of rows) {
    const row = unpacked(packed, WholeRow);
    yield { procedure: told(row, wording), row };
  }
}

function told(row: ExportRow, wording: Wording): CorrectedProcedure {
  return { ...toProcedure(row, wording), changedAt: row.changed_at.toISOString(), corrections: row.corrections };
}
