import { Injectable } from '@nestjs/common';
import { Db } from '../database/db.js';
import { DemoSwitch } from '../feeds/demo-switch.js';
import { Clock } from '../platform/clock.js';
import { EditionMemory, isCommon } from '../procedures/edition-memory.js';
import { Edition } from '../procedures/edition.js';
import type { Sight } from '../procedures/scope.js';
import { encodeTile } from './encode-tile.js';
import { marksOf } from './marks.js';
import { AreaRow, areasSql, PointRow, pointsSql, type TileRequest } from './tile.sql.js';

/** Tiles kept per edition: those of a country see every procedure, and everybody begins with them. */
const REMEMBERED = 200;
/** Up to here a tile shows clusters and is small. */
const WIDEST_DETAIL = 7;

/** The filter's result as the map draws it. */
@Injectable()
export class Tiles {
  readonly #wide: EditionMemory<Uint8Array | null>;

  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly demo: DemoSwitch,
    edition: Edition,
  ) {
    this.#wide = new EditionMemory(edition, REMEMBERED);
  }

  /** A vector tile, or null where nothing lies. */
  async tile(request: TileRequest): Promise<Uint8Array | null> {
    const isWide = request.tile.z <= WIDEST_DETAIL && isCommon(request.filter);
    return isWide ? this.#wide.recall(JSON.stringify(request), () => this.draw(request)) : this.draw(request);
  }

  private async draw(request: TileRequest): Promise<Uint8Array | null> {
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
