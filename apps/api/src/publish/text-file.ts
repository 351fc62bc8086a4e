/** What a cell may hold; null is "not known", never 0. */
export type Cell = string | number | null;

/** Spreadsheets take a file without it for Latin-1. */
export const BYTE_ORDER_MARK = '\uFEFF';

/** Lines of a CSV file (RFC 4180, commas) in which no cell is a formula. */
export function csvText(lines: Iterable<readonly Cell[]>): string {
  let text = '';
  for (const cells of lines) text += `${cells.map(written).join(',')}\r\n`;
  return text;
}

/** Quoted where it holds a sign of the format; a lone carriage return would end a line for some readers. */
function written(cell: Cell): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return String(cell);
  const text = defused(cell);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/**
 * A spreadsheet runs a cell that begins like a formula (OWASP, "CSV Injection"); an apostrophe makes it text again.
 * One that expects semicolons, as German ones do, begins a cell behind each of them, and behind line ends and tabs: our
 * quotes mean nothing to it. Numbers are ours and stay numbers.
 */
function defused(text: string): string {
  const inside = text.replace(/(?!^)([;\t\r\n] *)(?=[=+\-@＝＋－＠])/g, "$1'");
  return /^(?:[\t\r]| *[=+\-@＝＋－＠])/.test(inside) ? `'${inside}` : inside;
}
