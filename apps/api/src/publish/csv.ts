import { inLanguage } from '@navigator/shared';
import type { Column, Telling } from './columns.js';
import { BYTE_ORDER_MARK, csvText, type Cell } from './text-file.js';

/** The first line of a table, in the language asked for. */
export function csvHeader<Row>(columns: readonly Column<Row>[], { language }: Telling): string {
  return BYTE_ORDER_MARK + csvText([columns.map(({ header }) => inLanguage(header, language))]);
}

/** A line per row. */
export function csvLines<Row>(columns: readonly Column<Row>[], rows: Iterable<Row>, telling: Telling): string {
  return csvText(cellsOf(columns, rows, telling));
}

function* cellsOf<Row>(
  columns: readonly Column<Row>[],
  rows: Iterable<Row>,
  telling: Telling,
): Generator<readonly Cell[]> {
  for (const row of rows) yield columns.map(({ cell }) => cell(row, telling));
}
