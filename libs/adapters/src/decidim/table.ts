import type { Remark } from '@navigator/shared';
import { parse } from 'csv-parse/sync';
import { decoderFor } from '../kit/charset.js';
import type { ReadFailure } from '../kit/contract.js';

/** The rows of a CSV export as the JSON export would have them, or why there are none. */
export type Table =
  | { readonly kind: 'rows'; readonly rows: readonly unknown[]; readonly remarks: readonly Remark[] }
  | { readonly kind: 'failed'; readonly failure: ReadFailure };

const BOM = /^\uFEFF/;
/** Columns without which a table is no list of processes. */
const TITLE = /^title(?:\/|$)/;

/**
 * Reads a table whose columns are paths (`title/de`). Whoever exports chooses the separator; the header tells which. A
 * table ends with a line break: without one it was cut off.
 */
export function readTable(bytes: Uint8Array, contentType: string): Table {
  const { value, remarks } = decoderFor(contentType)(bytes);
  const text = value.replace(BOM, '');
  if (text.trim() === '') return failed('empty-answer', 'no content');
  const lines = linesOf(text, separatorIn(text));
  const [header, ...rows] = lines ?? [];
  if (!lines || !header) return failed('truncated', 'ends within a quotation');
  if (!header.includes('id') || !header.some((column) => TITLE.test(column))) {
    return failed('not-this-format', 'no columns "id" and "title/…"');
  }
  if (!/\n\s*$/.test(text)) return failed('truncated', `ends within row ${rows.length}`);
  return { kind: 'rows', rows: rows.map((row) => entryOf(header, row)), remarks };
}

function separatorIn(text: string): string {
  const header = text.slice(0, text.search(/\r?\n|$/));
  return header.split(';').length >= header.split(',').length ? ';' : ',';
}

/** Null where a quotation never ends. */
function linesOf(text: string, delimiter: string): readonly (readonly string[])[] | null {
  try {
    return parse(text, { delimiter, relax_column_count: true, relax_quotes: true, skip_empty_lines: true });
  } catch {
    return null;
  }
}

type Cell = readonly [path: readonly string[], text: string];

/** An empty cell is nothing told. */
function entryOf(header: readonly string[], row: readonly string[]): unknown {
  const cells = header.map((column, index): Cell => [column.split('/'), row[index] ?? '']);
  return nested(cells.filter(([, text]) => text.trim() !== ''));
}

function nested(cells: readonly Cell[]): unknown {
  const steps = [...new Set(cells.map(([[step = '']]) => step))];
  const members = steps.map((step) => {
    const group = cells.filter(([path]) => path[0] === step);
    const own = group.find(([path]) => path.length === 1);
    return [step, own ? own[1] : nested(group.map(([path, text]): Cell => [path.slice(1), text]))] as const;
  });
  return Object.fromEntries(members);
}

function failed(code: ReadFailure['code'], detail: string): Table {
  return { kind: 'failed', failure: { code, detail } };
}
