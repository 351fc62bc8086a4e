import { Injectable } from '@nestjs/common';
import type { Filter } from '@navigator/shared';
import { Db } from '../database/db.js';
import { Places } from '../territories/places.js';
import { TerritoryIndex } from '../territories/territory-index.js';
import { filterNamesSql, NameRow } from './filter-names.sql.js';
import { filterWords } from './filter-words.js';

/** Filters in words, with the names of cities, feeds and areas. */
@Injectable()
export class FilterNames {
  constructor(
    private readonly db: Db,
    private readonly areas: TerritoryIndex,
    private readonly places: Places,
  ) {}

  /** What the filter asks for, in its own language; null where it asks for everything. */
  async words(filter: Filter): Promise<string | null> {
    const { sql, parameters } = filterNamesSql(filter);
    const rows = await this.db.query(sql, parameters, NameRow);
    const around = filter.near === undefined ? null : await this.places.near(filter.near);
    return filterWords(filter, (key, id) => {
      if (key === 'near') return around?.items[0]?.label ?? id;
      if (key === 'territory') return this.areas.byKey(id)?.name ?? id;
      return rows.find((row) => row.key === key && row.id === id)?.name ?? id;
    });
  }
}
