import type { Adapter, AdapterFeed, FeedRequest, FeedResponse, Output, ReadContext } from '../kit/contract.js';
import { peek } from '../kit/feature-list/head.js';
import { readParts } from '../kit/feature-list/read-features.js';
import { FEATURE_TRAITS } from '../kit/feature-list/traits.js';
import { baseOf } from '../kit/field-map/address.js';
import type { FieldMap } from '../kit/field-map/field-map.js';
import type { MapEntry } from '../kit/field-map/told.js';
import { withoutMark } from './bytes.js';
import { dialectOf, refusalOf } from './dialect.js';
import { leads } from './leads.js';
import { headerIn, recognise } from './recognise.js';
import { knownTable } from './known-tables.js';
import { splitTable } from './table.js';
import { readTimetable } from './timetable.js';

/** What a conversation with one feed remembers. */
export interface CsvState {
  readonly language: string;
  readonly map: FieldMap | null;
  /** Address that relative links belong to; null where the feed is not on the web. */
  readonly base: string | null;
}

/** A table whose columns the city named itself, read by its map or by a suggested one; and the timetables of UK planning. */
export const csv: Adapter<CsvState> = {
  format: 'csv',
  title: { de: 'CSV-Tabelle mit eigenen Spalten', en: 'CSV table with columns of its own' },
  versions: ['RFC 4180', 'UK planning timetable'],
  revision: 1,
  traits: FEATURE_TRAITS,
  recognise,
  leads,
  start,
  read,
};

function start(feed: AdapterFeed): { readonly state: CsvState; readonly requests: readonly FeedRequest[] } {
  const state = { language: feed.language, map: feed.map ?? null, base: baseOf(feed.url) };
  return {
    state,
    requests: [{ purpose: 'table', url: feed.url, accept: 'text/csv, text/*;q=0.8', isOptional: false }],
  };
}

async function* read(
  state: CsvState,
  response: FeedResponse,
  context: ReadContext,
): AsyncGenerator<Output<CsvState>, void, undefined> {
  const { head, body } = await peek(withoutMark(response.body));
  const dialect = refusalOf(head) ?? dialectOf(head) ?? NO_TABLE;
  if ('code' in dialect) {
    yield { kind: 'failed', failure: dialect };
    return;
  }
  const parts = splitTable(body, dialect, response.headers['content-type'] ?? '');
  for await (const output of readTable(parts, headerIn(head, dialect), { state, context })) {
    if (output.kind === 'list') yield { kind: 'end', state, isComplete: true };
    else yield output;
  }
}

const NO_TABLE = { code: 'not-this-format', detail: 'no table: no separator divides its lines' } as const;

function readTable(
  parts: ReturnType<typeof splitTable>,
  header: readonly string[],
  { state, context }: { readonly state: CsvState; readonly context: ReadContext },
): AsyncIterable<Output<never> | { readonly kind: 'list' }> {
  const { timeZone, fetchedAt, region, tellsMap = false } = context;
  const { language, base } = state;
  const circumstances = { timeZone, fetchedAt, region, language, base, crs: null };
  const known = knownTable(header);
  if (known.kind === 'timetable' && state.map === null) return readTimetable(parts, circumstances);
  const map = state.map ?? (known.kind === 'mapped' ? known.map : null);
  return readParts(parts, { map, language, base, entryOf }, { circumstances, tellsMap });
}

/** A row is all properties: a column named `geometry` or `type` means nothing by itself. */
function entryOf(value: unknown): MapEntry | null {
  if (typeof value !== 'object' || value === null) return null;
  return { id: null, properties: Object.fromEntries(Object.entries(value)), geometry: null };
}
