import type { Door, Lead } from '../kit/contract.js';
import { addressSign, leadTo, textSign, usualPlaces, type Sign, type Supposed } from '../kit/door.js';
import { withParameters } from '../kit/feature-list/pages.js';
import { parseUrl } from '../kit/link.js';

const ACCEPT = 'application/geo+json, application/json;q=0.9';
/** What a landing page in JSON says of itself, and where it says that its collections are. */
const LANDING = /^\s*\{[^]*"rel"\s*:\s*"[^"]*\b(?:data|conformance)"/;
const COLLECTIONS = /"href"\s*:\s*"([^"\s]{0,300}?)\/collections\/?(?:\?[^"]*)?"/;
const COLLECTION = /\/collections\/[^/]+(?:\/items(?:\/[^/]+)?)?\/?$/;
/** Relations by which a page of such a service names its parts. */
const RELATION = /^(?:data|conformance|(?:https?:)?\/\/www\.opengis\.net\/def\/rel\/ogc\/1\.0\/(?:data|conformance))$/;

/** The items of the collection that the address is about, else the collections of the service. */
export function leads(door: Door): readonly Lead[] {
  // A page of features needs no other address.
  if (/"type"\s*:\s*"FeatureCollection"/.test(door.text)) return [];
  const collection = collectionAt(door);
  return collection ? [toItems(collection)] : [toService(door)];
}

function toService(door: Door): Lead {
  const landing = LANDING.test(door.text) ? textSign(door, COLLECTIONS) : null;
  if (landing) return toCollections(landing.base, { likelihood: 0.9, evidence: 'landing page of an OGC API' });
  const told = addressSign(door, /\/collections\/?$/) ?? addressSign(door, COLLECTION);
  if (told) return toCollections(told.base, { likelihood: 0.75, evidence: told.evidence });
  return byRelation(door) ?? guess(door);
}

function byRelation({ page }: Door): Lead | null {
  const link = page?.links.find(({ rel }) => rel.split(/\s+/).some((word) => RELATION.test(word)));
  if (!link) return null;
  const base = link.href.replace(/\/(?:collections|conformance)\/?(?:[?#].*)?$/, '');
  return toCollections(base, { likelihood: 0.7, evidence: `link with rel=“${link.rel}”` });
}

function guess(door: Door): Lead {
  const supposed = { likelihood: 0.1, evidence: 'the usual path of an OGC API' };
  const [place] = usualPlaces(door, [''], supposed);
  return toCollections(place?.url ?? door.url, supposed);
}

/** The address of the door itself, where it is one collection, its items or one of them. */
function collectionAt({ url }: Door): Sign | null {
  const address = parseUrl(url);
  const match = address && COLLECTION.exec(address.pathname);
  if (!match) return null;
  const base = `${address.origin}${address.pathname.slice(0, match.index)}`;
  return { base, found: match[0], evidence: 'the address itself' };
}

function toItems({ base, found, evidence }: Sign): Lead {
  const feedUrl = `${base}/collections/${found.split('/')[2] ?? ''}/items`;
  const url = withParameters(feedUrl, { f: 'json', limit: '5' });
  return leadTo({ url, feedUrl, accept: ACCEPT, likelihood: 0.9, evidence });
}

function toCollections(base: string, sign: Supposed): Lead {
  const feedUrl = `${base.replace(/\/+$/, '')}/collections`;
  return leadTo({ url: withParameters(feedUrl, { f: 'json' }), feedUrl, ...sign });
}
