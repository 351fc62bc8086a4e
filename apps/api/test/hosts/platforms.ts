import type { FeedFormat } from '@navigator/shared';
import { page, type Routes } from './host.js';

/** A platform behind its home page: what it serves, and the address that a check of the bare host should find. */
export interface Platform {
  readonly format: FeedFormat;
  readonly routes: (origin: string) => Routes;
  readonly feed: string;
  /** Requests that finding it may take, the home page included. */
  readonly requests: number;
}

const TITLE = 'Radweg an der Grünstraße';
const UUID = '11111111-2222-4333-8444-555555555555';
const POINT = { type: 'Point', coordinates: [9.99, 53.55] };

const features = (properties: object): object => ({
  type: 'FeatureCollection',
  features: [{ type: 'Feature', id: 'v1', geometry: POINT, properties }],
});
const own = features({
  id: 'v1',
  titel: TITLE,
  beginn: '2026-03-01',
  ende: '2026-03-31',
  link: 'https://a.example/v1',
});

const pds = features({
  id: 'radweg',
  nameFull: TITLE,
  description: '',
  dateStart: '2026-03-01T00:00:00Z',
  dateEnd: '2026-03-31T00:00:00Z',
  website: 'https://radweg.stadt.example/#',
  standardCategories: [],
  hasParticipatoryText: ['1'],
  dipasCategoriesCluster: null,
});

const project = {
  id: 812,
  type: 'project',
  subtype: 'default',
  title: TITLE,
  url: '/projekte/radweg/',
  description: '',
  point: '',
  point_label: '',
  status: 0,
  participation_active: true,
  participation_string: 'läuft',
  active_phase: [40, '12 Tage', '2026-03-31T23:59:00+02:00'],
  future_phase: false,
  past_phase: false,
  created_or_modified: '2026-02-01T10:00:00+01:00',
};

const procedure = {
  type: 'Procedure',
  id: UUID,
  attributes: {
    externalName: TITLE,
    externalDescription: '<p>Ziel</p>',
    externalStartDate: '2026-03-01T00:00:00+01:00',
    externalEndDate: '2026-03-31T02:00:00+02:00',
    externalPhaseTranslationKey: 'procedure.phases.external.participation',
    externalPhasePermissionset: 'write',
    owningOrganisationName: 'Stadtplanungsamt ',
  },
};

const hearing = {
  id: 'abc',
  slug: 'puisto',
  title: { fi: 'Puisto' },
  abstract: { fi: '' },
  n_comments: 3,
  open_at: '2026-03-01T06:00:00Z',
  close_at: '2026-03-31T20:59:00Z',
  closed: false,
  published: true,
  labels: [],
  borough: null,
  servicemap_url: '',
  main_image: null,
};

const activity = {
  id: 'radweg',
  dept: 'verkehr',
  title: TITLE,
  url: 'https://stadt.example/verkehr/radweg/consult_view',
  status: 'open',
  overview: 'Text',
  startdate: '2026/03/01',
  enddate: '2026/03/31',
  activity_type: 'basic_survey',
  workspace_id: 'verkehr',
  visibility: 'public',
};

const capabilities = `<?xml version="1.0"?><wfs:WFS_Capabilities xmlns:wfs="x" version="2.0.0">
<ows:Parameter name="outputFormat"><ows:Value>application/json</ows:Value></ows:Parameter>
<FeatureTypeList><FeatureType><Name>plan:verfahren</Name><Title>Verfahren</Title></FeatureType></FeatureTypeList></wfs:WFS_Capabilities>`;

const GET_FEATURE =
  'SERVICE=WFS&VERSION=2.0.0&REQUEST=GetFeature&outputFormat=application%2Fjson&srsName=EPSG%3A4326&typeNames=plan%3Averfahren';

/** One platform per format, in the simplest form in which cities run it. */
export const PLATFORMS: readonly Platform[] = [
  {
    format: 'dipas-pds',
    feed: '/drupal/dipas-pds/projects',
    requests: 2,
    routes: () => ({
      '/': { body: page('<title>Beteiligung</title><script src="/drupal/modules/custom/dipas/js/app.js"></script>') },
      '/drupal/dipas-pds/projects': { body: pds },
    }),
  },
  {
    format: 'mein-berlin',
    feed: '/api/projects/',
    requests: 2,
    routes: () => ({
      '/': { body: page('<title>Mitmachen</title>', '<div data-projects-url="/api/plans/"></div>') },
      '/api/projects/': { body: [project] },
      '/api/plans/': { body: [] },
      '/api/extprojects/': { body: [] },
    }),
  },
  {
    format: 'demosplan',
    feed: '/verfahren/suche/ajax',
    requests: 2,
    routes: () => ({
      '/': { body: page('<title>Planen</title>', `<a href="/verfahren/${UUID}/public/detail">Plan 7</a>`) },
      '/verfahren/suche/ajax': { body: { data: [procedure], included: [], links: {}, jsonapi: { version: '1.0' } } },
      '/api/werdenktwas/procedures': { body: { type: 'FeatureCollection', features: [] } },
    }),
  },
  {
    format: 'kerrokantasi',
    feed: '/v1/hearing/',
    requests: 2,
    routes: () => ({
      '/': { body: page('<title>Kerrokantasi</title>') },
      '/v1/hearing/': { body: { count: 1, next: null, previous: null, results: [hearing] } },
    }),
  },
  {
    format: 'citizen-space',
    feed: '/api/2.4/json_search_results',
    requests: 2,
    routes: () => ({
      '/': { body: page('<title>Consultations</title>', '<a href="/verkehr/radweg/consult_view">Radweg</a>') },
      '/api/2.4/json_search_results': { body: [activity] },
    }),
  },
  {
    format: 'geojson',
    feed: '/daten/beteiligungsverfahren.geojson',
    requests: 2,
    routes: () => ({
      '/': { body: page('<title>Offene Daten</title>', '<a href="daten/beteiligungsverfahren.geojson">Datei</a>') },
      '/daten/beteiligungsverfahren.geojson': { body: own },
    }),
  },
  {
    format: 'ogc-features',
    feed: '/ogc/collections',
    requests: 2,
    routes: () => ({
      '/': { body: page('<title>Geodaten</title>', '<a href="/ogc/collections?f=html">Daten</a>') },
      '/ogc/collections': { body: { links: [], collections: [{ id: 'beteiligung', itemType: 'feature' }] } },
      '/ogc/collections/beteiligung/items': { body: own },
    }),
  },
  {
    format: 'wfs',
    feed: '/services/wfs/bplan',
    requests: 2,
    routes: () => ({
      '/': { body: page('', '<a href="/services/wfs/bplan?SERVICE=WFS&amp;REQUEST=GetCapabilities">WFS</a>') },
      '/services/wfs/bplan?SERVICE=WFS&REQUEST=GetCapabilities&VERSION=2.0.0': { body: capabilities, type: 'text/xml' },
      [`/services/wfs/bplan?${GET_FEATURE}`]: { body: own },
      '/services/wfs/bplan': { status: 400, type: 'text/xml', body: '<ows:ExceptionReport xmlns:ows="x"/>' },
    }),
  },
  {
    format: 'arcgis',
    feed: '/arcgis/rest/services/Beteiligung/FeatureServer/0',
    requests: 2,
    routes: () => ({
      '/': { body: page('', '<a href="/arcgis/rest/services/Beteiligung/FeatureServer/0">Layer</a>') },
      '/arcgis/rest/services/Beteiligung/FeatureServer/0': {
        body: { currentVersion: 11.1, geometryType: 'esriGeometryPoint' },
      },
      '/arcgis/rest/services/Beteiligung/FeatureServer/0/query': { body: own },
    }),
  },
];
