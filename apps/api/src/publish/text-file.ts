import { stringify } from 'csv-stringify/sync';

/** What a cell may hold; null is "not known", never 0. */
export type Cell = string | number | null;

/** Spreadsheets take a file without it for Latin-1. */
export const BYTE_ORDER_MARK = '\uFEFF';

/** Lines of a CSV file (RFC 4180, commas) in which no cell is a formula. */
export function csvText(lines: readonly (readonly Cell[])[]): string {
  return stringify(
    lines.map((cells) => cells.map(defused)),
    DIALECT,
  );
}

/** RFC 4180; a lone carriage return would end a line for some readers, so it is quoted as well. */
const DIALECT = { record_delimiter: 'windows', quoted_match: /\r/ } as const;

/**
 * A spreadsheet runs a cell that begins like a formula (OWASP, "CSV Injection"); an apostrophe makes it text again.
 * Numbers are ours and stay numbers.
 */
function defused(cell: Cell): Cell {
  return typeof cell === 'string' && /^[=+\-@\t\r＝＋－＠]/.test(cell) ? `'${cell}` : cell;
}
