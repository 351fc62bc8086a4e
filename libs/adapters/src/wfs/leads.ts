import type { Door, Lead } from '../kit/contract.js';
import { addressSign, leadTo } from '../kit/door.js';
import { parameterOf, withParameters } from '../kit/feature-list/pages.js';
import { parseUrl } from '../kit/link.js';

/** Paths of services: `/services/wfs/bplan`, `/HH_WFS_Bebauungsplaene`, `/geoserver/…/ows`. */
const PATH = /(?:\/|_)(?:wfs|ows)(?=\/|_|$)/i;
/** Features and capabilities are what they are; they lead nowhere else. */
const ANSWER = /"type"\s*:\s*"FeatureCollection"|<(?:\w+:)?(?:FeatureCollection|WFS_Capabilities)\b/;
/** What a service says that was asked for nothing. */
const REPORT = /<(?:\w+:)?(?:ExceptionReport|ServiceExceptionReport)\b/;

/** The capabilities of a service: of the address itself, of a link, or of the GeoServer that the page belongs to. */
export function leads(door: Door): readonly Lead[] {
  if (ANSWER.test(door.text)) return [];
  if (REPORT.test(door.text)) return [capabilities(door.url, 0.9, 'a report of an OGC service')];
  const found = linked(door, isService, 0.85) ?? own(door) ?? geoserver(door) ?? linked(door, hasPath, 0.6);
  return found ? [found] : [];
}

function own({ url }: Door): Lead | null {
  return hasPath(url) ? capabilities(url, 0.7, 'the address itself') : null;
}

function geoserver(door: Door): Lead | null {
  const sign = addressSign(door, /\/geoserver(?=\/|$)/i);
  return sign && capabilities(`${sign.base}/geoserver/ows`, 0.7, sign.evidence);
}

function linked({ page }: Door, fits: (address: string) => boolean, likelihood: number): Lead | null {
  const link = page?.links.find(({ href }) => fits(href));
  return link ? capabilities(link.href, likelihood, 'link to a WFS') : null;
}

function hasPath(address: string): boolean {
  return PATH.test(parseUrl(address)?.pathname ?? '');
}

function isService(address: string): boolean {
  const url = parseUrl(address);
  return url !== null && /^wfs$/i.test(parameterOf(url, 'service') ?? '');
}

function capabilities(address: string, likelihood: number, evidence: string): Lead {
  const feedUrl = withParameters(address, { service: null, request: null, version: null, outputFormat: null });
  const url = withParameters(feedUrl, { SERVICE: 'WFS', REQUEST: 'GetCapabilities', VERSION: '2.0.0' });
  return leadTo({ url, feedUrl, accept: 'application/xml, text/xml;q=0.9', likelihood, evidence });
}
