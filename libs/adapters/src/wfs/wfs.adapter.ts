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
import { textOf } from '../kit/feature-list/head.js';
import {
  afterPage,
  countIn,
  firstPage,
  isRepeated,
  pageRequest,
  parameterOf,
  turnPage,
  withParameters,
  type PageState,
} from '../kit/feature-list/pages.js';
import { readFeatures, type FeatureList } from '../kit/feature-list/read-features.js';
import { FEATURE_TRAITS } from '../kit/feature-list/traits.js';
import { parseUrl } from '../kit/link.js';
import { readCapabilities } from './capabilities.js';
import { getFeature } from './get-feature.js';
import { leads } from './leads.js';

const CAPABILITIES = 'capabilities';

/** WFS 2.0 (and 1.1) with an answer in GeoJSON, page by page where the server can. */
export const wfs: Adapter<PageState> = {
  format: 'wfs',
  title: { de: 'WFS mit GeoJSON-Ausgabe', en: 'WFS with GeoJSON output' },
  versions: ['1.1.0', '2.0.0'],
  revision: 1,
  traits: FEATURE_TRAITS,
  recognise,
  leads,
  start,
  read,
};

/** With a type in the address its features are asked for at once, else the service is asked what it has. */
function start(feed: AdapterFeed): { readonly state: PageState; readonly requests: readonly FeedRequest[] } {
  const url = parseUrl(feed.url);
  const state = firstPage(feed);
  const type = url && (parameterOf(url, 'typeNames') ?? parameterOf(url, 'typeName'));
  if (type) return { state, requests: [pageRequest(getFeature(feed.url, { type }))] };
  const parameters = {
    SERVICE: 'WFS',
    REQUEST: 'GetCapabilities',
    VERSION: (url && parameterOf(url, 'version')) ?? '2.0.0',
  };
  const request = pageRequest(withParameters(feed.url, parameters), CAPABILITIES);
  return { state, requests: [{ ...request, accept: 'application/xml, text/xml;q=0.9' }] };
}

async function* read(
  state: PageState,
  response: FeedResponse,
  context: ReadContext,
): AsyncGenerator<Output<PageState>, void, undefined> {
  if (response.request.purpose === CAPABILITIES) {
    yield* readCapabilities(state, response);
    return;
  }
  for await (const output of readFeatures(state, response, context)) {
    if (output.kind === 'list') yield* conclude(state, output, response.request.url);
    else yield output;
  }
}

/**
 * The server's own count decides; where it has none (`unknown` is legal), only an empty page is the end (Q38). A list
 * with fewer features than the server has counted and no further page is truncated, and its gaps mean nothing (Q32).
 */
function* conclude(state: PageState, list: FeatureList, asked: string): Generator<Output<PageState>, void, undefined> {
  const matched = matchedIn(list);
  const after = isRepeated(state, list) ? state : afterPage(state, list);
  const isWhole = after.found >= (matched ?? Infinity);
  const isLast = list.found === 0 || after === state || !isPaged(asked);
  if (!isWhole && !isLast) yield* turnPage(after, nextPage(asked, list.found));
  else yield { kind: 'end', state: after, isComplete: isWhole || matched === null };
}

/** WFS 2.0 calls it `numberMatched`, GeoServer in 1.1 `totalFeatures`. */
function matchedIn({ envelope }: FeatureList): number | null {
  return countIn(envelope.get('numberMatched') ?? envelope.get('totalFeatures'));
}

function isPaged(asked: string): boolean {
  const url = parseUrl(asked);
  return url !== null && parameterOf(url, 'startIndex') !== null;
}

function nextPage(asked: string, found: number): string {
  const url = parseUrl(asked);
  const startIndex = (url && countIn(parameterOf(url, 'startIndex'))) ?? 0;
  return withParameters(asked, { startIndex: String(startIndex + found) });
}

function recognise({ url, bytes }: AnswerHead): Recognition | null {
  const text = textOf(bytes);
  if (/<(?:\w+:)?WFS_Capabilities\b/.test(text)) return { confidence: 0.9, evidence: 'WFS capabilities' };
  const address = parseUrl(url);
  const isAsked = /^getfeature$/i.test((address && parameterOf(address, 'request')) ?? '');
  if (!isAsked) return null;
  if (/"type"\s*:\s*"FeatureCollection"/.test(text)) {
    return { confidence: 0.75, evidence: 'GeoJSON at the address of a GetFeature request' };
  }
  const isGml = /<(?:\w+:)?FeatureCollection\b/.test(text);
  return isGml ? { confidence: 0.6, evidence: 'GML at the address of a GetFeature request' } : null;
}
