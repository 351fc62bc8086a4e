import type { Adapter, AnswerHead, FeedResponse, Output, ReadContext, Recognition } from '../kit/contract.js';
import type { Envelope, Part } from '../kit/json-splitter.js';
import { splitJson } from '../kit/json-splitter.js';
import { parseUrl } from '../kit/link.js';
import { readEntry, type Circumstances } from './hearing.js';
import { leads } from './leads.js';
import { listMember, nextPage, start, type KerrokantasiState } from './requests.js';

/** Members that hardly anybody else writes; three of them are no coincidence. */
const TELLING_KEYS = [
  'n_comments',
  'open_at',
  'close_at',
  'servicemap_url',
  'main_image',
  'default_to_fullscreen',
  'borough',
];

/** The hearings of Helsinki and other cities of Finland, page by page. */
export const kerrokantasi: Adapter<KerrokantasiState> = {
  format: 'kerrokantasi',
  title: { de: 'Kerrokantasi', en: 'Kerrokantasi' },
  versions: ['2016', '2020', '2026'],
  revision: 2,
  traits: {
    // The platform hides a hearing until it opens.
    showsPlanned: false,
    reports: { results: false, contributions: false, comments: true, participants: false },
    countDefinitions: { contributions: null, comments: 'kerrokantasi-comments', participants: null },
    // Lists before 2020 name contact persons.
    hasPersonalData: true,
    listing: 'complete',
    patchedFields: [],
    intervalMinutes: 60,
  },
  recognise,
  leads,
  start,
  read,
};

async function* read(
  state: KerrokantasiState,
  { request, body, headers }: FeedResponse,
  { timeZone, fetchedAt, region }: ReadContext,
): AsyncGenerator<Output<KerrokantasiState>, void, undefined> {
  const options = { member: listMember(request), contentType: headers['content-type'] ?? '' };
  let rows = 0;
  for await (const part of splitJson(body, options)) {
    if (part.kind === 'failed') yield part;
    if (part.kind === 'envelope') yield* conclude(part, { ...state, rows: state.rows + rows });
    const output = entryOf(part, { ...state, timeZone, fetchedAt, region });
    if (!output) continue;
    rows += 1;
    yield output;
  }
}

/** What an entry of the list became; null for what is no entry. */
function entryOf(part: Part, circumstances: Circumstances): Output<never> | null {
  if (part.kind === 'element') return readEntry(part, circumstances);
  return part.kind === 'malformed' ? malformed(part) : null;
}

function malformed({ position, reason }: Extract<Part, { kind: 'malformed' }>): Output<never> {
  const value = `entry ${position + 1}: ${reason}`;
  return { kind: 'rejected', sourceId: null, position, code: 'record-malformed', value };
}

/** The end of a page: the next one, or the end of the list, which is whole when it held as many rows as it counts. */
function* conclude(
  { envelope, hasList }: Extract<Part, { kind: 'envelope' }>,
  state: KerrokantasiState,
): Generator<Output<KerrokantasiState>, void, undefined> {
  if (!hasList) {
    yield refusal(envelope);
    return;
  }
  const next = nextPage(envelope.get('next'), state);
  switch (next.kind) {
    case 'page':
      yield { kind: 'request', request: next.request };
      yield { kind: 'end', state: { ...state, offset: next.offset }, isComplete: true };
      return;
    case 'none':
      yield { kind: 'end', state, isComplete: holdsAll(envelope.get('count'), state.rows) };
      return;
    case 'astray':
      yield { kind: 'end', state, isComplete: false };
  }
}

function holdsAll(count: unknown, rows: number): boolean {
  return typeof count !== 'number' || rows >= count;
}

/** Django REST framework says `detail` when it refuses. */
function refusal(envelope: Envelope): Output<never> {
  const detail = envelope.get('detail');
  if (typeof detail === 'string') {
    return { kind: 'failed', failure: { code: 'error-answer', detail: detail.slice(0, 200) } };
  }
  return { kind: 'failed', failure: { code: 'not-this-format', detail: 'no list of hearings' } };
}

function recognise({ url, bytes }: AnswerHead): Recognition | null {
  const text = new TextDecoder().decode(bytes);
  if (!/^\s*\{/.test(text) || !/"(?:results|features)"\s*:/.test(text)) return null;
  const found = TELLING_KEYS.filter((key) => new RegExp(`"${key}"\\s*:`).test(text));
  if (found.length >= 3) return { confidence: 0.95, evidence: `list of hearings with ${found.slice(0, 4).join(', ')}` };
  const isOurAddress = /\/v\d+\/hearing\/?$/.test(parseUrl(url)?.pathname ?? '');
  const isEmpty = /"(?:results|features)"\s*:\s*\[\s*\]/.test(text);
  return isOurAddress && isEmpty ? { confidence: 0.5, evidence: 'empty list at the address of hearings' } : null;
}
