import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { createServer } from 'node:http';
import { createCityServer, FaultSwitch, type Fault } from '@navigator/demo-city';
import { CheckReport, type FeedFormat } from '@navigator/shared';
import { readConfig } from '../../config/config.js';
import { createClient } from '../../config/create-client.js';
import { GuardedTransport } from '../../harvest/reading/guarded-transport.js';
import type { GuardedClient } from '../../platform/http/guarded-client.js';
import { checkFeed } from './check-feed.js';

const NOW = new Date('2026-03-10T10:00:00Z');
const faults = new FaultSwitch();
const cities = createCityServer({ clock: () => NOW, faults, sending: { oversizedBytes: 30_000_000, slowMs: 1 } });
let origin: string;
let client: GuardedClient;

beforeAll(async () => {
  origin = await cities.listen();
  client = createClient(readConfig({ ALLOW_PRIVATE_HOSTS: '127.0.0.0/8' }));
});
afterAll(async () => {
  client.close();
  await cities.close();
});
afterEach(() => {
  faults.turnAllOff();
});

/** Checks an address with a small cap, and holds the report against the contract. */
async function check(url: string, format: FeedFormat | null = null): Promise<CheckReport> {
  const transport = new GuardedTransport(client, { trust: 'operator', maxBytes: 2_000_000 });
  const report = CheckReport.parse(await checkFeed({ url, format, transport, now: NOW, language: 'de' }));
  expect(report.found).toBe(report.mapped + report.rejected + report.skipped + report.duplicates);
  return report;
}

const city = (name = 'lindenhafen'): string => `${origin}/${name}/dipas-pds/projects`;
const bothTexts = { de: expect.stringMatching(/\w/), en: expect.stringMatching(/\w/) };
const codesOf = ({ findings }: CheckReport): readonly string[] => findings.map(({ code }) => code);

describe('a check of a sound feed', () => {
  it.each([
    ['moewenfurt', '1.x'],
    ['kupferthal', '2.2'],
    ['lindenhafen', '3.x'],
  ])('of %s (DIPAS %s) recognises it and reads it whole', async (name) => {
    const report = await check(city(name));
    expect(report).toMatchObject({ state: 'done', format: 'dipas-pds', rejected: 0, duplicates: 0, error: null });
    expect(report.mapped).toBeGreaterThan(10);
    expect(report.candidates).toEqual([expect.objectContaining({ format: 'dipas-pds', url: city(name) })]);
  });

  it('shows a few procedures as they would be listed, how well fields are filled, and where it lies', async () => {
    const report = await check(city());
    expect(report.sample).toHaveLength(5);
    expect(report.sample[0]).toMatchObject({ title: expect.any(String), timeZone: 'Europe/Berlin', lifecycle: 'live' });
    expect(report.fill).toMatchObject({ phases: 1, url: 1 });
    expect(Object.values(report.fill).every((share) => share >= 0 && share <= 1)).toBe(true);
    const [west = 0, south = 0, east = 0, north = 0] = report.bbox ?? [];
    expect([west > 8.5, south > 53, east < 9.5, north < 53.7]).toEqual([true, true, true, true]);
    expect([east - west > 0.05, north - south > 0.05]).toEqual([true, true]);
  });

  it('takes a named format at its word', async () => {
    const report = await check(city(), 'dipas-pds');
    expect(report).toMatchObject({ state: 'done', candidates: [{ confidence: 1, evidence: '--format' }] });
  });

  it('asks with the head first and gives up what it does not need', async () => {
    const before = cities.requests.length;
    await check(city('kranichow'));
    expect(cities.requests.slice(before).map(({ path }) => path)).toEqual([
      '/kranichow/dipas-pds/projects',
      '/kranichow/dipas/navigator/cockpitdatamap',
      '/kranichow/dipas-pds/projects',
    ]);
  });
});

describe('a check of what is no feed fails with a code and says why in both languages', () => {
  it.each<[Fault, string]>([
    ['html200', 'html-instead-of-data'],
    ['notJson', 'not-a-feed'],
    ['status500', 'http-status'],
    ['oversized', 'not-a-feed'],
    ['redirectPrivate', 'address-not-allowed'],
  ])('%s: %s', async (fault, code) => {
    faults.turnOn(fault);
    const report = await check(city());
    expect(report).toMatchObject({ state: 'failed', found: 0, sample: [], error: { code, text: bothTexts } });
  });

  it.each<[Fault, string]>([
    ['html200', 'html-instead-of-data'],
    ['notJson', 'not-json'],
    ['wrongLength', 'truncated'],
    ['oversized', 'too-large'],
  ])('%s, with the format named: %s', async (fault, code) => {
    faults.turnOn(fault);
    const report = await check(city(), 'dipas-pds');
    expect(report).toMatchObject({ state: 'failed', format: 'dipas-pds', error: { code, text: bothTexts } });
  });

  it('an unreachable host', async () => {
    const free = createServer();
    const port = await new Promise<number>((resolve) => {
      free.listen(0, '127.0.0.1', () => {
        const address = free.address();
        resolve(typeof address === 'object' && address ? address.port : 0);
      });
    });
    await new Promise((resolve) => free.close(resolve));
    const report = await check(`http://127.0.0.1:${String(port)}/dipas-pds/projects`);
    expect(report).toMatchObject({ state: 'failed', error: { code: 'connect-failed', text: bothTexts } });
  });

  it.each([
    ['http://10.1.2.3/dipas-pds/projects', 'address-not-allowed'],
    ['http://nirgendwo.invalid/dipas-pds/projects', 'dns-failed'],
    ['ftp://example.org/projects', 'bad-url'],
    ['https://stadt:geheim@example.org/projects', 'credentials-in-url'],
  ])('%s', async (url, code) => {
    const report = await check(url);
    expect(report).toMatchObject({ state: 'failed', error: { code, text: bothTexts } });
    expect(JSON.stringify(report.error)).not.toContain('geheim');
  });

  it('GeoJSON whose fields say nothing to us', async () => {
    const report = await check(`${origin}/lindenhafen/dipas/navigator/cockpitdatamap`);
    expect(report).toMatchObject({
      state: 'failed',
      format: 'geojson',
      error: { code: 'needs-field-map', detail: expect.stringContaining('fields: '), text: bothTexts },
    });
  });

  it('an unknown city, whose platform answers with a page', async () => {
    expect(await check(city('nirgendwo'))).toMatchObject({ state: 'failed', error: { code: 'http-status' } });
  });

  it('a list that is cut in the middle, with what came before the cut', async () => {
    faults.turnOn('truncated');
    const report = await check(city());
    expect(report).toMatchObject({ state: 'failed', error: { code: 'truncated', text: bothTexts } });
    expect(report.mapped).toBeGreaterThan(0);
  });
});

describe('a check of a feed with faults in its records goes through and names them', () => {
  it.each<[Fault, readonly string[]]>([
    ['wrongTypes', ['wrong-type', 'id-missing', 'title-missing']],
    ['emptyGeometry', ['geometry-missing']],
    ['nullIsland', ['null-island']],
    ['epochDates', ['date-placeholder']],
    ['script', ['script-removed', 'url-invalid']],
    ['phantom', ['phantom-record']],
  ])('%s', async (fault, codes) => {
    faults.turnOn(fault);
    const report = await check(city('tidenbrook'));
    expect(report).toMatchObject({ state: 'done', error: null });
    expect(codesOf(report)).toEqual(expect.arrayContaining([...codes]));
    for (const { text, example } of report.findings)
      expect({ text, example }).toEqual({ text: bothTexts, example: expect.anything() });
  });

  it('decodes texts that were encoded', async () => {
    faults.turnOn('entities');
    const report = await check(city('tidenbrook'));
    expect(report.sample.map(({ title }) => title).join()).not.toMatch(/&\w+;/);
    expect(report.sample[0]?.title).toMatch(/ & mehr$/);
  });

  it('shows no script, no dangerous link and no place at [0, 0]', async () => {
    faults.turnOn('script');
    faults.turnOn('nullIsland');
    const report = await check(city('tidenbrook'));
    expect(JSON.stringify(report.sample)).not.toMatch(/<|javascript:|alert/);
    expect(report).toMatchObject({ bbox: null, fill: { geometry: 0, url: 0 } });
  });

  it('does not take 1970 for a date', async () => {
    faults.turnOn('epochDates');
    const report = await check(city('tidenbrook'));
    expect(report.fill['phases']).toBe(0);
    expect(report.sample.map(({ start, end }) => [start, end])).toEqual(Array.from({ length: 5 }, () => [null, null]));
  });

  it('counts a placeholder for a procedure that does not exist as rejected', async () => {
    const sound = await check(city('tidenbrook'));
    faults.turnOn('phantom');
    const { mapped, rejected } = await check(city('tidenbrook'));
    expect({ mapped, rejected }).toEqual({ mapped: sound.mapped, rejected: 2 });
  });

  it('a list emptied by maintenance is done, and says that it is empty', async () => {
    faults.turnOn('maintenance');
    const report = await check(city());
    expect(report).toMatchObject({ state: 'done', found: 0, sample: [], bbox: null });
    expect(report.findings).toEqual([
      expect.objectContaining({ code: 'list-empty', severity: 'warning', text: bothTexts }),
    ]);
  });
});
