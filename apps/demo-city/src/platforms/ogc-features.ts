import type { DemoProcedure } from '../procedure.js';
import { expectedProcedure, onlyProcedures } from './expected.js';
import { pageOf as pageOfList } from './paging.js';
import { platformOf, type Asked, type Platform } from './platform.js';
import { procedurePage } from './procedure-page.js';
import { jsonReply, pageOf, type PlatformAnswer } from './replies.js';
import { shapeOf } from './shape.js';
import { townNamed } from './towns.js';

const COLLECTION = 'beteiligungsverfahren';
const CONFORMANCE = 'http://www.opengis.net/spec/ogcapi-features-1/1.0/conf';
/** So few that the list has pages; a larger wish is capped without a word. */
const PAGE_SIZES = { usual: 10, most: 10 } as const;

/** OGC API - Features as ldproxy serves it: the same address is a page for people and JSON for machines. */
export const ogcFeaturesPlatforms: readonly Platform[] = [
  platformOf({
    slug: 'ogc-features',
    title: 'Geodaten Plötzenfurt',
    format: 'ogc-features',
    version: '1.0',
    town: townNamed('Plötzenfurt'),
    listPath: `/collections/${COLLECTION}/items`,
    home: (asked) => (wantsJson(asked) ? jsonReply(landing(asked)) : home(asked)),
    routes: [
      [
        'GET',
        /^\/conformance\/?$/,
        () => jsonReply({ conformsTo: ['core', 'geojson'].map((one) => `${CONFORMANCE}/${one}`) }),
      ],
      ['GET', /^\/collections\/?$/, (asked) => jsonReply({ links: [self(asked)], collections: collections(asked) })],
      ['GET', /^\/collections\/([^/]+)\/?$/, collection],
      ['GET', /^\/collections\/([^/]+)\/items\/?$/, items],
      ['GET', /^\/collections\/[^/]+\/items\/([^/]+)$/, item],
      ['GET', /^\/mitmachen\/([^/]+)$/, procedurePage],
    ],
    expected: ({ procedures }) =>
      onlyProcedures(procedures.map((one) => expectedProcedure(one, { id: featureId(one) }))),
  }),
];

/** JSON where it is asked for by name; browsers ask for HTML first. */
function wantsJson({ request }: Asked): boolean {
  const wish = request.query.get('f');
  return wish === null ? /json/.test(request.headers['accept']?.split(',')[0] ?? '') : wish === 'json';
}

function self({ origin, request }: Asked): unknown {
  return { rel: 'self', type: 'application/json', title: 'This document', href: `${origin}${request.path}?f=json` };
}

function landing(asked: Asked): unknown {
  const { origin } = asked;
  return {
    title: 'Geodaten der Stadt Plötzenfurt',
    description: 'Offene Geodaten',
    links: [
      self(asked),
      { rel: 'alternate', type: 'text/html', href: `${origin}/?f=html` },
      { rel: 'service-desc', type: 'application/vnd.oai.openapi+json;version=3.0', href: `${origin}/api?f=json` },
      { rel: 'conformance', type: 'application/json', href: `${origin}/conformance` },
      { rel: 'data', type: 'application/json', href: `${origin}/collections` },
    ],
  };
}

function home({ origin, town }: Asked): PlatformAnswer {
  return pageOf({
    title: `Geodaten der Stadt ${town.name}`,
    head: `<meta name="description" content="Offene Geodaten">
<link rel="alternate" type="application/json" href="${origin}/?f=json">`,
    body: `<h1>Geodaten der Stadt ${town.name}</h1>
<ul><li><a href="${origin}/collections">Zugriff auf die Daten (OGC API - Features)</a></li>
<li><a href="${origin}/api">API-Definition</a></li>
<li><a href="${origin}/conformance">OGC API Konformitätsklassen</a></li></ul>
<footer>Bereitgestellt mit <a href="https://github.com/interactive-instruments/ldproxy">ldproxy</a></footer>`,
  });
}

function collections({ origin, town }: Asked): readonly unknown[] {
  const [longitude, latitude] = town.centre;
  const spatial = { bbox: [[longitude - 0.2, latitude - 0.2, longitude + 0.2, latitude + 0.2]] };
  const one = (id: string, title: string): unknown => ({
    id,
    title,
    extent: { spatial },
    itemType: 'feature',
    crs: ['http://www.opengis.net/def/crs/OGC/1.3/CRS84', 'http://www.opengis.net/def/crs/EPSG/0/25832'],
    links: [{ rel: 'items', type: 'application/geo+json', href: `${origin}/collections/${id}/items?f=json` }],
  });
  return [one('baumkataster', 'Straßenbäume'), one(COLLECTION, 'Beteiligungsverfahren')];
}

function collection(asked: Asked, id: string): PlatformAnswer {
  const index = ['baumkataster', COLLECTION].indexOf(id);
  const found = collections(asked)[index];
  return found === undefined ? notThere(`The collection '${id}' does not exist.`) : jsonReply(found);
}

function notThere(detail: string): PlatformAnswer {
  return jsonReply({ title: 'Not Found', status: 404, detail }, 'application/problem+json', 404);
}

/** Fewer than `limit` are no end: only the absence of `next` is. */
function items(asked: Asked, id: string): PlatformAnswer {
  const { request, procedures, now } = asked;
  if (id !== COLLECTION && id !== 'baumkataster') return notThere(`The collection '${id}' does not exist.`);
  const [offset, limit] = [request.query.get('offset'), request.query.get('limit')];
  const page = pageOfList(id === COLLECTION ? procedures : [], { offset, limit, ...PAGE_SIZES });
  const next = page.hasNext ? [{ rel: 'next', type: GEOJSON, href: pageUrl(asked, page.offset + page.limit) }] : [];
  return jsonReply(
    {
      type: 'FeatureCollection',
      links: [{ rel: 'self', type: GEOJSON, href: pageUrl(asked, page.offset) }, ...next],
      numberReturned: page.items.length,
      numberMatched: page.total,
      timeStamp: now.toISOString(),
      features: page.items.map((one) => feature(asked, one)),
    },
    GEOJSON,
  );
}

const GEOJSON = 'application/geo+json';

function pageUrl({ origin, request }: Asked, offset: number): string {
  const query = new URLSearchParams(request.query);
  query.set('offset', String(offset));
  return `${origin}${request.path}?${query.toString()}`;
}

function item(asked: Asked, id: string): PlatformAnswer {
  const procedure = asked.procedures.find((one) => featureId(one) === id);
  return procedure ? jsonReply(feature(asked, procedure), GEOJSON) : notThere('The requested feature does not exist.');
}

function featureId({ month }: DemoProcedure): string {
  return `DEBV-${month}`;
}

function feature({ origin }: Asked, procedure: DemoProcedure): unknown {
  return {
    type: 'Feature',
    id: featureId(procedure),
    geometry: shapeOf(procedure),
    properties: {
      verfahrensname: procedure.title,
      kurzbeschreibung: procedure.description,
      beteiligung_von: procedure.start,
      beteiligung_bis: procedure.end,
      dienststelle: procedure.office,
      stadtteil: procedure.district,
      internet: `${origin}/mitmachen/${procedure.id}`,
    },
  };
}
