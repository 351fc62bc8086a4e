import { parse } from 'csv-parse/sync';
import { z } from 'zod';
import type { AnswerHead, Recognition } from '../kit/contract.js';
import { textOf } from '../kit/feature-list/head.js';
import type { Row } from '../kit/field-map/texts-at.js';
import { suggestMap } from '../kit/field-map/suggest-map.js';
import { parseUrl } from '../kit/link.js';
import { cellValue } from './cell.js';
import { dialectOf, refusalOf, type Dialect } from './dialect.js';
import { knownTable } from './known-tables.js';
import { namesIn } from './table.js';

const Rows = z.array(z.array(z.string()));
const SAMPLE = 20;

/** The names in the header, as far as the beginning of a text tells. */
export function headerIn(head: string, dialect: Dialect): readonly string[] {
  return namesIn(rowsIn(head, dialect, 1)[0] ?? []);
}

/** How much an answer looks like a table of procedures: by its columns, and by what it calls itself. */
export function recognise({ url, contentType, bytes }: AnswerHead): Recognition | null {
  const head = plainText(bytes);
  const dialect = refusalOf(head) ? null : dialectOf(head);
  if (!dialect) return null;
  const [header = [], ...cells] = rowsIn(head, dialect, SAMPLE);
  const names = namesIn(header);
  const known = knownTable(names).kind;
  if (known !== 'unknown') return { confidence: 0.9, evidence: `a table of UK planning data with ${told(names)}` };
  const isNamed = /csv/i.test(contentType) || /\.(?:csv|tsv)$/i.test(parseUrl(url)?.pathname ?? '');
  return judge(
    cells.map((texts) => rowOf(names, texts)),
    isNamed,
  );
}

/** Any text with commas has columns: without a name that says so, dates under a known name must. */
function judge(rows: readonly Row[], isNamed: boolean): Recognition | null {
  const { map, fields } = suggestMap(rows);
  const names = told(fields.map(({ path }) => path));
  if (map && map.phases.length > 0) return { confidence: isNamed ? 0.6 : 0.4, evidence: `a table with ${names}` };
  if (!isNamed || rows.length === 0) return null;
  if (map) return { confidence: 0.3, evidence: `a table with ${names}` };
  return { confidence: 0.2, evidence: 'a table whose columns we know none of; it needs a field map' };
}

function plainText(bytes: Uint8Array): string {
  const isWide = bytes[0] === 0xff && bytes[1] === 0xfe;
  return isWide ? new TextDecoder('utf-16le').decode(bytes) : textOf(bytes).replace(/^\uFEFF/, '');
}

function rowsIn(head: string, { separator, headerLine }: Dialect, most: number): readonly (readonly string[])[] {
  try {
    const rows: unknown = parse(head, {
      delimiter: separator,
      record_delimiter: ['\r\n', '\n', '\r'],
      from_line: headerLine,
      to: most,
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: true,
    });
    return Rows.parse(rows);
  } catch {
    // A quote that the end of the beginning cuts in two.
    return most > 1 ? rowsIn(head, { separator, headerLine }, 1) : [];
  }
}

function rowOf(names: readonly string[], texts: readonly string[]): Row {
  return Object.fromEntries(names.map((name, at) => [name, cellValue(name, texts[at] ?? '')]));
}

function told(names: readonly string[]): string {
  return names.slice(0, 8).join(', ').slice(0, 160);
}
