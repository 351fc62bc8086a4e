import type { BoundingBox } from '@navigator/shared';
import type {
  Adapter,
  AdapterFeed,
  AnswerHead,
  FeedRequest,
  FeedResponse,
  Output,
  ReadContext,
  ReadFailure,
  Recognition,
} from '../kit/contract.js';
import type { Envelope, Part } from '../kit/json-splitter.js';
import { splitJson } from '../kit/json-splitter.js';
import { parseUrl } from '../kit/link.js';
import { leads } from './leads.js';
import { readMapEntry } from './navigator.js';
import type { Circumstances } from './project.js';
import { readProject } from './project.js';

/** What a conversation with one feed remembers. */
export interface DipasState {
  readonly language: string;
}

const ACCEPT = 'application/json, application/geo+json;q=0.9';
const LIST = 'projects';
const MAP = 'cockpitdatamap';

/** Keys that only the project list has; three of them are no coincidence. */
const TELLING_KEYS = [
  'nameFull',
  'dipasPhase',
  'hasParticipatoryText',
  'standardCategories',
  'projectContributionType',
  'dipasCategoriesCluster',
  'dipasMainDistrict',
  'proceedingState',
  'isDipasProceeding',
];

/**
 * DIPAS's Participatory Data Specification: all procedures of one installation in one GeoJSON answer, with the
 * city-wide map of its navigator (2.2 and later) as enrichment.
 */
export const dipasPds: Adapter<DipasState> = {
  format: 'dipas-pds',
  title: { de: 'DIPAS (Schnittstelle PDS)', en: 'DIPAS (PDS interface)' },
  versions: ['1.x', '2.2', '3.x'],
  revision: 3,
  traits: {
    // The list holds drafts and procedures before their start, which the platform itself hides.
    showsPlanned: false,
    // Evaluation files appear in the navigator's map; 1.x has none, so that its results stay "not reported".
    reports: { results: true, contributions: true, comments: true, participants: false },
    countDefinitions: {
      contributions: 'dipas-published-contributions',
      comments: 'dipas-published-comments',
      participants: null,
    },
    hasPersonalData: false,
    listing: 'complete',
    patchedFields: [
      'geometry',
      'geometryRole',
      'comments',
      'contributions',
      'organiser',
      'topics',
      'topicLabels',
      'documents',
      'result',
    ],
    // The list runs one database query per procedure without a cache: be gentle.
    intervalMinutes: 60,
  },
  recognise,
  leads,
  start,
  read,
};

/** Asks for the map first, so that patches stand ready when the records come. */
function start(feed: AdapterFeed): { readonly state: DipasState; readonly requests: readonly FeedRequest[] } {
  const state = { language: feed.language };
  const list = { purpose: LIST, url: listUrl(feed.url), accept: ACCEPT, isOptional: false };
  const map = mapUrl(list.url);
  if (map === null) return { state, requests: [list] };
  return { state, requests: [{ purpose: MAP, url: map, accept: ACCEPT, isOptional: true }, list] };
}

/** The base of the interface (`…/dipas-pds`) stands for its list; other addresses are taken as they are. */
function listUrl(address: string): string {
  const url = parseUrl(address);
  if (!url || !/\/dipas-pds\/?$/.test(url.pathname)) return address;
  url.pathname = `${url.pathname.replace(/\/$/, '')}/projects`;
  return url.href;
}

/** The navigator stands beside the interface: `{base}/dipas/navigator/cockpitdatamap`. */
function mapUrl(list: string): string | null {
  const url = parseUrl(list);
  const base = /^(.*)\/dipas-pds\/projects\/?$/.exec(url?.pathname ?? '')?.[1];
  if (!url || base === undefined) return null;
  url.pathname = `${base}/dipas/navigator/cockpitdatamap`;
  url.search = '';
  return url.href;
}

async function* read(
  state: DipasState,
  response: FeedResponse,
  { timeZone, region }: ReadContext,
): AsyncGenerator<Output<DipasState>, void, undefined> {
  const circumstances = { timeZone, region, language: state.language };
  const reader = response.request.purpose === MAP ? mapReader(region) : projectReader(circumstances);
  const contentType = response.headers['content-type'] ?? '';
  for await (const part of splitJson(response.body, { member: 'features', contentType })) {
    const output = reader(part) ?? conclusion(part, state);
    if (output) yield output;
  }
}

/** Turns a piece of the answer into an output; null for what it does not concern. */
type Reader = (part: Part) => Output<never> | null;

/** An unreadable entry of the map loses nothing that the list does not have. */
function mapReader(region: BoundingBox | null): Reader {
  return (part) => (part.kind === 'element' ? readMapEntry(part.value, region) : null);
}

function projectReader(circumstances: Circumstances): Reader {
  return (part) => {
    if (part.kind === 'element') return readProject(part, circumstances);
    if (part.kind === 'malformed') return malformed(part.position, part.reason);
    return null;
  };
}

function malformed(position: number, reason: string): Output<never> {
  const value = `entry ${position + 1}: ${reason}`;
  return { kind: 'rejected', sourceId: null, position, code: 'record-malformed', value };
}

function conclusion(part: Part, state: DipasState): Output<DipasState> | null {
  if (part.kind === 'failed') return part;
  return part.kind === 'envelope' ? ending(part.envelope, part.hasList, state) : null;
}

/** How an answer ends that is sound JSON: as a list, or as one of the things DIPAS says instead (quirk Q35). */
function ending(envelope: Envelope, hasList: boolean, state: DipasState): Output<DipasState> {
  const failure = refusal(envelope, hasList);
  return failure ? { kind: 'failed', failure } : { kind: 'end', state, isComplete: true };
}

function refusal(envelope: Envelope, hasList: boolean): ReadFailure | null {
  if (envelope.get('maintenanceMode') === true) return { code: 'error-answer', detail: 'maintenance mode' };
  if (envelope.get('status') === 'error') {
    const message = envelope.get('message');
    return { code: 'error-answer', detail: typeof message === 'string' ? message.slice(0, 200) : 'status: error' };
  }
  const type = envelope.get('type') ?? 'FeatureCollection';
  if (hasList && type === 'FeatureCollection') return null;
  return { code: 'not-this-format', detail: hasList ? 'type is not FeatureCollection' : 'no member "features"' };
}

function recognise({ url, bytes }: AnswerHead): Recognition | null {
  const text = new TextDecoder().decode(bytes);
  if (!/"type"\s*:\s*"FeatureCollection"/.test(text)) return null;
  const found = TELLING_KEYS.filter((key) => new RegExp(`"${key}"\\s*:`).test(text));
  const path = parseUrl(url)?.pathname ?? '';
  // One procedure can be read, but the list beside it is what a city means.
  const isOne = /\/dipas-pds\/projects\/[^/]+\/?$/.test(path);
  const evidence = `GeoJSON with ${found.join(', ')}`;
  if (found.length >= 3) return isOne ? { confidence: 0.8, evidence } : { confidence: 0.95, evidence };
  // A first area of a thousand corners hides the keys behind it; an empty list has none.
  const isOurAddress = /\/dipas-pds\/projects\/?$/.test(path);
  if (isOurAddress) return { confidence: 0.6, evidence: 'GeoJSON at the address of a PDS project list' };
  return null;
}
