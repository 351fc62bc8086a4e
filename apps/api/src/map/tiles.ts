import { Injectable } from '@nestjs/common';
import { Db } from '../database/db.js';
import { DemoSwitch } from '../feeds/demo-switch.js';
import { Clock } from '../platform/clock.js';
import type { Sight } from '../procedures/scope.js';
import { encodeTile } from './encode-tile.js';
import { marksOf } from './marks.js';
import { AreaRow, areasSql, PointRow, pointsSql, type TileRequest } from './tile.sql.js';

/** The filter's result as the map draws it. */
@Injectable()
export class Tiles {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly demo: DemoSwitch,
  ) {}

  /** A vector tile, or null where nothing lies. */
  async tile(request: TileRequest): Promise<Uint8Array | null> {
    const sight: Sight = { now: this.clock.now(), demo: this.demo.shownSql };
    const points = pointsSql(request, sight);
    const areas = areasSql(request, sight);
    const [pointRows, areaRows] = await Promise.all([
      this.db.query(points.sql, points.parameters, PointRow),
      this.db.query(areas.sql, areas.parameters, AreaRow),
    ]);
    return encodeTile(request.tile, marksOf(request.tile, pointRows), areaRows);
  }
}
