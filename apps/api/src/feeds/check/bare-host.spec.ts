import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { CheckReport } from '@navigator/shared';
import { page, serveRoutes, type Host, type Reply, type Routes } from '../../../test/hosts/host.js';
import { PLATFORMS } from '../../../test/hosts/platforms.js';
import { readConfig } from '../../config/config.js';
import { createClient } from '../../config/create-client.js';
import { GuardedTransport } from '../../harvest/reading/guarded-transport.js';
import type { GuardedClient } from '../../platform/http/guarded-client.js';
import { checkFeed } from './check-feed.js';

const NOW = new Date('2026-03-10T10:00:00Z');
const hosts: Host[] = [];
let client: GuardedClient;

beforeAll(() => {
  client = createClient(readConfig({ ALLOW_PRIVATE_HOSTS: '127.0.0.0/8' }));
});
afterAll(() => {
  client.close();
});
afterEach(async () => {
  await Promise.all(hosts.splice(0).map((host) => host.close()));
});

async function serve(routes: (origin: string) => Routes): Promise<Host> {
  const host = await serveRoutes(routes);
  hosts.push(host);
  return host;
}

async function check(url: string): Promise<CheckReport> {
  const transport = new GuardedTransport(client, { trust: 'operator', maxBytes: 2_000_000 });
  return CheckReport.parse(await checkFeed({ url, format: null, transport, now: NOW, language: 'de' }));
}

const both = (text: RegExp): object => ({ de: expect.any(String), en: expect.stringMatching(text) });
const codesOf = ({ findings }: CheckReport): readonly string[] => findings.map(({ code }) => code);

describe('a check of a bare host', () => {
  it.each(PLATFORMS)('finds $format in $requests requests and reads it', async ({ routes, feed, format, requests }) => {
    const host = await serve(routes);
    const report = await check(`${host.origin}/`);
    expect(report).toMatchObject({ state: 'done', format, mapped: 1, error: null, url: `${host.origin}/` });
    expect(report.candidates[0]).toMatchObject({ format, url: `${host.origin}${feed}` });
    expect(report.candidates[0]?.evidence).toMatch(/; \w/);
    expect(report.asked.length).toBeLessThanOrEqual(requests);
    expect(codesOf(report)).toContain('feed-address');
  });

  it.each(PLATFORMS)('reads $format at its own address as well', async ({ routes, feed, format }) => {
    const host = await serve(routes);
    const report = await check(`${host.origin}${feed}`);
    expect(report).toMatchObject({ state: 'done', format, mapped: 1 });
  });

  it.each(['dipas-pds', 'mein-berlin', 'demosplan'] as const)(
    'finds %s at its usual path where the home page tells nothing',
    async (format) => {
      const platform = PLATFORMS.find((one) => one.format === format);
      const host = await serve((origin) => ({ ...platform?.routes(origin), '/': { body: page('', 'Willkommen') } }));
      const report = await check(`${host.origin}/`);
      expect(report).toMatchObject({ state: 'done', format, mapped: 1 });
      expect(report.asked.length).toBeLessThanOrEqual(9);
    },
  );
});

describe('a check of an address beside the feed', () => {
  const routesOf = (format: string): ((origin: string) => Routes) =>
    PLATFORMS.find((one) => one.format === format)?.routes ?? (() => ({}));

  it.each([
    ['demosplan', '/verfahren/11111111-2222-4333-8444-555555555555/public/detail', '/verfahren/suche/ajax'],
    ['dipas-pds', '/drupal/dipas-pds/projects/radweg/contributions', '/drupal/dipas-pds/projects'],
    ['mein-berlin', '/api/projects/812/', '/api/projects/'],
    ['citizen-space', '/api/2.4/json_consultation_details', '/api/2.4/json_search_results'],
    ['kerrokantasi', '/v1/hearing/abc/', '/v1/hearing/'],
    ['ogc-features', '/ogc/collections/beteiligung/items/7', '/ogc/collections/beteiligung/items'],
  ])('%s: %s leads to its list', async (format, path, feed) => {
    const host = await serve(routesOf(format));
    const report = await check(`${host.origin}${path}`);
    expect(report).toMatchObject({ state: 'done', format, mapped: 1 });
    expect(report.candidates[0]?.url).toBe(`${host.origin}${feed}`);
    expect(host.asked.slice(0, 2)[0]).toBe(path);
  });

  it('goes on where a redirect leads, and tells the new address', async () => {
    const target = await serve(routesOf('demosplan'));
    const old = await serve(() => ({ '/': { status: 301, headers: { location: `${target.origin}/` } } }));
    const report = await check(`${old.origin}/`);
    expect(report).toMatchObject({ state: 'done', format: 'demosplan' });
    expect(report.findings).toContainEqual(
      expect.objectContaining({ code: 'address-moved', example: { sourceId: null, value: `${target.origin}/` } }),
    );
    expect(old.asked).toEqual(['/']);
  });
});

describe('a feed that adds events to the procedures of others', () => {
  const calendar = [
    ...['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//x//y//DE', 'BEGIN:VEVENT', 'UID:1', 'DTSTAMP:20260301T120000Z'],
    ...['SUMMARY:Bürgerversammlung', 'DTSTART:20260312T170000Z', 'END:VEVENT', 'END:VCALENDAR', ''],
  ].join('\r\n');

  it('is done with its events counted, says what it is for, and nothing is guessed beside it', async () => {
    const host = await serve(() => ({ '/termine.ics': { body: calendar, type: 'text/calendar; charset=utf-8' } }));
    const report = await check(`${host.origin}/termine.ics`);
    expect(report).toMatchObject({ state: 'done', format: 'ical', found: 0, mapped: 0, events: 1, error: null });
    expect(report.findings).toContainEqual(
      expect.objectContaining({ code: 'adds-events', text: both(/registered like/) }),
    );
    expect(new Set(host.asked)).toEqual(new Set(['/termine.ics']));
  });

  it('comes behind one that brings procedures', async () => {
    const routes = PLATFORMS.find(({ format }) => format === 'citizen-space')?.routes;
    const link = '<link rel="alternate" type="text/calendar" href="/termine.ics"><a href="/a/b/consult_view">x</a>';
    const host = await serve((origin) => ({
      ...routes?.(origin),
      '/': { body: page(link) },
      '/termine.ics': { body: calendar, type: 'text/calendar; charset=utf-8' },
    }));
    const report = await check(`${host.origin}/`);
    expect(report).toMatchObject({ format: 'citizen-space', mapped: 1, events: 0 });
    expect(report.candidates.map(({ format }) => format)).toEqual(['citizen-space', 'ical']);
  });
});

describe('a check is polite', () => {
  it('asks a host that tells nothing nine times at most, and says which addresses', async () => {
    const host = await serve(() => ({ '/': { body: page('<title>Rathaus</title>') } }));
    const report = await check(`${host.origin}/`);
    expect(report).toMatchObject({ state: 'failed', error: { code: 'html-instead-of-data', text: both(/web page/) } });
    expect(host.asked.length).toBeGreaterThan(3);
    expect(host.asked.length).toBeLessThanOrEqual(9);
    expect(report.asked.map(({ url }) => url)).toEqual(
      host.asked.map((asked) => `${host.origin}${asked.replace('POST ', '')}`),
    );
    expect(new Set(host.asked).size).toBe(host.asked.length);
  });

  it('asks no other host, and tells where the page points', async () => {
    const foreign = await serve(() => ({}));
    const link = `<a href="${foreign.origin}/verfahren/suche/ajax">Pläne</a>`;
    const host = await serve(() => ({ '/': { body: page('', link) } }));
    const report = await check(`${host.origin}/`);
    expect(foreign.asked).toEqual([]);
    expect(report.asked).toContainEqual(
      expect.objectContaining({
        url: `${foreign.origin}/verfahren/suche/ajax`,
        came: both(/another host: perhaps demosplan/),
      }),
    );
  });

  it('does not believe an answer from another host', async () => {
    const foreign = await serve(PLATFORMS.find(({ format }) => format === 'demosplan')?.routes ?? (() => ({})));
    const host = await serve(() => ({
      '/': { body: page('<title>DiPlanBeteiligung</title>') },
      '/verfahren/suche/ajax': { status: 302, headers: { location: `${foreign.origin}/verfahren/suche/ajax` } },
    }));
    const report = await check(`${host.origin}/`);
    expect(report.state).toBe('failed');
    expect(report.asked).toContainEqual(
      expect.objectContaining({
        answeredFrom: `${foreign.origin}/verfahren/suche/ajax`,
        came: both(/leads to another/),
      }),
    );
  });

  it('asks a host whose every address is its home page no more often', async () => {
    const host = await serve((origin) => {
      const shell = { body: page(`<title>DIPAS</title><script src="${origin}/dipas/app.js"></script>`) };
      return new Proxy({}, { get: () => shell, has: () => true });
    });
    expect(await check(`${host.origin}/`)).toMatchObject({ error: { code: 'html-instead-of-data' } });
    expect(host.asked.length).toBeLessThanOrEqual(9);
  });
});

describe('an address that is no feed says what it is and what to do', () => {
  const contributions = {
    type: 'FeatureCollection',
    features: [
      { type: 'Feature', properties: { title: 'Bank', votingPro: '3', belongToProject: 'x', dateCreated: '' } },
    ],
  };

  const NO_FEEDS: readonly (readonly [string, Reply, string, RegExp])[] = [
    ['a login', { status: 401, body: page('<title>Anmeldung</title>') }, 'login-required', /login/],
    ['a refusal', { status: 403, body: 'Forbidden' }, 'login-required', /does not let us in/],
    ['nothing there', { status: 404, body: page('') }, 'http-status', /Nothing stands/],
    ['a page', { body: page('<title>Rathaus</title>') }, 'html-instead-of-data', /leads to no interface/],
    ['contributions', { body: contributions }, 'contributions-not-procedures', /contributions/],
    ['a PDF', { body: '%PDF-1.7 …', type: 'application/octet-stream' }, 'file-format-not-read', /PDF/],
    ['a table of Excel', { body: 'PK\u0003\u0004…xl/workbook.xml', type: 'x/y' }, 'file-format-not-read', /XLSX/],
    ['a KML file', { body: '<?xml version="1.0"?><kml xmlns="x"/>', type: 'text/xml' }, 'file-format-not-read', /KML/],
    [
      'a zipped shapefile',
      { body: 'PK\u0003\u0004…plan.shp', type: 'application/zip' },
      'file-format-not-read',
      /Shape/,
    ],
    ['an unknown list', { body: [{ a: 1 }, { a: 2 }] }, 'unknown-list', /fields we do not know/],
    ['unknown data', { body: '1;2', type: 'text/x-unknown' }, 'not-a-feed', /no format that we know/],
    ['nothing', { body: '', type: 'text/plain' }, 'empty-answer', /empty/],
  ];

  it.each(NO_FEEDS.map(([what, reply, code, text]) => ({ what, reply, code, text })))('$what', async (given) => {
    const { reply, code, text } = given;
    const host = await serve(() => ({ '/x': reply }));
    const report = await check(`${host.origin}/x`);
    expect(report).toMatchObject({ state: 'failed', format: null, error: { code, text: both(text) } });
    expect(report.error?.detail).toMatch(/addresses asked: [1-9]$/);
  });

  it('a map layer of contributions, as DIPAS has one per procedure', async () => {
    const layer = { type: 'FeatureCollection', features: [{ properties: { nid: '1', name: 'Bank', Rubric: 'none' } }] };
    const host = await serve(() => ({ '/x': { body: layer } }));
    expect(await check(`${host.origin}/x`)).toMatchObject({ error: { code: 'contributions-not-procedures' } });
  });

  it('a login for which a lead is found is no login', async () => {
    const routes = PLATFORMS.find(({ format }) => format === 'mein-berlin')?.routes;
    const login = { status: 403, body: page('', '<div data-plans-url="/api/plans/">') };
    const host = await serve((origin) => ({ ...routes?.(origin), '/': login }));
    expect(await check(`${host.origin}/`)).toMatchObject({ state: 'done', format: 'mein-berlin' });
  });

  it('markers of environmental assessments: no participation, and why (Q60)', async () => {
    const markers = `var markers = [[53.2,13.1,"Stall","294BDB79-9CB1-43C0-A98D-FFBA0B1C85E1","12","Negative Vorprüfungen",[]]];`;
    const host = await serve(() => ({ '/uvp.js': { body: markers, type: 'text/javascript' } }));
    const report = await check(`${host.origin}/uvp.js`);
    expect(report).toMatchObject({ state: 'done', found: 1, mapped: 0, skipped: 1 });
    expect(host.asked).toEqual(['/uvp.js', '/uvp.js']);
    expect(report.findings).toContainEqual(
      expect.objectContaining({ code: 'no-participation', text: both(/no participation takes place/) }),
    );
  });

  it('a list whose fields say nothing wants a field map', async () => {
    const trees = { type: 'FeatureCollection', features: [{ type: 'Feature', properties: { qx1: 1, qx2: 2 } }] };
    const host = await serve(() => ({ '/baum.json': { body: trees } }));
    expect(await check(`${host.origin}/baum.json`)).toMatchObject({
      format: 'geojson',
      error: { code: 'needs-field-map' },
    });
  });
});

describe('where the likeliest candidate brings nothing', () => {
  it('the next one is read, and the report says so', async () => {
    const geojson = PLATFORMS.find(({ format }) => format === 'geojson')?.routes;
    const host = await serve((origin) => ({
      ...geojson?.(origin),
      '/': { body: page('', '<a href="/api/plans/">x</a><a href="/daten/beteiligungsverfahren.geojson">y</a>') },
      '/api/projects/': { body: '[{"type":"project","point_label":"","active_phase":false,"past_phase":false' },
    }));
    const report = await check(`${host.origin}/`);
    expect(report.candidates.map(({ format }) => format)).toEqual(['mein-berlin', 'geojson']);
    expect(report).toMatchObject({ state: 'done', format: 'geojson', mapped: 1 });
    expect(report.findings).toContainEqual(
      expect.objectContaining({
        code: 'candidate-failed',
        example: { sourceId: null, value: expect.stringMatching(/^mein-berlin http\S+\/api\/projects\/: /) },
      }),
    );
  });

  it('and no other does, the likeliest is told', async () => {
    const host = await serve(() => ({
      '/': { body: page('', '<a href="/api/plans/">x</a>') },
      '/api/projects/': { body: '[{"type":"project","point_label":"","active_phase":false,"past_phase":false' },
    }));
    const report = await check(`${host.origin}/`);
    expect(report).toMatchObject({ state: 'failed', format: 'mein-berlin' });
    expect(codesOf(report)).not.toContain('candidate-failed');
  });
});
