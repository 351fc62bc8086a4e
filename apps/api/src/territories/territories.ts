import { Injectable } from '@nestjs/common';
import type { Territory, TerritoryLevel, TerritoryList } from '@navigator/shared';
import { Db } from '../database/db.js';
import { DemoSwitch } from '../feeds/demo-switch.js';
import { Clock } from '../platform/clock.js';
import { countByArea, type CountedArea } from './count-by-area.js';
import { IMAGINARY, officialKey } from './official-key.js';
import { TerritoryCountRow, territoryCountsSql } from './territory-counts.sql.js';
import { TerritoryIndex } from './territory-index.js';

/** Areas with their residents and how much goes on there. */
@Injectable()
export class Territories {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly demo: DemoSwitch,
    private readonly index: TerritoryIndex,
  ) {}

  /** Every area with procedures, of one level where asked, by key: each Land before its districts. */
  async list(level?: TerritoryLevel): Promise<TerritoryList> {
    const counted = [...(await this.counted()).values()].filter(
      ({ area }) => level === undefined || area.level === level,
    );
    return {
      items: counted.map((one) => this.told(one)).toSorted((a, b) => (a.key < b.key ? -1 : 1)),
      next: null,
    };
  }

  /** One area, by its AGS or ARS; null where no list and no procedure knows it, or where it is imaginary and the demo hides. */
  async one(text: string): Promise<Territory | null> {
    const key = officialKey(text);
    if (key === null) return null;
    const counted = (await this.counted()).get(key);
    if (counted !== undefined) return this.told(counted);
    const area = this.index.byKey(key);
    if (area === null || (key.startsWith(IMAGINARY) && !(await this.demo.isDemo()))) return null;
    return this.told({ area, procedures: 0 });
  }

  private async counted(): Promise<ReadonlyMap<string, CountedArea>> {
    const { sql, parameters } = territoryCountsSql({ now: this.clock.now(), demo: this.demo.shownSql });
    return countByArea(await this.db.query(sql, parameters, TerritoryCountRow), this.index);
  }

  private told({ area, procedures }: CountedArea): Territory {
    const parent = this.index.parentOf(area);
    return {
      key: area.key,
      name: area.name,
      level: area.level,
      parent: parent && { key: parent.key, name: parent.name },
      population: area.population,
      procedures,
    };
  }
}
