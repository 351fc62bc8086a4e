import { Injectable } from '@nestjs/common';
import type { Filter } from '@navigator/shared';
import { Db } from '../database/db.js';
import { Places } from '../territories/places.js';
import { TerritoryIndex } from '../territories/territory-index.js';
import { filterNamesSql, NameRow } from './filter-names.sql.js';
import { filterWords, type NameOf } from './filter-words.js';

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
    const around = filter.near === undefined ? [] : (await this.places.near(filter.near)).items;
    const names: Readonly<Record<Parameters<NameOf>[0], (id: string) => string | undefined>> = {
      near: () => around[0]?.label,
      territory: (id) => this.areas.byKey(id)?.name,
      publisher: (id) => nameIn(rows, 'publisher', id),
      feed: (id) => nameIn(rows, 'feed', id),
    };
    return filterWords(filter, (key, id) => names[key](id) ?? id);
  }
}

function nameIn(rows: readonly NameRow[], key: NameRow['key'], id: string): string | undefined {
  return rows.find((row) => row.key === key && row.id === id)?.name;
}
