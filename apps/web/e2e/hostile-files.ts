import { expect, it } from '@jest/globals';
import type { Procedure } from '@navigator/shared';
import type { Page } from 'playwright-core';
import type { Visitor } from './support/visitor.js';
import { zipEntries } from './support/zip-entries.js';

/** What stands while the files are read. */
export interface HostileStage {
  readonly url: string;
  readonly visitor: Visitor;
  readonly procedures: readonly Procedure[];
  readonly feeds: readonly string[];
}

/** Addresses of XML, which a browser reads as strictly as any program. */
const XML: readonly string[] = [
  '/api/v1/procedures.atom?status=all',
  '/api/v1/changes.atom',
  '/api/v1/feeds/FEED/health.atom',
  '/api/v1/feeds/FEED/badge.svg',
];

const JSON_DOORS: readonly string[] = [
  '/api/v1/procedures?status=all&limit=200',
  '/api/v1/procedures.json?status=all',
  '/api/v1/procedures.geojson?status=all',
  '/api/v1/facets?status=all',
  '/api/v1/changes',
  '/api/v1/feeds',
  '/api/v1/feeds/FEED',
  '/api/v1/feeds/FEED/runs',
  '/api/v1/feeds/FEED/quarantine',
  '/api/v1/publishers',
  '/ogc/collections/procedures/items?limit=100',
  '/dipas-pds/projects',
];

/** The same texts where no page stands between them and a program. */
export function hostileFiles(stage: () => HostileStage): void {
  hostileData(stage);
  hostileXml(stage);
  hostileTables(stage);
  hostileCalendars(stage);
}

/** A door as it is. */
async function getFrom(stage: HostileStage, path: string): Promise<Response> {
  const answer = await fetch(stage.url + path.replace('FEED', stage.feeds[1] ?? ''));
  expect([path, answer.status]).toEqual([path, 200]);
  return answer;
}

function hostileData(stage: () => HostileStage): void {
  const get = (path: string): Promise<Response> => getFrom(stage(), path);

  it.each(JSON_DOORS)('%s is data, said to be data, and leads nowhere but to the web', async (path) => {
    const answer = await get(path);
    expect(answer.headers.get('content-type')).toMatch(/json/);
    expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
    expect(answer.headers.get('content-security-policy')).toMatch(/default-src 'none'/);
    expectCleanValues(JSON.parse(await answer.text()));
  });

  it('lines of NDJSON are one record each', async () => {
    const lines = (await (await get('/api/v1/procedures.ndjson?status=all')).text()).trimEnd().split('\n');
    expect(lines).toHaveLength(stage().procedures.length);
    for (const line of lines) expectCleanValues(JSON.parse(line));
  });
}

function hostileXml(stage: () => HostileStage): void {
  const get = (path: string): Promise<Response> => getFrom(stage(), path);

  it.each(XML)('%s is well-formed, holds no script, and leads nowhere but to the web', async (path) => {
    const page = await stage().visitor.open('/ueber');
    expect(await page.evaluate(faultsInXml, await (await get(path)).text())).toEqual([]);
    await page.close();
  });

  it('a badge opened by itself can run nothing', async () => {
    const page = await stage().visitor.open(`/api/v1/feeds/${stage().feeds[1] ?? ''}/badge.svg`);
    expect(await isMarked(page)).toBe(false);
    await page.close();
  });
}

function hostileTables(stage: () => HostileStage): void {
  const get = (path: string): Promise<Response> => getFrom(stage(), path);

  it('a table as CSV holds no formula: a spreadsheet reads each cell as text', async () => {
    const cells = cellsOf(await (await get('/api/v1/procedures.csv?status=all')).text());
    expect(cells.length).toBeGreaterThan(stage().procedures.length * 10);
    expect(cells.filter((cell) => /^[=+@\t\r\n]|^-(?!\d+(?:\.\d+)?$)/.test(cell))).toEqual([]);
    expect(cells.some((cell) => cell.startsWith("'=HYPERLINK"))).toBe(true);
  });

  it.each(['/api/v1/procedures.xlsx?status=all', '/api/v1/indicators/A1.xlsx?by=publisher'])(
    'a table as XLSX (%s) holds neither formulas nor links that run',
    async (path) => {
      const entries = zipEntries(Buffer.from(await (await get(path)).arrayBuffer()));
      const sheets = [...entries].filter(([name]) => /^xl\/worksheets\/[^/]+\.xml$/.test(name));
      expect(sheets.length).toBeGreaterThan(0);
      for (const [, xml] of sheets) expect(xml).not.toMatch(/<f[ >]/);
      for (const [name, xml] of entries) {
        if (name.endsWith('.rels')) expect(xml).not.toMatch(/javascript:|vbscript:|data:|s3cret-password/i);
        expect(xml).not.toMatch(/<(?:script|img|svg|iframe)\b/);
      }
    },
  );
}

function hostileCalendars(stage: () => HostileStage): void {
  const get = (path: string): Promise<Response> => getFrom(stage(), path);

  it('a calendar has no line but its own: a text with line breaks stays a text', async () => {
    const paths = [
      '/api/v1/procedures.ics?status=all',
      ...stage()
        .procedures.slice(0, 3)
        .map(({ id }) => `/api/v1/procedures/${id}.ics`),
    ];
    for (const path of paths) {
      const lines = (await (await get(path)).text()).replaceAll(/\r\n[ \t]/g, '').split('\r\n');
      expect(lines.filter((line) => line !== '' && !CALENDAR_LINE.test(line))).toEqual([]);
      expect(lines.filter((line) => /^(?:ATTACH|BCC|BEGIN:VALARM)|^URL[^:]*:(?!https?:)/i.test(line))).toEqual([]);
      expect(lines.join('')).not.toMatch(/\r|\n/);
    }
  });

  it('a tile carries text and no address that runs', async () => {
    const tile = Buffer.from(await (await get('/api/v1/tiles/9/270/165.mvt?status=all')).arrayBuffer()).toString(
      'latin1',
    );
    expect(tile).not.toMatch(/s3cret-password/);
    expect(tile).not.toMatch(/(?:url|image)[^a-z]{0,9}javascript:/i);
  });
}

/** Properties that our calendars write (RFC 5545, 3.1). */
const CALENDAR_LINE =
  /^(?:BEGIN|END):V(?:CALENDAR|EVENT|TIMEZONE)$|^(?:BEGIN|END):(?:STANDARD|DAYLIGHT)$|^(?:VERSION|PRODID|NAME|METHOD|CALSCALE|REFRESH-INTERVAL|X-[A-Z-]+|TIMEZONE-ID|TZ[A-Z-]+|UID|SEQUENCE|DTSTAMP|DTSTART|DTEND|RRULE|SUMMARY|LOCATION|DESCRIPTION|URL|CATEGORIES|STATUS|TRANSP|CREATED|LAST-MODIFIED|ORGANIZER|GEO|CLASS|COLOR|IMAGE|SOURCE)[;:]/;

/** Every address in an answer is one of the web without credentials; no text holds a byte that ends a line of something else. */
function expectCleanValues(value: unknown, key = ''): void {
  if (typeof value === 'string') {
    if (/^(?:url|href|image|link|external_url|home_page_url|feed_url|landingPage)$/i.test(key) && value !== '') {
      expect([key, value]).toEqual([key, expect.stringMatching(/^(?:https?:\/\/(?!name:)|\/|demo:|mailto:)/)]);
    }
    expect(value).not.toContain('s3cret-password');
    expect(value).not.toContain('\u0000');
    return;
  }
  if (typeof value !== 'object' || value === null) return;
  for (const [name, one] of Object.entries(value)) expectCleanValues(one, name);
}

/** Cells of a table as RFC 4180 writes them. */
function cellsOf(csv: string): readonly string[] {
  return [...csv.replace(/^\uFEFF/, '').matchAll(/"((?:[^"]|"")*)"|([^",;\r\n]+)/g)].map(
    ([, quoted, bare = '']) => quoted?.replaceAll('""', '"') ?? bare,
  );
}

function isMarked(page: Page): Promise<boolean> {
  return page.evaluate(() => '__pwned' in window);
}

/** Runs in the browser. */
function faultsInXml(text: string): string[] {
  const read = new DOMParser().parseFromString(text, 'application/xml');
  if (read.querySelector('parsererror') !== null) return [`not well-formed: ${text.slice(0, 200)}`];
  return [...read.querySelectorAll('*')].flatMap((element) => {
    const isActive = ['script', 'iframe', 'foreignObject', 'object', 'embed', 'img'].includes(element.localName);
    const attributes = [...element.attributes].filter(
      ({ name, value }) =>
        /^on/i.test(name) || (/(?:href|src)$/.test(name) && !/^(?:https?:\/\/(?!name:)|#|\/)/.test(value)),
    );
    const html = /^x?html$/.test(element.getAttribute('type') ?? '') ? faultsInHtml(element.textContent) : [];
    return [
      ...(isActive ? [element.localName] : []),
      ...attributes.map(({ name, value }) => `${name}=${value}`),
      ...html,
    ];
  });

  /** What a feed reader would make of it. */
  function faultsInHtml(html: string): string[] {
    const document = new DOMParser().parseFromString(html, 'text/html');
    return [...document.body.querySelectorAll('*')].flatMap((element) => {
      const isActive = ['script', 'iframe', 'object', 'embed', 'svg', 'img', 'form', 'style'].includes(
        element.localName,
      );
      const attributes = [...element.attributes].filter(
        ({ name, value }) => /^on/i.test(name) || /^\s*(?:java|vb)script:|^data:/i.test(value),
      );
      return isActive || attributes.length > 0 ? [element.outerHTML.slice(0, 80)] : [];
    });
  }
}
