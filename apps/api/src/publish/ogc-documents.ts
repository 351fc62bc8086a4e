import type { BoundingBox } from '@navigator/shared';
import { GENERATOR } from './geojson.js';
import type { OgcLink } from './ogc-feature.js';

/** The one collection: all procedures. */
export const COLLECTION = 'procedures';
export const GEOJSON_TYPE = 'application/geo+json';
const JSON_TYPE = 'application/json';
const CRS84 = 'http://www.opengis.net/def/crs/OGC/1.3/CRS84';
const ABOUT = 'Participation procedures of many cities and platforms, as one record.';

/** Where the door stands. */
export function ogcRoot(origin: string): string {
  return `${origin}/ogc`;
}

/** Where the collection stands. */
export function collectionUrl(origin: string): string {
  return `${ogcRoot(origin)}/collections/${COLLECTION}`;
}

/** The landing page (OGC API - Features Part 1, 7.2). */
export function landingPage(origin: string): object {
  const root = ogcRoot(origin);
  return {
    generator: GENERATOR,
    title: GENERATOR,
    description: ABOUT,
    links: [
      link({ href: root, rel: 'self', title: 'This document' }),
      link({
        href: `${origin}/api/openapi.json`,
        rel: 'service-desc',
        title: 'The interface as OpenAPI',
        type: OPENAPI_TYPE,
      }),
      link({ href: `${origin}/api/docs`, rel: 'service-doc', title: 'The interface, to be read', type: 'text/html' }),
      link({ href: `${root}/conformance`, rel: 'conformance', title: 'Parts of the standard that are kept' }),
      link({ href: `${root}/collections`, rel: 'data', title: 'The collections' }),
    ],
  };
}

const OPENAPI_TYPE = 'application/vnd.oai.openapi+json;version=3.1';

/** What of the standard is kept (7.4). OpenAPI is 3.1 here, so that the class of 3.0 is not claimed. */
export const CONFORMANCE = {
  generator: GENERATOR,
  conformsTo: ['core', 'geojson'].map((name) => `http://www.opengis.net/spec/ogcapi-features-1/1.0/conf/${name}`),
} as const;

/** The list of collections (7.13). */
export function collections(origin: string, bbox: BoundingBox | null): object {
  return {
    generator: GENERATOR,
    links: [link({ href: `${ogcRoot(origin)}/collections`, rel: 'self', title: 'This document' })],
    collections: [collection(origin, bbox)],
  };
}

/** The one collection (7.14). */
export function collection(origin: string, bbox: BoundingBox | null): object {
  const self = collectionUrl(origin);
  return {
    id: COLLECTION,
    title: 'Beteiligungsverfahren / Participation procedures',
    description: ABOUT,
    itemType: 'feature',
    crs: [CRS84],
    ...(bbox === null ? {} : { extent: { spatial: { bbox: [bbox], crs: CRS84 } } }),
    links: [
      link({ href: self, rel: 'self', title: 'This document' }),
      link({ href: `${self}/items`, rel: 'items', title: 'The procedures', type: GEOJSON_TYPE }),
      link({
        href: `${origin}/feeds`,
        rel: 'license',
        title: 'The licence of each feed; that of a feature stands in it',
        type: 'text/html',
      }),
    ],
  };
}

/** A link to JSON of ours, unless it says otherwise. */
export function link({ type = JSON_TYPE, ...told }: Omit<OgcLink, 'type'> & { readonly type?: string }): OgcLink {
  return { ...told, type };
}
