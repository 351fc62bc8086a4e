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
import { readFeatures } from '../kit/feature-list/read-features.js';
import { impressionOf } from '../kit/feature-list/recognise-features.js';
import { FEATURE_TRAITS, GEOJSON } from '../kit/feature-list/traits.js';
import { baseOf } from '../kit/field-map/address.js';
import type { FieldMap } from '../kit/field-map/field-map.js';
import { leads } from './leads.js';

/** What a conversation with one feed remembers. */
export interface GeojsonState {
  readonly language: string;
  readonly map: FieldMap | null;
  /** Address that relative links belong to; null where the feed is not on the web. */
  readonly base: string | null;
}

/** A file of procedures whose fields the city named itself: one answer, read by its map or by a suggested one. */
export const geojson: Adapter<GeojsonState> = {
  format: 'geojson',
  title: { de: 'GeoJSON mit eigenen Feldnamen', en: 'GeoJSON with fields of its own' },
  versions: ['RFC 7946', 'GJ2008'],
  revision: 1,
  traits: FEATURE_TRAITS,
  recognise,
  leads,
  start,
  read,
};

function start(feed: AdapterFeed): { readonly state: GeojsonState; readonly requests: readonly FeedRequest[] } {
  const state = { language: feed.language, map: feed.map ?? null, base: baseOf(feed.url) };
  return { state, requests: [{ purpose: 'list', url: feed.url, accept: GEOJSON, isOptional: false }] };
}

async function* read(
  state: GeojsonState,
  response: FeedResponse,
  context: ReadContext,
): AsyncGenerator<Output<GeojsonState>, void, undefined> {
  for await (const output of readFeatures(state, response, context)) {
    if (output.kind === 'list') yield { kind: 'end', state, isComplete: true };
    else yield output;
  }
}

/** Markers of the UVP-Verbund are a script, not GeoJSON; we read them to say that they are no participation (Q60). */
const UVP_MARKERS = /^\s*var\s+markers\s*=\s*\[\s*\[[^[\]]{0,500}"Negative Vorprüfungen"/;

function recognise(head: AnswerHead): Recognition | null {
  const impression = impressionOf(head);
  if (impression) return { confidence: impression.confidence, evidence: impression.evidence };
  if (!UVP_MARKERS.test(new TextDecoder().decode(head.bytes.subarray(0, 4096)))) return null;
  return { confidence: 0.3, evidence: 'markers of the UVP-Verbund: preliminary assessments, no participation' };
}
