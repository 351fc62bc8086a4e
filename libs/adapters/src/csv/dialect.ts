import type { ReadFailure } from '../kit/contract.js';

/** How a table is written. */
export interface Dialect {
  readonly separator: string;
  /** Lines before the header: a hint for spreadsheets (`sep=;`) is no row. */
  readonly headerLine: number;
}

const SEPARATORS = [';', ',', '\t', '|'] as const;
const QUOTED = /"(?:[^"]|"")*"/g;
const HINT = /^sep=([;,\t|])\r?\n/i;
/** Lines that are looked at. */
const SAMPLE = 20;

/** What the beginning of a text is instead of a table; null where it may be one. */
export function refusalOf(head: string): ReadFailure | null {
  const text = head.trimStart();
  if (text === '') return { code: 'empty-answer', detail: 'no content' };
  if (/^<(?:!doctype html|html|head|body)/i.test(text)) return { code: 'html-instead-of-data', detail: 'a web page' };
  if (text.startsWith('PK\u0003\u0004')) {
    return { code: 'not-this-format', detail: 'a spreadsheet file or an archive; a table is CSV' };
  }
  return /^[<[{]/.test(text) || isBinary(text)
    ? { code: 'not-this-format', detail: 'XML, JSON or binary data instead of a table' }
    : null;
}

/** Text may hold a stray control character; files of other kinds are full of them. */
function isBinary(text: string): boolean {
  return text.split('\u0000').length - 1 > text.length / 100;
}

/**
 * The separator that divides the first lines most evenly, the widest table where several do; null for a text that no
 * separator divides. Quoted cells are left out of the count, for people write commas and semicolons in them.
 */
export function dialectOf(head: string): Dialect | null {
  const hint = HINT.exec(head)?.[1];
  if (hint !== undefined) return { separator: hint, headerLine: 2 };
  const lines = linesOf(head);
  const judged = SEPARATORS.map((separator) => ({ separator, ...judge(lines, separator) }))
    .filter(({ columns }) => columns > 1)
    .toSorted((a, b) => b.evenness - a.evenness || b.columns - a.columns);
  const [best] = judged;
  return best ? { separator: best.separator, headerLine: 1 } : null;
}

function linesOf(head: string): readonly string[] {
  const lines = head
    .replace(QUOTED, 'q')
    .split(/\r\n|\n|\r/)
    .filter((line) => line.trim() !== '');
  // The last line may be cut in the middle.
  return lines.length > SAMPLE ? lines.slice(0, SAMPLE) : lines.slice(0, Math.max(1, lines.length - 1));
}

function judge(
  [header = '', ...rows]: readonly string[],
  separator: string,
): { readonly columns: number; readonly evenness: number } {
  const columns = header.split(separator).length;
  const even = rows.filter((row) => row.split(separator).length === columns).length;
  return { columns, evenness: (even + 1) / (rows.length + 1) };
}
