import { buffer } from 'node:stream/consumers';
import { Injectable } from '@nestjs/common';
import { inLanguage } from '@navigator/shared';
import type { IndicatorQuery } from '@navigator/shared';
import { DemoSwitch } from '../feeds/demo-switch.js';
import { csvLines } from '../publish/csv.js';
import { FilterNames } from '../publish/filter-names.js';
import { BYTE_ORDER_MARK, csvText } from '../publish/text-file.js';
import { workbookStream } from '../publish/workbook.js';
import { aboutIndicator, INDICATOR_COLUMNS, toldRows, type MadeFrom } from './indicator-table.js';
import { Indicators } from './indicators.js';

/** The numbers of an indicator as files, with everything one must know to read them. */
@Injectable()
export class IndicatorFiles {
  constructor(
    private readonly indicators: Indicators,
    private readonly names: FilterNames,
    private readonly demo: DemoSwitch,
  ) {}

  /** A table for spreadsheets and programs: first what it means, then an empty line, then the rows. */
  async csv(query: IndicatorQuery, address: string): Promise<string> {
    const made = await this.made(query, address);
    const telling = { language: made.language, origin: '' };
    const header = csvText([INDICATOR_COLUMNS.map((column) => inLanguage(column.header, made.language))]);
    const rows = csvLines(INDICATOR_COLUMNS, toldRows(made.result), telling);
    return `${BYTE_ORDER_MARK}${csvText(aboutIndicator(made))}\r\n${header}${rows}`;
  }

  /** A workbook: the rows on one sheet, what they mean on another. It is short, so that it is made in one go. */
  async xlsx(query: IndicatorQuery, address: string): Promise<Buffer> {
    const made = await this.made(query, address);
    const { result, language } = made;
    const stream = workbookStream({
      table: { name: result.definition.id, columns: INDICATOR_COLUMNS, pages: onePage(toldRows(result)) },
      notes: { name: inLanguage(NOTES, language), lines: aboutIndicator(made) },
      telling: { language, origin: '' },
      madeAt: new Date(result.asOf),
    });
    return buffer(stream);
  }

  private async made(query: IndicatorQuery, address: string): Promise<MadeFrom> {
    const { filter } = query;
    const [result, words, isDemo] = await Promise.all([
      this.indicators.answer(query),
      this.names.words(filter),
      this.demo.isDemo(),
    ]);
    return { result, words, isDemo, address, language: filter.lang ?? 'de' };
  }
}

const NOTES = { de: 'Erläuterung', en: 'About' } as const;

async function* onePage<T>(rows: readonly T[]): AsyncGenerator<readonly T[]> {
  yield await Promise.resolve(rows);
}
