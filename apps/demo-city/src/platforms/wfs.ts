import type { Point } from '../geometry.js';
import type { DemoProcedure } from '../procedure.js';
import { expectedProcedure, onlyProcedures } from './expected.js';
import { utm } from './map-projection.js';
import { pageOf as pageOfList, type Page } from './paging.js';
import { platformOf, type Asked, type Platform } from './platform.js';
import { procedurePage } from './procedure-page.js';
import { escaped, jsonReply, pageOf, textReply, type PlatformAnswer } from './replies.js';
import { shapeOf } from './shape.js';
import { townNamed } from './towns.js';

const TYPE = 'bplan:a_bp_iv';
const OWS = '/geoserver/ows';
const XML = 'text/xml;charset=UTF-8';
const NAMESPACES =
  'xmlns:wfs="http://www.opengis.net/wfs/2.0" xmlns:ows="http://www.opengis.net/ows/1.1" xmlns:bplan="http://www.berlin.de/bplan"';
/** So few that the list has pages. */
const PAGE_SIZES = { usual: 10_000, most: 12 } as const;

/** A WFS like that of Berlin's plans: its own coordinates are UTC zone 33, JSON has to be asked for. */
export const wfsPlatforms: readonly Platform[] = [
  platformOf({
    slug: 'wfs',
    title: 'Geoportal Ginsterhorst',
    format: 'wfs',
    version: '2.0.0',
    town: townNamed('Ginsterhorst'),
    listPath: OWS,
    home: () =>
      pageOf({
        title: 'GeoServer: Willkommen',
        head: '<link rel="stylesheet" href="/geoserver/web/wicket/resource/org.geoserver.web.GeoServerBasePage/css/geoserver.css">',
        body: `<h1>Geoportal Ginsterhorst</h1><h2>Service Capabilities</h2>
<ul><li>WFS <a href="${OWS}?service=WFS&amp;acceptversions=2.0.0&amp;request=GetCapabilities">2.0.0</a></li>
<li>WMS <a href="${OWS}?service=WMS&amp;version=1.3.0&amp;request=GetCapabilities">1.3.0</a></li></ul>`,
      }),
    routes: [
      ['GET', /^\/geoserver\/ows$/, answerService],
      ['GET', /^\/mitmachen\/([^/]+)$/, procedurePage],
    ],
    expected: ({ procedures }) => onlyProcedures(procedures.map((one) => expectedProcedure(one, { id: planId(one) }))),
  }),
];

/** Names of parameters go in any case. */
function parameter({ request }: Asked, name: string): string | null {
  return [...request.query].find(([key]) => key.toLowerCase() === name)?.[1] ?? null;
}

function answerService(asked: Asked): PlatformAnswer {
  if (parameter(asked, 'service')?.toLowerCase() !== 'wfs') {
    return refusal('MissingParameterValue', 'Missing service WFS');
  }
  switch (parameter(asked, 'request')?.toLowerCase() ?? '') {
    case 'getcapabilities':
      return textReply(capabilities(asked), XML);
    case 'getfeature':
      return isKnownType(asked) ? getFeature(asked) : refusal('InvalidParameterValue', 'Feature type unknown');
    default:
      return refusal('OperationNotSupported', 'No such operation');
  }
}

function isKnownType(asked: Asked): boolean {
  return (parameter(asked, 'typenames') ?? parameter(asked, 'typename')) === TYPE;
}

function refusal(code: string, text: string): PlatformAnswer {
  const body = `<?xml version="1.0" encoding="UTF-8"?><ows:ExceptionReport xmlns:ows="http://www.opengis.net/ows/1.1" version="2.0.0"><ows:Exception exceptionCode="${code}"><ows:ExceptionText>${escaped(text)}</ows:ExceptionText></ows:Exception></ows:ExceptionReport>`;
  return { ...textReply(body, XML), status: 400 };
}

function capabilities({ origin }: Asked): string {
  const type = (name: string, title: string): string =>
    `<FeatureType><Name>${name}</Name><Title>${title}</Title><DefaultCRS>urn:ogc:def:crs:EPSG::25833</DefaultCRS><OtherCRS>urn:ogc:def:crs:EPSG::4326</OtherCRS></FeatureType>`;
  return `<?xml version="1.0" encoding="UTF-8"?>
<wfs:WFS_Capabilities ${NAMESPACES} xmlns="http://www.opengis.net/wfs/2.0" xmlns:xlink="http://www.w3.org/1999/xlink" version="2.0.0">
<ows:ServiceIdentification><ows:Title>Bebauungspläne</ows:Title><ows:ServiceType>WFS</ows:ServiceType><ows:ServiceTypeVersion>2.0.0</ows:ServiceTypeVersion></ows:ServiceIdentification>
<ows:OperationsMetadata>
<ows:Operation name="GetFeature"><ows:DCP><ows:HTTP><ows:Get xlink:href="${origin}${OWS}"/></ows:HTTP></ows:DCP>
<ows:Parameter name="outputFormat"><ows:AllowedValues><ows:Value>application/gml+xml; version=3.2</ows:Value><ows:Value>application/json</ows:Value></ows:AllowedValues></ows:Parameter></ows:Operation>
<ows:Constraint name="ImplementsResultPaging"><ows:NoValues/><ows:DefaultValue>TRUE</ows:DefaultValue></ows:Constraint>
</ows:OperationsMetadata>
<FeatureTypeList>${type(TYPE, 'Bebauungspläne im Verfahren')}${type('bplan:b_bp_fs', 'Bebauungspläne, festgesetzt')}</FeatureTypeList>
</wfs:WFS_Capabilities>`;
}

function getFeature(asked: Asked): PlatformAnswer {
  const page = pageOfList(asked.procedures, {
    offset: parameter(asked, 'startindex'),
    limit: parameter(asked, 'count') ?? parameter(asked, 'maxfeatures'),
    ...PAGE_SIZES,
  });
  const format = parameter(asked, 'outputformat') ?? 'application/gml+xml; version=3.2';
  // A count comes as XML whatever was asked for.
  if (parameter(asked, 'resulttype') === 'hits') return gml(page.total, '', 0);
  if (format === 'application/json') return jsonReply(geojson(asked, page), 'application/json;charset=UTF-8');
  if (!format.includes('gml'))
    return refusal('InvalidParameterValue', `Failed to find response for output format ${format}`);
  const members = page.items.map((one) => `<wfs:member><bplan:a_bp_iv gml:id="${featureId(one)}"/></wfs:member>`);
  return gml(page.total, members.join(''), members.length);
}

function gml(matched: number, members: string, returned: number): PlatformAnswer {
  const body = `<?xml version="1.0" encoding="UTF-8"?><wfs:FeatureCollection ${NAMESPACES} xmlns:gml="http://www.opengis.net/gml/3.2" numberMatched="${matched}" numberReturned="${returned}">${members}</wfs:FeatureCollection>`;
  return textReply(body, 'application/gml+xml; version=3.2');
}

/** Without a wish the service answers in its own coordinates and says so; the long name of 4326 has latitude first. */
function projectionFor(srs: string | null): { readonly name: string; readonly project: (point: Point) => Point } {
  if (srs === 'EPSG:4326') return { name: 'urn:ogc:def:crs:EPSG::4326', project: (point) => point };
  if (srs === 'urn:ogc:def:crs:EPSG::4326') return { name: srs, project: ([x, y]) => [y, x] };
  return { name: 'urn:ogc:def:crs:EPSG::25833', project: (point) => utm(point, 33) };
}

function geojson(asked: Asked, page: Page<DemoProcedure>): unknown {
  const { name, project } = projectionFor(parameter(asked, 'srsname'));
  return {
    type: 'FeatureCollection',
    features: page.items.map((one) => feature(asked, one, project)),
    totalFeatures: page.total,
    numberMatched: page.total,
    numberReturned: page.items.length,
    timeStamp: asked.now.toISOString(),
    crs: { type: 'name', properties: { name } },
  };
}

function planId({ month }: DemoProcedure): string {
  return `IV-${month}`;
}

function featureId({ month }: DemoProcedure): string {
  return `a_bp_iv.${month}`;
}

/** Every other plan is in its early participation, the others are on public display. */
function feature({ origin }: Asked, procedure: DemoProcedure, project: (point: Point) => Point): unknown {
  const { title, description, start, end, month, district, office, id } = procedure;
  const isEarly = month % 2 === 0;
  return {
    type: 'Feature',
    id: featureId(procedure),
    geometry: shapeOf(procedure, project),
    geometry_name: 'geom',
    properties: {
      planid: planId(procedure),
      planname: title,
      inhalt: description,
      bezirk: district,
      bp_rechtsstand: 'im Verfahren',
      afs_behoer: office,
      bbg_anfang: isEarly ? start : null,
      bbg_ende: isEarly ? end : null,
      aul_anfang: isEarly ? null : start,
      aul_ende: isEarly ? null : end,
      ausleg_www: `${origin}/mitmachen/${id}`,
    },
  };
}
