import type { Column, Telling } from './columns.js';
import { BYTE_ORDER_MARK, csvText } from './text-file.js';

/** The first line of a table, in the language asked for. */
export function csvHeader<Row>(columns: readonly Column<Row>[], { language }: Telling): string {
  return BYTE_ORDER_MARK + csvText([columns.map(({ header }) => header[language])]);
}

/** A line per row. */
export function csvLines<Row>(columns: readonly Column<Row>[], rows: readonly Row[], telling: Telling): string {
  return csvText(rows.map((row) => columns.map(({ cell }) => cell(row, telling))));
}
