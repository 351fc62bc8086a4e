import { Injectable } from '@nestjs/common';
import type { Filter } from '@navigator/shared';
import { Db } from '../database/db.js';
import { DemoSwitch } from '../feeds/demo-switch.js';
import { Clock } from '../platform/clock.js';
import type { Sight } from '../procedures/scope.js';
import { toProcedure, type Wording } from '../procedures/to-procedure.js';
import type { ExportedProcedure } from './columns.js';
import { EXPORT_PAGE, exportSql, PackedRow, unpacked, type Geometries } from './export.sql.js';

/** A procedure with its whole geometry, where that was asked for. */
export interface PlacedProcedure {
  readonly procedure: ExportedProcedure;
  /** GeoJSON, as text: nothing here looks into it. */
  readonly geometry: string | null;
}

/** Everything a filter leaves, page after page. */
@Injectable()
export class ProcedurePages {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly demo: DemoSwitch,
  ) {}

  /** Page after page by key, one statement each, all of them seen from one instant. */
  async *placed(filter: Filter, geometries: Geometries): AsyncGenerator<Iterable<PlacedProcedure>> {
    const sight: Sight = { now: this.clock.now(), demo: this.demo.shownSql };
    const wording: Wording = { language: filter.lang ?? 'de', now: sight.now };
    let after = 0;
    for (;;) {
      const { sql, parameters } = exportSql({ filter, geometries, after }, sight);
      const rows = await this.db.query(sql, parameters, PackedRow);
      const last = rows.at(-1);
      if (last === undefined) return;
      yield placedOf(rows, wording);
      if (rows.length < EXPORT_PAGE) return;
      after = last.number;
    }
  }

  /** The same without geometries. */
  async *all(filter: Filter): AsyncGenerator<Iterable<ExportedProcedure>> {
    for await (const page of this.placed(filter, 'none')) yield procedures(page);
  }
}

/** One after the other, as somebody asks for them: a whole page of opened rows would outlive its use. */
function* placedOf(rows: readonly PackedRow[], wording: Wording): Generator<PlacedProcedure> {
  for (const packed of rows) {
    const row = unpacked(packed);
    yield {
      procedure: { ...toProcedure(row, wording), changedAt: row.changed_at.toISOString() },
      geometry: row.geometry,
    };
  }
}

function* procedures(page: Iterable<PlacedProcedure>): Generator<ExportedProcedure> {
  for (const { procedure } of page) yield procedure;
}
