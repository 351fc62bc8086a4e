import { CsvError, parse, type Parser } from 'csv-parse';
import type { Remark } from '@navigator/shared';
import { decoderFor, type Decode } from '../kit/charset.js';
import type { Part } from '../kit/json-splitter.js';
import { cellValue } from './cell.js';
import type { Dialect } from './dialect.js';

/** Longer rows are refused: a quote that nobody closed would swallow the rest of the table into one cell. */
export const LONGEST_ROW = 4 * 1024 * 1024;
/** More columns than any table of procedures has. */
const MOST_COLUMNS = 1000;

/** Divides a table into its rows as the bytes arrive: objects by the names in the header. */
export async function* splitTable(
  body: AsyncIterable<Uint8Array>,
  dialect: Dialect,
  contentType: string,
): AsyncGenerator<Part, void, undefined> {
  const end = { isOpen: false };
  const rows = rowsOf(watched(body, end), dialect);
  const reader = new RowReader(decoderFor(contentType));
  try {
    for await (const row of rows) yield* reader.take(row);
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    yield {
      kind: 'failed',
      failure: { code: 'truncated', detail: `${REASONS[error.code] ?? error.code} after row ${reader.rows}` },
    };
    return;
  }
  yield* reader.finish(end.isOpen);
}

const REASONS: Readonly<Record<string, string>> = {
  CSV_QUOTE_NOT_CLOSED: 'a quote that is never closed',
  CSV_MAX_RECORD_SIZE: 'a row without end, or a quote that is never closed,',
};

async function* rowsOf(
  body: AsyncIterable<Uint8Array>,
  { separator, headerLine }: Dialect,
): AsyncGenerator<unknown, void, undefined> {
  const parser = parse({
    delimiter: separator,
    record_delimiter: ['\r\n', '\n', '\r'],
    from_line: headerLine,
    encoding: null,
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: true,
    max_record_size: LONGEST_ROW,
  });
  // A fault is thrown below, where it is met; unheard it would end the process.
  parser.on('error', () => undefined);
  for await (const chunk of body) {
    parser.write(chunk);
    yield* waitingIn(parser);
    if (parser.errored) throw parser.errored;
  }
  parser.end();
  yield* parser;
}

/** The rows that the bytes so far complete. */
function* waitingIn(parser: Parser): Generator<unknown, void, undefined> {
  for (let row: unknown = parser.read(); row !== null; row = parser.read()) yield row;
}

/** Passes bytes on and remembers whether the last line was ended. */
async function* watched(
  body: AsyncIterable<Uint8Array>,
  end: { isOpen: boolean },
): AsyncGenerator<Uint8Array, void, undefined> {
  for await (const chunk of body) {
    if (chunk.length === 0) continue;
    end.isOpen = chunk.at(-1) !== 0x0a && chunk.at(-1) !== 0x0d;
    yield chunk;
  }
}

class RowReader {
  rows = 0;
  private names: readonly string[] | null = null;
  /** The last row waits: where the table breaks off in it, it is no row. */
  private last: { readonly part: Part; readonly isShort: boolean } | null = null;

  constructor(private readonly decode: Decode) {}

  *take(row: unknown): Generator<Part, void, undefined> {
    const { texts, remarks } = this.textsIn(row);
    if (texts.every((text) => text.trim() === '')) return;
    if (!this.names) {
      this.names = namesIn(texts);
      return;
    }
    if (this.last) yield this.last.part;
    this.last = this.read(this.names, texts, remarks);
    this.rows += 1;
  }

  *finish(isOpen: boolean): Generator<Part, void, undefined> {
    if (this.last?.isShort === true && isOpen) {
      yield { kind: 'failed', failure: { code: 'truncated', detail: `ends in the middle of row ${this.rows}` } };
      return;
    }
    if (this.last) yield this.last.part;
    if (this.names) yield { kind: 'envelope', envelope: new Map(), hasList: true };
    else yield { kind: 'failed', failure: { code: 'empty-answer', detail: 'no header' } };
  }

  private textsIn(row: unknown): { readonly texts: readonly string[]; readonly remarks: readonly Remark[] } {
    const cells = Array.isArray(row) ? row.map((cell) => this.decode(cell instanceof Uint8Array ? cell : EMPTY)) : [];
    const remarks = cells.find((cell) => cell.remarks.length > 0)?.remarks ?? [];
    return { texts: cells.map(({ value }) => value), remarks };
  }

  private read(
    names: readonly string[],
    texts: readonly string[],
    remarks: readonly Remark[],
  ): { readonly part: Part; readonly isShort: boolean } {
    const position = this.rows;
    const surplus = texts.slice(names.length).some((text) => text.trim() !== '');
    const isShort = texts.length < names.length;
    if (surplus || isShort) {
      const reason = `${texts.length} cells under a header of ${names.length}`;
      return { part: { kind: 'malformed', position, reason }, isShort };
    }
    const value = Object.fromEntries(names.map((name, at) => [name, cellValue(name, texts[at] ?? '')]));
    return { part: { kind: 'element', position, value, remarks }, isShort };
  }
}

const EMPTY = new Uint8Array();

/** Names as the header has them; a column without a name, or with one that came before, gets one by its place. */
export function namesIn(header: readonly string[]): readonly string[] {
  const names = header.slice(0, MOST_COLUMNS).map((name) => name.replace(/\s+/g, ' ').trim());
  return names.map((name, at) => {
    if (name === '') return `column ${at + 1}`;
    return names.indexOf(name) === at ? name : `${name} (${at + 1})`;
  });
}
