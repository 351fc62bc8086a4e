import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import type { CheckReport, Finding } from '@navigator/shared';
import { sourceRecord } from '../../test/source-record.js';
import { emptyReport } from '../feeds/check/report.js';
import { sampleOf } from '../feeds/check/sample.js';
import { printReport } from './print-report.js';

let out: string;

beforeEach(() => {
  out = '';
  jest.spyOn(process.stdout, 'write').mockImplementation((text) => Boolean((out += String(text))));
});
afterEach(() => {
  jest.restoreAllMocks();
});

const HOME = 'https://mitreden.example/';
const LIST = `${HOME}drupal/dipas-pds/projects`;
const text = { de: 'Ohne Titel.', en: 'No title.' };
const page = { url: HOME, status: 200, answeredFrom: null, came: { de: 'eine Webseite', en: 'a web page' } };
const list = { url: LIST, status: 200, answeredFrom: null, came: { de: 'dipas-pds', en: 'dipas-pds' } };

function printed(told: Partial<CheckReport>): readonly string[] {
  printReport({ ...emptyReport({ id: 'c1', url: HOME, state: 'done' }), ...told });
  return out.split('\n').slice(0, -1);
}

function finding(told: Partial<Finding>): Finding {
  return { code: 'title-missing', severity: 'error', who: 'publisher', count: 3, example: null, text, ...told };
}

const view = {
  now: new Date('2026-03-10T10:00:00Z'),
  timeZone: 'Europe/Berlin',
  language: 'de',
  licence: null,
} as const;

describe('a printed report', () => {
  it('says what is there, how we know, what was asked, and what it holds', () => {
    const candidates = [
      { format: 'dipas-pds' as const, url: LIST, confidence: 0.95, evidence: 'GeoJSON with nameFull; script dipas.js' },
      { format: 'rss' as const, url: `${HOME}feed`, confidence: 0.9, evidence: 'RSS' },
    ];
    const lines = printed({
      ...{ format: 'dipas-pds', feedUrl: LIST, candidates, asked: [page, list] },
      ...{ found: 4, mapped: 1, rejected: 1, skipped: 1, duplicates: 1, events: 2 },
      ...{
        fill: { summary: 0.333, url: 1 },
        bbox: [8.123456, 53, 9.5, 53.7],
        sample: [sampleOf(sourceRecord(), view)],
      },
    });
    expect(lines.slice(0, 9)).toEqual([
      HOME,
      'Format    dipas-pds (GeoJSON with nameFull; script dipas.js), 95 % sure',
      `Address   ${LIST}`,
      `Or        rss, 90 % sure: ${HOME}feed (RSS)`,
      `Asked     ${HOME}: 200, a web page`,
      `          ${LIST}: 200, dipas-pds`,
      'Found     4: 1 mapped, 1 rejected, 1 skipped, 1 duplicates; 2 events',
      'Filled    summary 33 %, url 100 %',
      'Extent    west 8.1235, south 53, east 9.5, north 53.7',
    ]);
    expect(lines.slice(9, 13)).toEqual([
      '',
      'First 1 as they would be listed',
      '  • Radweg an der Grünstraße',
      '    open · 2026-03-01 to 2026-03-31 · Point · 19 contributions',
    ]);
  });

  it('names the candidate that was read, not the likeliest that failed', () => {
    const candidates = [
      { format: 'decidim' as const, url: `${HOME}api`, confidence: 0.95, evidence: 'answers of GraphQL' },
      { format: 'geojson' as const, url: `${HOME}b.geojson`, confidence: 0.5, evidence: 'GeoJSON with titel' },
    ];
    const lines = printed({ format: 'geojson', feedUrl: `${HOME}b.geojson`, candidates });
    expect(lines[1]).toMatch(/^Format {4}geojson/);
    expect(lines[3]).toMatch(/^Or {8}decidim, 95 % sure/);
  });

  it('of what is no feed says why in both languages, and which addresses were asked', () => {
    const error = {
      code: 'html-instead-of-data',
      detail: 'status 200',
      text: { de: 'Eine Webseite.', en: 'A web page.' },
    };
    const moved = { ...page, status: 404, answeredFrom: 'https://neu.example/' };
    const unheard = { ...page, url: LIST, status: null, came: { de: 'abgelehnt', en: 'refused' } };
    expect(printed({ state: 'failed', error, asked: [moved, unheard] })).toEqual([
      HOME,
      `Asked     ${HOME}: 404 from https://neu.example/, a web page`,
      `          ${LIST}: refused`,
      'Problem   html-instead-of-data: status 200',
      'A web page.',
      'Eine Webseite.',
    ]);
  });

  it('groups findings by code, with an example and who can act, in both languages', () => {
    const findings = [
      finding({ example: { sourceId: 'v1', value: 'x' } }),
      finding({
        severity: 'warning',
        who: 'operator',
        code: 'feed-address',
        count: 1,
        example: { sourceId: null, value: LIST },
      }),
      finding({ severity: 'info', who: 'us', code: 'check-cut', count: 1 }),
    ];
    expect(printed({ findings }).slice(1)).toEqual([
      '',
      'Findings',
      '  ✗ 3 × No title. (for example v1: x) [title-missing, for whoever publishes the feed]',
      '      Ohne Titel. [für die Stelle, die den Feed veröffentlicht]',
      `  ! 1 × No title. (for example ${LIST}) [feed-address, for the operator of this installation]`,
      '      Ohne Titel. [für den Betreiber dieser Installation]',
      '  i 1 × No title. [check-cut, for us]',
      '      Ohne Titel. [für uns]',
    ]);
  });
});
