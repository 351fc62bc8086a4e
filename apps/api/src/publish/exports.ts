import type { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import { inLanguage } from '@navigator/shared';
import type { Filter } from '@navigator/shared';
import { DemoSwitch } from '../feeds/demo-switch.js';
import { Clock } from '../platform/clock.js';
import { aboutTable } from './about-table.js';
import { COLUMNS } from './columns.js';
import { csvHeader, csvLines } from './csv.js';
import { FilterNames } from './filter-names.js';
import { GEOJSON_HEAD, GEOJSON_TAIL, geojsonFeature } from './geojson.js';
import { PDS_HEAD, PDS_TAIL, pdsProject } from './pds-project.js';
import { ProcedurePages, type ToldWhole } from './procedure-pages.js';
import { workbookStream } from './workbook.js';

/** Everything a filter leaves, as files that are written while they are read. */
@Injectable()
export class Exports {
  constructor(
    private readonly pages: ProcedurePages,
    private readonly clock: Clock,
    private readonly names: FilterNames,
    private readonly demo: DemoSwitch,
  ) {}

  /** A table for programs and spreadsheets. */
  async *csv(filter: Filter, origin: string): AsyncGenerator<string> {
    const telling = { language: filter.lang ?? 'de', origin };
    yield csvHeader(COLUMNS, telling);
    for await (const page of this.pages.all(filter)) yield csvLines(COLUMNS, page, telling);
  }

  /** A table for spreadsheets, with a sheet that explains it. */
  async xlsx(filter: Filter, origin: string): Promise<Readable> {
    const telling = { language: filter.lang ?? 'de', origin };
    const madeAt = this.clock.now();
    const [words, isDemo] = await Promise.all([this.names.words(filter), this.demo.isDemo()]);
    return workbookStream({
      table: { name: inLanguage(SHEET, telling.language), columns: COLUMNS, pages: this.pages.all(filter) },
      notes: aboutTable({ words, isDemo, filter, madeAt, origin }),
      telling,
      madeAt,
    });
  }

  /** Features for maps, and for other installations. */
  geojson(filter: Filter, origin: string): AsyncGenerator<string> {
    return this.collection(filter, {
      head: GEOJSON_HEAD,
      tail: GEOJSON_TAIL,
      tell: (told) => geojsonFeature(told, origin),
    });
  }

  /** Projects as DIPAS tells them. */
  pds(filter: Filter, origin: string): AsyncGenerator<string> {
    return this.collection(filter, { head: PDS_HEAD, tail: PDS_TAIL, tell: (told) => pdsProject(told, origin) });
  }

  /** A procedure a line, for programs that read as they go. */
  async *ndjson(filter: Filter): AsyncGenerator<string> {
    for await (const page of this.pages.all(filter)) {
      let text = '';
      for (const procedure of page) text += `${JSON.stringify(procedure)}\n`;
      yield text;
    }
  }

  private async *collection(filter: Filter, { head, tail, tell }: Collection): AsyncGenerator<string> {
    yield head;
    let separator = '';
    for await (const page of this.pages.whole(filter)) {
      let text = '';
      for (const told of page) {
        text += separator + tell(told);
        separator = ',';
      }
      yield text;
    }
    yield tail;
  }
}

/** A list of features in some shape. */
interface Collection {
  readonly head: string;
  readonly tail: string;
  readonly tell: (told: ToldWhole) => string;
}

const SHEET = { de: 'Verfahren', en: 'Procedures' } as const;
