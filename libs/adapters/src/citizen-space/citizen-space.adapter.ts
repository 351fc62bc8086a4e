import type {
  Adapter,
  AdapterFeed,
  AnswerHead,
  FeedRequest,
  FeedResponse,
  Output,
  ReadContext,
  Recognition,
} from '../kit/contract.js';
import type { Part } from '../kit/json-splitter.js';
import { parseUrl } from '../kit/link.js';
import { readEntry, type Circumstances } from './activity.js';
import { leads } from './leads.js';
import { splitActivities, type Amount } from './one-or-many.js';

/** What a conversation with one site remembers. */
export interface CitizenSpaceState {
  readonly language: string;
}

const NEWEST = '2.4';
/** The interface, a version of it, or its list; behind the path of the site. */
const INTERFACE = /^(.*?)\/api(?:\/(2\.\d+)(?:\/json_search_results)?)?\/?$/;
const DETAILS = /\/api\/2\.\d+\/json_consultation_details\/?$/;

/** Members that hardly anybody else writes, with their values: a schema of them is no list. */
const TELLING_KEYS = [
  'startdate',
  'enddate',
  'activity_type',
  'overview',
  'workspace_id',
  'workspace_title',
  'participate_url',
  'participation_url',
  'type_string',
];

/** The consultations of a site that runs on Citizen Space: all of them in one answer, or one alone. */
export const citizenSpace: Adapter<CitizenSpaceState> = {
  format: 'citizen-space',
  title: { de: 'Citizen Space', en: 'Citizen Space' },
  versions: ['2.0', '2.1', '2.2', '2.3', '2.4'],
  revision: 1,
  traits: {
    showsPlanned: true,
    reports: { results: false, contributions: false, comments: false, participants: false },
    countDefinitions: { contributions: null, comments: null, participants: null },
    // All fields name contact persons.
    hasPersonalData: true,
    listing: 'complete',
    patchedFields: [],
    intervalMinutes: 120,
  },
  recognise,
  leads,
  start,
  read,
};

/** One request in any case; what the interface does not know it ignores, so that nothing else is asked (Q40). */
function start({ url, language }: AdapterFeed): {
  readonly state: CitizenSpaceState;
  readonly requests: readonly FeedRequest[];
} {
  return { state: { language }, requests: [listRequest(url) ?? detailsRequest(url) ?? request('file', url)] };
}

function request(purpose: string, url: string): FeedRequest {
  return { purpose, url, accept: 'application/json', isOptional: false };
}

function listRequest(address: string): FeedRequest | null {
  const url = parseUrl(address);
  const path = url?.pathname.replace(/\/$/, '') ?? '';
  const [, base, version] = INTERFACE.exec(path === '' ? '/api' : path) ?? [];
  if (!url || base === undefined) return null;
  url.pathname = `${base}/api/${version ?? NEWEST}/json_search_results`;
  url.hash = '';
  // By state the list would be a part of itself that changes with the clock.
  url.searchParams.delete('st');
  return request('list', withFields(url));
}

function detailsRequest(address: string): FeedRequest | null {
  const url = parseUrl(address);
  return url && DETAILS.test(url.pathname) ? request('details', withFields(url)) : null;
}

/** The basic fields have no department; all of them hold personal data, so that somebody must want them (Q54). */
function withFields(url: URL): string {
  if (url.searchParams.get('fields') !== 'all') url.searchParams.set('fields', 'extended');
  return url.href;
}

async function* read(
  state: CitizenSpaceState,
  { body, headers }: FeedResponse,
  { timeZone, fetchedAt }: ReadContext,
): AsyncGenerator<Output<CitizenSpaceState>, void, undefined> {
  const circumstances = { timeZone, fetchedAt, language: state.language };
  for await (const { part, amount } of splitActivities(body, headers['content-type'] ?? '')) {
    yield outputOf(part, circumstances) ?? ending(state, amount);
  }
}

/** Null for the end of the answer. */
function outputOf(part: Part, circumstances: Circumstances): Output<never> | null {
  switch (part.kind) {
    case 'element':
      return readEntry(part, circumstances);
    case 'malformed':
      return malformed(part.position, part.reason);
    case 'failed':
      return part;
    case 'envelope':
      return null;
  }
}

/** One activity alone says nothing about any other. */
function ending(state: CitizenSpaceState, amount: Amount): Output<CitizenSpaceState> {
  return { kind: 'end', state, isComplete: amount === 'many' };
}

function malformed(position: number, reason: string): Output<never> {
  const value = `entry ${position + 1}: ${reason}`;
  return { kind: 'rejected', sourceId: null, position, code: 'record-malformed', value };
}

function recognise({ url, bytes }: AnswerHead): Recognition | null {
  const text = new TextDecoder().decode(bytes);
  if (!/^\s*[[{]/.test(text)) return null;
  const found = TELLING_KEYS.filter((key) => new RegExp(`"${key}"\\s*:\\s*"`).test(text));
  const path = parseUrl(url)?.pathname ?? '';
  const evidence = `activities with ${found.slice(0, 4).join(', ')}`;
  // One activity can be read, but the list beside it is what a site means.
  if (found.length >= 3) return { confidence: DETAILS.test(path) ? 0.8 : 0.95, evidence };
  const isOurAddress = /\/json_search_results\/?$/.test(path);
  const isEmpty = /^\s*\[\s*\]\s*$/.test(text);
  return isOurAddress && isEmpty ? { confidence: 0.5, evidence: 'empty list at json_search_results' } : null;
}
