import { cityTime } from '../city-time.js';
import type { DemoProcedure } from '../procedure.js';
import { expectedProcedure, onlyProcedures } from './expected.js';
import { pageOf as pageOfList, type Page } from './paging.js';
import { platformOf, type Asked, type Platform } from './platform.js';
import { procedurePage } from './procedure-page.js';
import { jsonReply, pageOf, type PlatformAnswer } from './replies.js';
import { shapeOf } from './shape.js';
import { townNamed } from './towns.js';

type Version = '10' | '11';

const REST = '/arcgis/rest/services';
const SERVICE = 'Beteiligung/FeatureServer';
const CURRENT = { '10': 10.2, '11': 11.3 } as const;
/** So few that the list has pages. */
const PAGE_SIZES = { usual: 10, most: 10 } as const;

/** An ArcGIS server that knows GeoJSON, and an old one that knows its own JSON alone. */
export const arcgisPlatforms: readonly Platform[] = [arcgis('10', 'Hopfenrode'), arcgis('11', 'Mohnbrück')];

function arcgis(version: Version, name: string): Platform {
  return platformOf({
    slug: `arcgis-${version}`,
    title: `ArcGIS ${name}`,
    format: 'arcgis',
    version,
    town: townNamed(name),
    listPath: `${REST}/${SERVICE}/0`,
    home: () => home(name),
    routes: [
      ['GET', /^\/arcgis\/rest\/services\/?$/, (asked) => described(asked, directory(version))],
      [
        'GET',
        /^\/arcgis\/rest\/services\/Beteiligung\/FeatureServer\/?$/,
        (asked) => described(asked, service(version)),
      ],
      [
        'GET',
        /^\/arcgis\/rest\/services\/Beteiligung\/FeatureServer\/0\/?$/,
        (asked) => described(asked, layer(version)),
      ],
      ['GET', /^\/arcgis\/rest\/services\/Beteiligung\/FeatureServer\/0\/query$/, (asked) => query(asked, version)],
      ['GET', /^\/mitmachen\/([^/]+)$/, procedurePage],
    ],
    expected: ({ procedures }) => onlyProcedures(procedures.map((one) => expectedProcedure(one, { id: one.id }))),
  });
}

/** A geoportal that lists its services. */
function home(name: string): PlatformAnswer {
  return pageOf({
    title: `Geodienste ${name}`,
    head: '<link rel="stylesheet" href="/arcgis/rest/static/main.css">',
    body: `<h1>Geodienste der Stadt ${name}</h1>
<ul><li><a href="${REST}/${SERVICE}">Beteiligungsverfahren (ArcGIS FeatureServer)</a></li>
<li><a href="${REST}">ArcGIS REST Services Directory</a></li></ul>`,
  });
}

/** Documents of the directory are pages unless JSON is asked for. */
function described({ request }: Asked, document: unknown): PlatformAnswer {
  if (/json/.test(request.query.get('f') ?? '')) return jsonReply(document);
  return pageOf({
    title: `Folder: /`,
    head: '<link href="/arcgis/rest/static/main.css" rel="stylesheet">',
    body: `<div class="restHeader">ArcGIS REST Services Directory</div><h2>Folder: /</h2>
<ul><li><a href="${REST}/${SERVICE}">Beteiligung</a> (FeatureServer)</li></ul>`,
  });
}

function directory(version: Version): unknown {
  return { currentVersion: CURRENT[version], folders: [], services: [{ name: 'Beteiligung', type: 'FeatureServer' }] };
}

function service(version: Version): unknown {
  return {
    currentVersion: CURRENT[version],
    serviceDescription: 'Beteiligungsverfahren',
    maxRecordCount: PAGE_SIZES.most,
    supportedQueryFormats: version === '10' ? 'JSON, AMF' : 'JSON, geoJSON, PBF',
    layers: [{ id: 0, name: 'Beteiligungsverfahren', parentLayerId: -1, subLayerIds: null, minScale: 0, maxScale: 0 }],
    tables: [],
  };
}

const FIELDS = [
  { name: 'OBJECTID', type: 'esriFieldTypeOID', alias: 'OBJECTID' },
  { name: 'Kennung', type: 'esriFieldTypeString', alias: 'Kennung', length: 80 },
  { name: 'Titel', type: 'esriFieldTypeString', alias: 'Titel', length: 255 },
  { name: 'Beschreibung', type: 'esriFieldTypeString', alias: 'Beschreibung', length: 4000 },
  { name: 'Beginn', type: 'esriFieldTypeDate', alias: 'Beginn', length: 8 },
  { name: 'Ende', type: 'esriFieldTypeDate', alias: 'Ende', length: 8 },
  { name: 'Amt', type: 'esriFieldTypeString', alias: 'Amt', length: 255 },
  { name: 'Link', type: 'esriFieldTypeString', alias: 'Link', length: 255 },
] as const;

function layer(version: Version): unknown {
  return {
    currentVersion: CURRENT[version],
    id: 0,
    name: 'Beteiligungsverfahren',
    type: 'Feature Layer',
    geometryType: 'esriGeometryPolygon',
    objectIdField: 'OBJECTID',
    fields: FIELDS,
    maxRecordCount: PAGE_SIZES.most,
    supportedQueryFormats: version === '10' ? 'JSON, AMF' : 'JSON, geoJSON, PBF',
    advancedQueryCapabilities: { supportsPagination: true },
    extent: { spatialReference: { wkid: 25832, latestWkid: 25832 } },
  };
}

function query(asked: Asked, version: Version): PlatformAnswer {
  const { request, procedures } = asked;
  const format = request.query.get('f') ?? 'html';
  const isKnown = format === 'json' || format === 'pjson' || (format === 'geojson' && version === '11');
  if (!isKnown) return refusal(`Output format not supported: ${format}`);
  if (request.query.get('where') === null) return refusal("'where' is required");
  const [offset, limit] = [request.query.get('resultOffset'), request.query.get('resultRecordCount')];
  const page = pageOfList(procedures, { offset, limit, ...PAGE_SIZES });
  return jsonReply(format === 'geojson' ? geojson(asked, page) : esri(asked, page));
}

/** The platform reports errors with status 200. */
function refusal(detail: string): PlatformAnswer {
  return jsonReply({ error: { code: 400, message: 'Invalid or missing input parameters.', details: [detail] } });
}

function geojson({ origin }: Asked, page: Page<DemoProcedure>): unknown {
  return {
    type: 'FeatureCollection',
    ...(page.hasNext ? { exceededTransferLimit: true, properties: { exceededTransferLimit: true } } : {}),
    features: page.items.map((one) => ({
      type: 'Feature',
      id: one.month,
      geometry: shapeOf(one),
      properties: attributes(origin, one),
    })),
  };
}

function esri({ origin }: Asked, page: Page<DemoProcedure>): unknown {
  return {
    objectIdFieldName: 'OBJECTID',
    geometryType: 'esriGeometryPolygon',
    spatialReference: { wkid: 4326, latestWkid: 4326 },
    fields: FIELDS,
    ...(page.hasNext ? { exceededTransferLimit: true } : {}),
    features: page.items.map((one) => ({ attributes: attributes(origin, one), geometry: esriShape(one) })),
  };
}

/** Esri's outer rings run clockwise. */
function esriShape({ outline, point }: DemoProcedure): unknown {
  if (outline) return { rings: [outline.toReversed()] };
  return point && { x: point[0], y: point[1] };
}

/** Days are the first moment of the day in the town, in milliseconds. */
function attributes(origin: string, { id, month, title, description, start, end, office }: DemoProcedure): unknown {
  return {
    OBJECTID: month,
    Kennung: id,
    Titel: title,
    Beschreibung: description,
    Beginn: Date.parse(cityTime(start, '00:00')),
    Ende: end === null ? null : Date.parse(cityTime(end, '00:00')),
    Amt: office,
    Link: `${origin}/mitmachen/${id}`,
  };
}
