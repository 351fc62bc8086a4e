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
import { splitJson } from '../kit/json-splitter.js';
import { parseUrl, parseWebAddress } from '../kit/link.js';
import { leads } from './leads.js';
import { readEntry, type Circumstances } from './row.js';

/** What a conversation with one feed remembers. */
export interface MeinBerlinState {
  readonly language: string;
  /** Scheme and host that relative addresses belong to; null where the feed is not on the web. */
  readonly base: string | null;
  /** Optional lists that have not been read. While there is one, absence means nothing. */
  readonly unread: readonly string[];
}

const ACCEPT = 'application/json';
/** The address of one of the lists or of the interface, behind the path of the installation. */
const LIST_PATH = /^(.*?)\/api(?:\/(?:projects|plans|extprojects))?\/?$/;
const OPTIONAL = 'extprojects';
/** The optional list first, so that the others know whether it was read. */
const LISTS = [OPTIONAL, 'projects', 'plans'] as const;
const FILE = 'file';

/** Members that hardly anybody else writes; three of them are no coincidence. */
const TELLING_KEYS = [
  'participation_active',
  'participation_string',
  'published_projects_count',
  'created_or_modified',
  'point_label',
  'active_phase',
  'future_phase',
  'past_phase',
];

/** The lists of mein.berlin and its relatives of the adhocracy4 family: projects, plans and projects hosted elsewhere. */
export const meinBerlin: Adapter<MeinBerlinState> = {
  format: 'mein-berlin',
  title: { de: 'mein.berlin (adhocracy4)', en: 'mein.berlin (adhocracy4)' },
  versions: ['2021', '2026'],
  revision: 2,
  traits: {
    showsPlanned: true,
    reports: { results: false, contributions: false, comments: false, participants: false },
    countDefinitions: { contributions: null, comments: null, participants: null },
    hasPersonalData: false,
    listing: 'complete',
    patchedFields: [],
    // The platform rebuilds its lists hourly.
    intervalMinutes: 60,
  },
  recognise,
  leads,
  start,
  read,
};

/** The three lists together are the feed; any other address is one file of their shape. */
function start(feed: AdapterFeed): { readonly state: MeinBerlinState; readonly requests: readonly FeedRequest[] } {
  const web = parseWebAddress(feed.url);
  const state = { language: feed.language, base: web && `${web.protocol}//${web.host}` };
  const urls = listUrls(feed.url);
  if (!urls) return { state: { ...state, unread: [] }, requests: [request(FILE, feed.url)] };
  return { state: { ...state, unread: [OPTIONAL] }, requests: urls.map(({ purpose, url }) => request(purpose, url)) };
}

function request(purpose: string, url: string): FeedRequest {
  return { purpose, url, accept: ACCEPT, isOptional: purpose === OPTIONAL };
}

function listUrls(address: string): readonly { readonly purpose: string; readonly url: string }[] | null {
  const base = baseOf(address);
  if (base === null) return null;
  return LISTS.map((purpose) => {
    const url = new URL(address);
    url.pathname = `${base}/api/${purpose}/`;
    // A filter would make one list a part of itself, and others do not know it (Q40).
    url.searchParams.delete('status');
    url.hash = '';
    return { purpose, url: url.href };
  });
}

/** The path of the installation on its host; null for the address of a file. */
function baseOf(address: string): string | null {
  const pathname = parseUrl(address)?.pathname ?? FILE;
  if (pathname === '' || pathname === '/') return '';
  return LIST_PATH.exec(pathname)?.[1] ?? null;
}

async function* read(
  state: MeinBerlinState,
  response: FeedResponse,
  { timeZone, fetchedAt, region }: ReadContext,
): AsyncGenerator<Output<MeinBerlinState>, void, undefined> {
  const { language, base } = state;
  const circumstances = { timeZone, fetchedAt, language, base, region };
  const unread = state.unread.filter((purpose) => purpose !== response.request.purpose);
  const contentType = response.headers['content-type'] ?? '';
  for await (const part of splitJson(response.body, { member: null, contentType })) {
    yield outputOf(part, circumstances, { ...state, unread });
  }
}

function outputOf(part: Part, circumstances: Circumstances, state: MeinBerlinState): Output<MeinBerlinState> {
  switch (part.kind) {
    case 'element':
      return readEntry(part, circumstances);
    case 'malformed':
      return malformed(part.position, part.reason);
    case 'failed':
      return part;
    case 'envelope':
      return part.hasList ? { kind: 'end', state, isComplete: state.unread.length === 0 } : NO_LIST;
  }
}

const NO_LIST: Output<never> = { kind: 'failed', failure: { code: 'not-this-format', detail: 'no list at the top' } };

function malformed(position: number, reason: string): Output<never> {
  const value = `entry ${String(position + 1)}: ${reason}`;
  return { kind: 'rejected', sourceId: null, position, code: 'record-malformed', value };
}

function recognise({ url, bytes }: AnswerHead): Recognition | null {
  const text = new TextDecoder().decode(bytes);
  if (!/^\s*\[/.test(text)) return null;
  const found = TELLING_KEYS.filter((key) => new RegExp(`"${key}"\\s*:`).test(text));
  const isTyped = /"type"\s*:\s*"(?:project|plan)"/.test(text);
  if (isTyped && found.length >= 3) {
    return { confidence: 0.95, evidence: `list of projects or plans with ${found.slice(0, 4).join(', ')}` };
  }
  const isOurAddress = /\/api\/(?:projects|plans|extprojects)\/?$/.test(parseUrl(url)?.pathname ?? '');
  const isEmpty = /^\s*\[\s*\]\s*$/.test(text);
  return isOurAddress && isEmpty ? { confidence: 0.4, evidence: 'empty list at the address of a project list' } : null;
}
