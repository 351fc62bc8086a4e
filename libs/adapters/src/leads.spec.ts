import { describe, expect, it } from '@jest/globals';
import { adapterFor, adapters, leads, readWebPage, type Adapter, type Door, type RankedLead } from './index.js';

const HOME = 'https://mitreden.example/';
const UUID = '11111111-2222-4333-8444-555555555555';

/** A page of our own with the signs that the platform's pages carry. */
function page(text: string, url = HOME): Door {
  const whole = `<!doctype html><html lang="de"><head><meta charset="utf-8"></head><body>${text}</body></html>`;
  return { url, contentType: 'text/html', text: whole, page: readWebPage(whole, url) };
}

const data = (text: string, url: string): Door => ({ url, contentType: 'application/json', text, page: null });

function of(format: Parameters<typeof adapterFor>[0], door: Door): readonly RankedLead[] {
  const adapter = adapterFor(format);
  return leads(door, [adapter]);
}

type Case = readonly [Parameters<typeof adapterFor>[0], Door, string];

/** What a door tells, and the address that would be registered. */
const TOLD: readonly Case[] = [
  ['dipas-pds', page('<script src="/drupal/modules/custom/dipas/x.js"></script>'), `${HOME}drupal/dipas-pds/projects`],
  ['dipas-pds', page('<a href="/dipas/#/projectinfo">Projekt</a>'), `${HOME}dipas/drupal/dipas-pds/projects`],
  ['dipas-pds', page('<title>DIPAS navigator</title>'), `${HOME}drupal/dipas-pds/projects`],
  ['dipas-pds', page('<script>var a={"pds":"/x/dipas-pds"}</script>'), `${HOME}x/dipas-pds/projects`],
  [
    'dipas-pds',
    data('{"type":"FeatureCollection"}', `${HOME}drupal/dipas-pds/projects/radweg/contributions`),
    `${HOME}drupal/dipas-pds/projects`,
  ],
  ['mein-berlin', page('<div data-mb-widget="plans-map" data-x="/api/extprojects/">'), `${HOME}api/projects/`],
  ['mein-berlin', page('<a href="/vorhaben/2021-00196/">Vorhaben</a>'), `${HOME}api/projects/`],
  ['mein-berlin', page('<script src="/static/adhocracy4.js"></script>'), `${HOME}api/projects/`],
  ['mein-berlin', data('{"id":812}', `${HOME}api/projects/812/`), `${HOME}api/projects/`],
  ['mein-berlin', data('{"plans":"http://mitreden.example/api/plans/"}', `${HOME}api/`), `${HOME}api/projects/`],
  ['demosplan', page('', `${HOME}verfahren/${UUID}/public/detail`), `${HOME}verfahren/suche/ajax`],
  ['demosplan', page(`<a href="/verfahren/${UUID}/public/detail">Plan</a>`), `${HOME}verfahren/suche/ajax`],
  ['demosplan', page('', `${HOME}plaene/koeln`), `${HOME}verfahren/suche/ajax?orgaSlug=koeln`],
  ['demosplan', page('<a href="/plaene/koeln">Köln</a>'), `${HOME}verfahren/suche/ajax`],
  ['demosplan', page('<title>DiPlanBeteiligung</title>'), `${HOME}verfahren/suche/ajax`],
  ['demosplan', page('<script>fetch("/verfahren/suche/ajax")</script>'), `${HOME}verfahren/suche/ajax`],
  ['kerrokantasi', page('<title>Kerrokantasi</title>'), `${HOME}v1/hearing/`],
  ['kerrokantasi', data('{"hearing":"http://mitreden.example/k/v1/hearing/"}', `${HOME}k/v1/`), `${HOME}k/v1/hearing/`],
  ['kerrokantasi', data('{"id":"abc"}', `${HOME}k/v1/hearing/abc/`), `${HOME}k/v1/hearing/`],
  ['citizen-space', page('<a href="/corp/register/consult_view">x</a>'), `${HOME}api/2.4/json_search_results`],
  [
    'citizen-space',
    page('<footer>Powered by</footer><title>Citizen Space</title>'),
    `${HOME}api/2.4/json_search_results`,
  ],
  [
    'citizen-space',
    data('{"id":"a"}', `${HOME}api/2.3/json_consultation_details?id=a`),
    `${HOME}api/2.4/json_search_results`,
  ],
  ['geojson', page('<a href="daten/beteiligungen.geojson">Daten</a>'), `${HOME}daten/beteiligungen.geojson`],
  ['geojson', page('<link rel="alternate" type="application/geo+json" title="Verfahren" href="/x?y">'), `${HOME}x?y`],
  ['ogc-features', page('<a href="/ogc/collections">Daten</a>'), `${HOME}ogc/collections`],
  ['ogc-features', page('<link rel="conformance" href="/v1/conformance?f=html">'), `${HOME}v1/collections`],
  ['ogc-features', page('', `${HOME}v1/collections/bplan`), `${HOME}v1/collections/bplan/items`],
  ['ogc-features', data('{"type":"Feature"}', `${HOME}v1/collections/b/items/7`), `${HOME}v1/collections/b/items`],
  [
    'ogc-features',
    data('{"links":[{"rel":"data","href":"http://mitreden.example/v1/collections?f=json"}]}', `${HOME}v1?f=json`),
    `${HOME}v1/collections`,
  ],
  [
    'wfs',
    page('<a href="/services/wfs/bplan?SERVICE=WFS&REQUEST=GetCapabilities">WFS</a>'),
    `${HOME}services/wfs/bplan`,
  ],
  ['wfs', page('', `${HOME}HH_WFS_Bebauungsplaene`), `${HOME}HH_WFS_Bebauungsplaene`],
  ['wfs', data('<ows:ExceptionReport/>', `${HOME}dienst`), `${HOME}dienst`],
  ['wfs', page('<script src="/geoserver/web/wicket.js"></script>'), `${HOME}geoserver/ows`],
  ['wfs', page('<a href="/services/wfs/x">x</a>'), `${HOME}services/wfs/x`],
  [
    'arcgis',
    page('<a href="/arcgis/rest/services/Plan/Verfahren/FeatureServer/0">Layer</a>'),
    `${HOME}arcgis/rest/services/Plan/Verfahren/FeatureServer/0`,
  ],
  [
    'arcgis',
    data(
      '{"services":[{"name":"Baum","type":"MapServer"},{"name":"Beteiligung","type":"FeatureServer"}]}',
      `${HOME}a/rest/services?f=json`,
    ),
    `${HOME}a/rest/services/Beteiligung/FeatureServer`,
  ],
];

describe('a door that tells of a format', () => {
  it.each(TOLD)('%s, case %#: the likeliest lead goes there', (format, door, feedUrl) => {
    const [best] = of(format, door);
    expect(best).toMatchObject({ format, feedUrl });
    expect(best?.likelihood).toBeGreaterThanOrEqual(0.6);
    expect(best?.evidence).toMatch(/\w/);
    expect(best && new URL(best.request.url).origin).toBe('https://mitreden.example');
  });
});

describe('a door that tells nothing', () => {
  const silent = page('<h1>Willkommen</h1><a href="/rathaus">Rathaus</a>');

  it.each(['dipas-pds', 'mein-berlin', 'demosplan', 'kerrokantasi', 'citizen-space', 'ogc-features'] as const)(
    'is guessed at for %s, at a usual path',
    (format) => {
      const found = of(format, silent);
      expect(found.length).toBeGreaterThan(0);
      expect(found.every(({ likelihood }) => likelihood <= 0.2)).toBe(true);
    },
  );

  it.each(['geojson', 'wfs', 'arcgis'] as const)('leads to no %s, which has no usual path', (format) => {
    expect(of(format, silent)).toEqual([]);
  });
});

describe('an answer that is what was meant', () => {
  it.each([
    ['ogc-features', data('{"type":"FeatureCollection"}', `${HOME}v1/collections/b/items?f=json`)],
    ['wfs', data('{"type": "FeatureCollection"}', `${HOME}wfs?REQUEST=GetFeature`)],
    ['wfs', data('<WFS_Capabilities version="2.0.0">', `${HOME}wfs`)],
    ['arcgis', data('{"features":[]}', `${HOME}rest/services/A/FeatureServer/0/query`)],
  ] as const)('leads nowhere else: %s, case %#', (format, door) => {
    expect(of(format, door)).toEqual([]);
  });
});

describe('files of GeoJSON on a page', () => {
  it('come with the telling name first, three at most', () => {
    const names = ['baeume', 'brunnen', 'baenke', 'beteiligungsverfahren'];
    const found = of('geojson', page(names.map((name) => `<a href="/${name}.geojson">${name}</a>`).join('')));
    expect(found.map(({ feedUrl }) => feedUrl)).toEqual([
      `${HOME}beteiligungsverfahren.geojson`,
      `${HOME}baeume.geojson`,
      `${HOME}brunnen.geojson`,
    ]);
    expect(found.map(({ likelihood }) => likelihood)).toEqual([0.7, 0.3, 0.3]);
  });
});

describe('the leads of all formats', () => {
  const [adapter] = adapters;
  const leading = (format: Adapter['format'], likelihood: number, url: string): readonly Adapter[] =>
    adapter
      ? [
          {
            ...adapter,
            format,
            leads: () => [
              {
                request: { purpose: 'lead', url, accept: '*/*', isOptional: true },
                feedUrl: url,
                likelihood,
                evidence: format,
              },
            ],
          },
        ]
      : [];

  it('come likeliest first, and none asks the same twice', () => {
    const among = [
      ...leading('csv', 0.2, 'https://a.example/1'),
      ...leading('rss', 0.9, 'https://a.example/2'),
      ...leading('ical', 0.6, 'https://a.example/2'),
      ...leading('oparl', 0.6, 'https://a.example/3'),
    ];
    expect(leads(page(''), among).map(({ format }) => format)).toEqual(['rss', 'oparl', 'csv']);
  });

  it('are found in a page of the largest size and worst make in less than two seconds', () => {
    const worst = `<a href="${'/'.repeat(200)}">`.repeat(1_100) + `"${'/dipas-pd'.repeat(1_000)}`;
    const began = performance.now();
    leads(page(worst.slice(0, 262_144)));
    expect(performance.now() - began).toBeLessThan(2_000);
  });
});
