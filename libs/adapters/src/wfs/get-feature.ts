import { parameterOf, withParameters } from '../kit/feature-list/pages.js';
import { parseUrl } from '../kit/link.js';

/** Features of one page, where the address asks for no other number. */
const PAGE_SIZE = 1000;

/** What is asked for; `format` is the name under which the server knows GeoJSON. */
export interface Wanted {
  readonly type: string;
  readonly format?: string;
  readonly isPaged?: boolean;
}

/** A GetFeature request; what the address says itself stays (`CQL_FILTER`, `sortBy`, `outputFormat`, `count`). */
export function getFeature(address: string, { type, format = 'application/json', isPaged = true }: Wanted): string {
  const url = parseUrl(address);
  const own = (name: string, otherwise: string): string => (url && parameterOf(url, name)) ?? otherwise;
  const version = own('version', '2.0.0');
  return withParameters(address, {
    SERVICE: 'WFS',
    VERSION: version,
    REQUEST: 'GetFeature',
    outputFormat: own('outputFormat', format),
    srsName: own('srsName', 'EPSG:4326'),
    ...NAMELESS,
    ...typeIn(version, type),
    ...(isPaged ? pageIn(version, own) : {}),
  });
}

type Parameters = Readonly<Record<string, string | null>>;

/** 2.0.0 calls these by other names than 1.1.0; only one of them may stand. */
const NAMELESS: Parameters = { typeName: null, typeNames: null, count: null, maxFeatures: null, startIndex: null };

function typeIn(version: string, type: string): Parameters {
  return version.startsWith('1.') ? { typeName: type } : { typeNames: type };
}

function pageIn(version: string, own: (name: string, otherwise: string) => string): Parameters {
  const size = own('count', own('maxFeatures', String(PAGE_SIZE)));
  const startIndex = own('startIndex', '0');
  return version.startsWith('1.') ? { maxFeatures: size, startIndex } : { count: size, startIndex };
}
