import type { DemoProcedure } from '../procedure.js';
import { topicsOf } from '../themes.js';
import { expectedProcedure, onlyProcedures } from './expected.js';
import { utm } from './map-projection.js';
import { platformOf, type Platform, type Told } from './platform.js';
import { procedurePage } from './procedure-page.js';
import { escaped, jsonReply, pageOf, type PlatformAnswer } from './replies.js';
import { shapeOf } from './shape.js';
import { townNamed } from './towns.js';

/** A file of a city's own making. */
interface File {
  readonly slug: string;
  readonly version: string;
  readonly name: string;
  readonly path: string;
  readonly list: (told: Told) => unknown;
  readonly fieldMap?: Platform['fieldMap'];
  /** Whether a reader can tell the procedure's id from anything but its link. */
  readonly idOf: (procedure: DemoProcedure, origin: string) => string;
}

/** Cities that publish a file: with names one can read, in the coordinates of their surveyors, and with names like riddles. */
export const geojsonPlatforms: readonly Platform[] = [
  geojson({
    slug: 'geojson-german',
    version: 'RFC 7946',
    name: 'Zanderwerder',
    path: '/daten/beteiligungen.geojson',
    list: german,
    // An address without its scheme.
    idOf: ({ id }, origin) => pageUrl(origin, id).replace('http://', ''),
  }),
  geojson({
    slug: 'geojson-2008',
    version: 'GJ2008',
    name: 'Stichlingen',
    path: '/opendata/verfahren.json',
    list: surveyed,
    idOf: ({ month }) => `B-${month}`,
  }),
  geojson({
    slug: 'geojson-exotic',
    version: 'exotic',
    name: 'Barschstedt',
    path: '/geo/export_0815.geojson',
    list: exotic,
    idOf: ({ month }) => String(month),
    fieldMap: {
      id: 'OBJ_ID',
      title: 'BEZ_LANG',
      summary: 'TXT_01',
      organiser: 'FB',
      url: 'URL_EXT',
      phases: [{ kind: 'informal', start: 'DAT_A', end: 'DAT_E' }],
      dates: ['dd.mm.yyyy'],
    },
  }),
];

function geojson({ slug, version, name, path, list, idOf, fieldMap }: File): Platform {
  return platformOf({
    slug,
    title: `Offene Daten ${name}`,
    format: 'geojson',
    version,
    town: townNamed(name),
    listPath: path,
    hasTags: true,
    ...(fieldMap ? { fieldMap } : {}),
    home: () => home(name, path),
    routes: [
      ['GET', new RegExp(`^${path}$`), (asked) => jsonReply(list(asked), 'application/geo+json')],
      ['GET', /^\/mitmachen\/([^/]+)$/, procedurePage],
    ],
    expected: ({ procedures, origin }) =>
      onlyProcedures(procedures.map((one) => expectedProcedure(one, { id: idOf(one, origin) }))),
  });
}

function home(name: string, path: string): PlatformAnswer {
  return pageOf({
    title: `Offene Daten der Stadt ${name}`,
    head: '<link rel="stylesheet" href="/fileadmin/stadt.css">',
    body: `<h1>Offene Daten</h1><p>Die Stadt ${escaped(name)} stellt ihre Beteiligungsverfahren als Datei bereit.</p>
<ul><li><a href="${path}" type="application/geo+json">Beteiligungsverfahren (GeoJSON)</a></li>
<li><a href="/daten/nutzungsbedingungen.html">Nutzungsbedingungen</a></li></ul>`,
  });
}

function pageUrl(origin: string, id: string): string {
  return `${origin}/mitmachen/${id}`;
}

function collection(told: Told, feature: (procedure: DemoProcedure) => unknown): unknown {
  return { type: 'FeatureCollection', features: told.procedures.map(feature) };
}

/** Names that say what they are, days as people write them. */
function german(told: Told): unknown {
  return collection(told, (one) => ({
    type: 'Feature',
    geometry: shapeOf(one),
    properties: {
      titel: one.title,
      beschreibung: one.description,
      beginn: dotted(one.start),
      ende: one.end === null ? null : dotted(one.end),
      amt: one.office,
      stadtteil: one.district,
      thema: topicsOf(told.town, one.theme)[0] ?? null,
      link: pageUrl(told.origin, one.id),
    },
  }));
}

/** GeoJSON as of 2008 names its coordinate system; here it is UTM. */
function surveyed(told: Told): unknown {
  const features = told.procedures.map((one) => ({
    type: 'Feature',
    id: `verfahren.${one.month}`,
    geometry: shapeOf(one, (point) => utm(point, 32)),
    properties: {
      kennung: `B-${one.month}`,
      bezeichnung: one.title,
      inhalt: one.description,
      startdatum: one.start,
      enddatum: one.end,
      dienststelle: one.office.padEnd(60),
      webadresse: pageUrl(told.origin, one.id),
    },
  }));
  const crs = { type: 'name', properties: { name: 'urn:ogc:def:crs:EPSG::25832' } };
  return { type: 'FeatureCollection', name: 'verfahren', crs, features };
}

/** Names that nobody outside the office can guess, except the number. */
function exotic(told: Told): unknown {
  return collection(told, (one) => ({
    type: 'Feature',
    id: one.month,
    geometry: shapeOf(one),
    properties: {
      OBJ_ID: one.month,
      BEZ_LANG: one.title,
      TXT_01: one.description,
      DAT_A: dotted(one.start),
      DAT_E: one.end === null ? '' : dotted(one.end),
      FB: one.office,
      URL_EXT: pageUrl(told.origin, one.id),
    },
  }));
}

function dotted(day: string): string {
  return day.split('-').toReversed().join('.');
}
