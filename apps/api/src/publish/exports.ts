import { Injectable } from '@nestjs/common';
import type { Filter } from '@navigator/shared';
import { Db } from '../database/db.js';
import { DemoSwitch } from '../feeds/demo-switch.js';
import { Clock } from '../platform/clock.js';
import type { Sight } from '../procedures/scope.js';
import { toProcedure } from '../procedures/to-procedure.js';
import { csvHeader, csvLines } from './csv.js';
import { EXPORT_PAGE, ExportRow, exportSql, type Geometries } from './export.sql.js';
import { GEOJSON_HEAD, GEOJSON_TAIL, geojsonFeature, type PlacedProcedure } from './geojson.js';

/** Everything a filter leaves, as files that are written while they are read. */
@Injectable()
export class Exports {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly demo: DemoSwitch,
  ) {}

  /** A table for spreadsheets. */
  async *csv(filter: Filter): AsyncGenerator<string> {
    yield csvHeader(filter.lang ?? 'de');
    for await (const page of this.pages(filter, 'none')) {
      yield csvLines(page.map(({ procedure }) => procedure));
    }
  }

  /** Features for maps. */
  async *geojson(filter: Filter): AsyncGenerator<string> {
    yield GEOJSON_HEAD;
    let separator = '';
    for await (const page of this.pages(filter, 'whole')) {
      yield separator + page.map(geojsonFeature).join(',');
      separator = ',';
    }
    yield GEOJSON_TAIL;
  }

  /** Page after page by key, one statement each, all of them seen from one instant. */
  private async *pages(filter: Filter, geometries: Geometries): AsyncGenerator<readonly PlacedProcedure[]> {
    const sight: Sight = { now: this.clock.now(), demo: this.demo.shownSql };
    const wording = { language: filter.lang ?? 'de', now: sight.now };
    let after = 0;
    for (;;) {
      const { sql, parameters } = exportSql({ filter, geometries, after }, sight);
      const rows = await this.db.query(sql, parameters, ExportRow);
      const last = rows.at(-1);
      if (last === undefined) return;
      yield rows.map((row) => ({
        procedure: { ...toProcedure(row, wording), changedAt: row.changed_at.toISOString() },
        geometry: row.geometry,
      }));
      if (rows.length < EXPORT_PAGE) return;
      after = last.number;
    }
  }
}
