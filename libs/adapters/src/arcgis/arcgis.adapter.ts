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
import { esriEntry } from './esri-entry.js';
import { readLayers } from './layers.js';
import { leads } from './leads.js';

const LAYERS = 'layers';
/** Most servers cap at 1,000 or 2,000 (`maxRecordCount`); what they cap they say (Q38). */
const PAGE_SIZE = '1000';

/** A layer of an ArcGIS server: GeoJSON where the server knows it, else Esri's own JSON. */
export const arcgis: Adapter<PageState> = {
  format: 'arcgis',
  title: { de: 'ArcGIS REST (FeatureServer, MapServer)', en: 'ArcGIS REST (FeatureServer, MapServer)' },
  versions: ['10', '11'],
  revision: 1,
  traits: FEATURE_TRAITS,
  recognise,
  leads,
  start,
  read,
};

/** The address may be the service, one of its layers, or a query. */
function start(feed: AdapterFeed): { readonly state: PageState; readonly requests: readonly FeedRequest[] } {
  const url = parseUrl(feed.url);
  const state = firstPage(feed);
  const path = url?.pathname.replace(/\/+$/, '') ?? '';
  if (/\/(?:Feature|Map)Server$/i.test(path)) {
    return { state, requests: [pageRequest(withParameters(feed.url, { f: 'json' }), LAYERS)] };
  }
  return { state, requests: [pageRequest(queryUrl(feed.url))] };
}

/** A query for everything; what the address says itself stays (`where`, `outFields`, `f`). */
function queryUrl(address: string): string {
  const url = parseUrl(address);
  if (!url) return address;
  const path = url.pathname.replace(/\/+$/, '');
  if (/\/(?:Feature|Map)Server\/\d+$/i.test(path)) url.pathname = `${path}/query`;
  const own = (name: string, otherwise: string): string => parameterOf(url, name) ?? otherwise;
  const format = own('f', 'geojson');
  return withParameters(url.href, {
    where: own('where', '1=1'),
    outFields: own('outFields', '*'),
    outSR: own('outSR', '4326'),
    f: /^(?:p?json|geojson)$/i.test(format) ? format : 'geojson',
    resultOffset: own('resultOffset', '0'),
    resultRecordCount: own('resultRecordCount', PAGE_SIZE),
  });
}

async function* read(
  state: PageState,
  response: FeedResponse,
  context: ReadContext,
): AsyncGenerator<Output<PageState>, void, undefined> {
  if (response.request.purpose === LAYERS) {
    yield* readLayers(state, response, queryUrl);
    return;
  }
  const asked = response.request.url;
  for await (const output of readFeatures({ ...state, entryOf: esriEntry }, response, context)) {
    if (output.kind === 'list') yield* conclude(state, output, asked);
    else if (isUnknownFormat(output, asked, state)) yield* turnPage(state, withParameters(asked, { f: 'json' }));
    else yield output;
  }
}

/** Servers before 10.4, and some layers of later ones, refuse GeoJSON: they are asked once more, for their own. */
function isUnknownFormat(output: Output<never>, asked: string, { pages }: PageState): boolean {
  const url = parseUrl(asked);
  if (output.kind !== 'failed' || output.failure.code !== 'error-answer' || pages > 0) return false;
  return url !== null && /^geojson$/i.test(parameterOf(url, 'f') ?? '') && /format|400/i.test(output.failure.detail);
}

/** Only the server's own flag says whether there is more; fewer features than were asked for say nothing (Q38). */
function* conclude(state: PageState, list: FeatureList, asked: string): Generator<Output<PageState>, void, undefined> {
  const after = afterPage(state, list);
  if (!hasMore(list.envelope)) yield { kind: 'end', state: after, isComplete: true };
  else if (isRepeated(state, list) || list.found === 0) yield { kind: 'end', state, isComplete: false };
  else yield* turnPage(after, withParameters(asked, { resultOffset: String(offsetIn(asked) + list.found) }));
}

/** GeoJSON carries the flag beside the features or among the properties of the collection, by version. */
function hasMore(envelope: FeatureList['envelope']): boolean {
  const properties = envelope.get('properties');
  const nested = typeof properties === 'object' && properties !== null && 'exceededTransferLimit' in properties;
  return envelope.get('exceededTransferLimit') === true || (nested && properties.exceededTransferLimit === true);
}

function offsetIn(asked: string): number {
  const url = parseUrl(asked);
  return (url && countIn(parameterOf(url, 'resultOffset'))) ?? 0;
}

function recognise({ url, bytes }: AnswerHead): Recognition | null {
  const text = textOf(bytes);
  const isOurs = /\/(?:Feature|Map)Server(?:\/\d+(?:\/query)?)?\/?$/i.test(parseUrl(url)?.pathname ?? '');
  return (isOurs ? byAddress(text) : null) ?? byWords(text);
}

function byAddress(text: string): Recognition | null {
  if (/"currentVersion"\s*:/.test(text)) {
    return { confidence: 0.9, evidence: 'description of an ArcGIS service or layer' };
  }
  const isGeojson = /"type"\s*:\s*"FeatureCollection"/.test(text);
  return isGeojson ? { confidence: 0.75, evidence: 'GeoJSON at the address of an ArcGIS layer' } : null;
}

function byWords(text: string): Recognition | null {
  const isEsri = /"geometryType"\s*:\s*"esriGeometry/.test(text) || /"type"\s*:\s*"esriFieldType/.test(text);
  return isEsri ? { confidence: 0.85, evidence: 'fields and geometry in the words of Esri' } : null;
}
