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
  pageRequest,
  parameterOf,
  turnPage,
  withParameters,
  type PageState,
} from '../kit/feature-list/pages.js';
import { readFeatures, type FeatureList } from '../kit/feature-list/read-features.js';
import { FEATURE_TRAITS } from '../kit/feature-list/traits.js';
import { parseUrl } from '../kit/link.js';
import { readCollections } from './collections.js';
import { leads } from './leads.js';
import { nextLink } from './next-link.js';

const COLLECTIONS = 'collections';
/** Servers cap it as they like (Q38); fewer requests spare them. */
const LIMIT = '1000';

/** OGC API - Features: the items of one collection, page by page along the links of the server. */
export const ogcFeatures: Adapter<PageState> = {
  format: 'ogc-features',
  title: { de: 'OGC API - Features', en: 'OGC API - Features' },
  versions: ['1.0'],
  revision: 1,
  traits: FEATURE_TRAITS,
  recognise,
  leads,
  start,
  read,
};

/** The address may be the service, its collections, one collection or its items. */
function start(feed: AdapterFeed): { readonly state: PageState; readonly requests: readonly FeedRequest[] } {
  const url = parseUrl(feed.url);
  const state = firstPage(feed);
  if (!url) return { state, requests: [pageRequest(feed.url)] };
  const path = url.pathname.replace(/\/+$/, '');
  if (/\/items$/.test(path)) return { state, requests: [pageRequest(itemsUrl(url.href))] };
  if (/\/collections\/[^/]+$/.test(path)) url.pathname = `${path}/items`;
  else url.pathname = /\/collections$/.test(path) ? path : `${path}/collections`;
  const isList = url.pathname.endsWith('/items');
  const request = isList ? pageRequest(itemsUrl(url.href)) : pageRequest(withJson(url.href), COLLECTIONS);
  return { state, requests: [request] };
}

/** Some servers negotiate by `Accept`, some by `f`: they get both. */
function withJson(address: string): string {
  const url = parseUrl(address);
  return withParameters(address, { f: (url && parameterOf(url, 'f')) ?? 'json' });
}

function itemsUrl(address: string): string {
  const url = parseUrl(address);
  return withParameters(withJson(address), { limit: (url && parameterOf(url, 'limit')) ?? LIMIT });
}

async function* read(
  state: PageState,
  response: FeedResponse,
  context: ReadContext,
): AsyncGenerator<Output<PageState>, void, undefined> {
  if (response.request.purpose === COLLECTIONS) {
    yield* readCollections(state, response, itemsUrl);
    return;
  }
  for await (const output of readFeatures(state, response, context)) {
    if (output.kind === 'list') yield* conclude(state, output, response);
    else yield output;
  }
}

/** Only the absence of a next link is the end (Q38); fewer features than the server has counted are not all of them. */
function* conclude(
  state: PageState,
  list: FeatureList,
  response: FeedResponse,
): Generator<Output<PageState>, void, undefined> {
  const after = afterPage(state, list);
  const next = nextLink(list.envelope, response);
  if (next.kind === 'page') yield* turnPage(after, next.url);
  else {
    const matched = countIn(list.envelope.get('numberMatched'));
    const isComplete = next.kind === 'none' && (matched === null || after.found >= matched);
    yield { kind: 'end', state: after, isComplete };
  }
}

function recognise({ url, bytes }: AnswerHead): Recognition | null {
  const text = textOf(bytes);
  if (/"type"\s*:\s*"FeatureCollection"/.test(text)) return recogniseItems(text, parseUrl(url)?.pathname ?? '');
  const isJson = /^\s*\{/.test(text) && /"links"\s*:\s*\[/.test(text);
  return isJson ? (recogniseCollections(text) ?? recogniseLanding(text)) : null;
}

/** Records (DCAT) are listed in the same way, but say so. */
function recogniseCollections(text: string): Recognition | null {
  if (!/"collections"\s*:\s*\[/.test(text)) return null;
  const areFeatures = /application\/geo\+json|"itemType"\s*:\s*"feature"/.test(text) && !/rdf\+xml/.test(text);
  return { confidence: areFeatures ? 0.9 : 0.6, evidence: 'the collections of an OGC API' };
}

function recogniseLanding(text: string): Recognition | null {
  return LANDING.test(text) ? { confidence: 0.55, evidence: 'the landing page of an OGC API' } : null;
}

/** The relations in which a landing page names its collections and what it conforms to. */
const LANDING = /"rel"\s*:\s*"(?:http:\/\/www\.opengis\.net\/def\/rel\/ogc\/1\.0\/)?(?:data|conformance)"/;

function recogniseItems(text: string, path: string): Recognition | null {
  if (/\/collections\/[^/]+\/items\/?$/.test(path)) {
    return { confidence: 0.75, evidence: 'GeoJSON at the address of the items of a collection' };
  }
  const isPage = /"numberReturned"\s*:/.test(text) && /"rel"\s*:\s*"(?:self|next)"/.test(text);
  return isPage ? { confidence: 0.65, evidence: 'GeoJSON with numberReturned and links' } : null;
}
