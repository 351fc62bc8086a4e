import type { FeedResponse, ReadFailure } from '../kit/contract.js';
import { splitJson, type Part } from '../kit/json-splitter.js';
import { joined } from './bytes.js';
import { readProcess, withRemarks, type Circumstances, type EntryOutput } from './process.js';
import { rejected } from '../kit/entry.js';
import { readTable } from './table.js';
import { toldByExport } from './told.js';
import { MOST_UNPACKED_BYTES, unpack } from './zip.js';

/** The one entry of the archive that lists processes: `<host>-open-data-participatory_processes.csv`. */
const ENTRY = /(?:^|[-/])participatory_processes\.csv$/;

/** What reading an export yields: its entries, then that it was whole or why it could not be read. */
export type Exported =
  EntryOutput | { readonly kind: 'failed'; readonly failure: ReadFailure } | { readonly kind: 'whole' };

/** Reads an export in whichever of its forms it comes: JSON, CSV, or the archive that holds the CSV. */
export async function* readExport(
  response: FeedResponse,
  circumstances: Circumstances,
): AsyncGenerator<Exported, void, undefined> {
  const contentType = response.headers['content-type'] ?? '';
  const { form, body } = await peek(response.body);
  switch (form) {
    case 'json':
      for await (const part of splitJson(body, { member: null, contentType })) yield entryOf(part, circumstances);
      return;
    case 'zip': {
      const entry = await unpack(body, ENTRY);
      yield* entry.kind === 'failed' ? [entry] : readRows(entry.bytes, 'text/csv', circumstances);
      return;
    }
    case 'csv': {
      const bytes = await gather(body);
      yield* bytes ? readRows(bytes, contentType, circumstances) : [TOO_LARGE];
    }
  }
}

const TOO_LARGE: Exported = {
  kind: 'failed',
  failure: { code: 'not-this-format', detail: `a table of more than ${MOST_UNPACKED_BYTES} bytes` },
};

interface Peeked {
  readonly form: 'json' | 'csv' | 'zip';
  readonly body: AsyncIterable<Uint8Array>;
}

/** Enough to step over a byte order mark and blanks. */
const PEEK_BYTES = 64;

async function peek(body: AsyncIterable<Uint8Array>): Promise<Peeked> {
  const chunks = body[Symbol.asyncIterator]();
  const head: Uint8Array[] = [];
  let length = 0;
  while (length < PEEK_BYTES) {
    const next = await chunks.next();
    if (next.done === true) break;
    head.push(next.value);
    length += next.value.length;
  }
  const start = new TextDecoder().decode(joined(head).subarray(0, PEEK_BYTES));
  return { form: formOf(start), body: again(head, chunks) };
}

/** What is neither an archive nor a table is for the JSON reader to refuse: it knows a web page (Q34). */
function formOf(start: string): Peeked['form'] {
  if (start.startsWith('PK\u0003\u0004')) return 'zip';
  return /^\s*(?:[[{<]|$)/.test(start) ? 'json' : 'csv';
}

async function* again(
  head: readonly Uint8Array[],
  rest: AsyncIterator<Uint8Array>,
): AsyncGenerator<Uint8Array, void, undefined> {
  yield* head;
  for (let next = await rest.next(); next.done !== true; next = await rest.next()) yield next.value;
}

async function gather(body: AsyncIterable<Uint8Array>): Promise<Uint8Array | null> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of body) {
    chunks.push(chunk);
    length += chunk.length;
    if (length > MOST_UNPACKED_BYTES) return null;
  }
  return joined(chunks);
}

function entryOf(part: Part, circumstances: Circumstances): Exported {
  switch (part.kind) {
    case 'element':
      return withRemarks(
        readProcess({ told: toldByExport(part.value), position: part.position }, circumstances),
        part.remarks,
      );
    case 'malformed':
      return rejected(null, part.position, 'record-malformed');
    case 'failed':
      return part;
    case 'envelope':
      return { kind: 'whole' };
  }
}

function* readRows(bytes: Uint8Array, contentType: string, circumstances: Circumstances): Generator<Exported> {
  const table = readTable(bytes, contentType);
  if (table.kind === 'failed') {
    yield table;
    return;
  }
  let remarks = table.remarks;
  for (const [position, row] of table.rows.entries()) {
    yield withRemarks(readProcess({ told: toldByExport(row), position }, circumstances), remarks);
    remarks = [];
  }
  yield { kind: 'whole' };
}
