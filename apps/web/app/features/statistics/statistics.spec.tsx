import { describe, expect, it } from '@jest/globals';
import { render, visit } from '../../../test/render.js';
import type { Rendered } from '../../../test/render.js';
import { sampleApi } from '../../../test/sample-api.js';
import { indicatorResult, indicatorRow, sampleIndicator } from '../../../test/sample-indicators.js';
import * as indicatorRoute from '../../routes/statistics-indicator.js';
import * as statisticsRoute from '../../routes/statistics.js';

const overview = (url: string, api = sampleApi()): Promise<Rendered> =>
  render(statisticsRoute, { path: 'statistik', url, as: visit(api) });
const indicator = (url: string): Promise<Rendered> => render(indicatorRoute, { path: 'statistik/:indicator', url });

/** The cells of a chart's table, by row key. */
function cells(html: string, chart: string): Readonly<Record<string, readonly string[]>> {
  const section = html.slice(html.indexOf(`id="${chart}"`));
  const body = section.slice(section.indexOf('<tbody>'), section.indexOf('</tbody>'));
  return Object.fromEntries(
    [...body.matchAll(/<tr data-key="([^"]+)">(.*?)<\/tr>/g)].map(([, key = '', row = '']) => [
      key,
      [...row.matchAll(/<td[^>]*>(.*?)<\/td>/g)].map(([, cell = '']) =>
        cell.replace(/<[^>]*>/g, '').replaceAll('\u00a0', ' '),
      ),
    ]),
  );
}

describe('the overview', () => {
  it('has every number in tables of the server’s HTML', async () => {
    const { html } = await overview('/statistik');
    expect(cells(html, 'A2-time')).toEqual({
      '2025-Q3': ['15', '10 von 12'],
      '2026-Q3': ['17', '10 von 12'],
      '2026-Q4': ['0', '0 von 0'],
      undated: ['nicht gemeldet', '0 von 12'],
    });
    expect(cells(html, 'D1-topic')['mobility']).toEqual(['60', '30 bis 90', '10 von 12']);
    expect(cells(html, 'C1-topic')['mobility']).toEqual(['92,5', '68,8 bis 130,8', '925', '10 von 12']);
    expect(cells(html, 'C1-topic')['housing']?.[0]).toBe('0');
    expect(cells(html, 'F1-topic')['mobility']?.[0]).toBe('42 %');
    expect(cells(html, 'G1-publisher')['1pb0c00002']?.[0]).toBe('nicht anwendbar');
  });

  it('says in the table too which period is not whole, for whoever sees no hatching', async () => {
    const { html } = await overview('/statistik');
    const headings = [
      ...html.slice(html.indexOf('id="A2-time"')).matchAll(/<tr data-key="([^"]+)"><th[^>]*>(.*?)<\/th>/g),
    ];
    const said = (key: string): boolean | undefined =>
      headings.find(([, name]) => name === key)?.[2]?.includes('unvollständig');
    expect([said('2026-Q3'), said('2026-Q4')]).toEqual([false, true]);
  });

  it('has eight charts, each with finding, unit, coverage, source, definition and files', async () => {
    const { html } = await overview('/statistik?topic=housing');
    const sections = html.split('<section class="chart"').slice(1);
    expect(sections).toHaveLength(8);
    for (const section of sections) {
      expect(section).toMatch(/<h2[^>]*>[^<]{10,}<\/h2>/);
      expect(section).toMatch(/Einheit: .* · Zeitraum: gesamter Bestand · Auswahl: Thema: Wohnen/);
      expect(section).toContain('12 von 15 Quellen melden das; dort wohnen 83\u00a0%');
      expect(section).toMatch(/Stand \d\d\.\d\d\.\d{4}, \d\d:\d\d Uhr, beruht auf \d+ Verfahren/);
      expect(section).toMatch(/Formel von /);
      expect(section).toMatch(/href="\/api\/v1\/indicators\/[A-Z]\d\.csv\?topic=housing&amp;lang=de&amp;by=/);
      expect(section).toMatch(/href="\/statistik\/[A-Z]\d\?topic=housing&amp;by=/);
      expect(section).toMatch(/<caption/);
      expect(section).not.toContain('<svg class="recharts');
    }
  });

  it('has four numbers first, each with the period before in words', async () => {
    const { text } = await overview('/statistik');
    expect(text).toMatch(/Jetzt offen 376 Verfahren heute, /);
    expect(text).toMatch(
      /Neu in diesem Jahr 54 Verfahren 01\.01\.2026 bis .* genauso viele wie im Zeitraum 01\.01\.2025/,
    );
    expect(text).toMatch(/Beiträge 5\.665 Beiträge/);
    expect(text).toMatch(/Ergebnis veröffentlicht 53 %/);
    expect(text).toContain('Grundlage: 30 von 65');
  });

  it('tells two ends of what ran a year ago where not every platform says when it began', async () => {
    const ranAYearAgo = (surely: number) =>
      sampleApi({
        indicator: (query) => {
          const { from, to } = query.filter;
          if (query.id !== 'A1' || from === undefined || from !== to || from.startsWith('2026')) {
            return sampleIndicator(query);
          }
          const row = query.by === 'time' ? indicatorRow(from.slice(0, 4), surely) : indicatorRow('all', 53);
          return indicatorResult('A1', query.by, [row]);
        },
      });
    expect((await overview('/statistik', ranAYearAgo(34))).text).toMatch(/am 25\.11\.2025 waren es 34 bis 53, denn/);
    expect((await overview('/statistik', ranAYearAgo(53))).text).toMatch(/323 mehr als am 25\.11\.2025 \(53\)/);
  });

  it('says in words what nobody reported', async () => {
    const api = sampleApi({
      indicator: (query) =>
        query.id === 'C1' && query.by === null
          ? indicatorResult('C1', null, [indicatorRow('all', null, { reason: 'notReported' })])
          : sampleIndicator(query),
    });
    const { html } = await overview('/statistik', api);
    expect(html).toMatch(/data-tile="contributions".*?tile__value" data-known="false">nicht gemeldet</);
  });

  it('asks for the grouping and interval of the address', async () => {
    const { html } = await overview('/statistik?by=kind&interval=year');
    expect((await overview('/statistik')).html).toContain('/A2.csv?lang=de&amp;by=time&amp;interval=quarter');
    expect(html).toContain('id="D1-kind"');
    expect(html).toContain('/api/v1/indicators/A2.csv?lang=de&amp;by=time&amp;interval=year');
    expect(html).toMatch(/<option value="year" selected="">/);
  });

  it('drops what it cannot read and says so', async () => {
    const { text } = await overview('/statistik?topic=nonsense&by=status');
    expect(text).toContain('waren nicht lesbar und wurden weggelassen: Thema, Gruppierung.');
  });

  it('without a procedure says what to do next', async () => {
    const nothing = sampleApi({ indicator: ({ id }) => indicatorResult(id, null, [indicatorRow('all', 0, { n: 0 })]) });
    const { text, html } = await overview('/statistik?q=zzz', nothing);
    expect(text).toContain('Hier gibt es nichts zu zählen');
    expect(html).not.toContain('class="chart"');
    expect(html).toMatch(/<a class="link" href="\/statistik"[^>]*>Alle Filter zurücksetzen/);
  });

  it('is complete in English', async () => {
    const { text, html } = await overview('/en/statistik');
    expect(text).toContain('Of the procedures counted, 48 are open, 0 planned and 328 closed');
    expect(text).toContain('12 of 15 sources report this');
    expect(html).toContain('lang=en');
    expect(text).not.toMatch(/Quellen melden|nicht gemeldet|Grundlage/);
  });
});

describe('the page of an indicator', () => {
  it('tells its number, its groups and its whole definition', async () => {
    const { text, html } = await indicator('/statistik/D1?by=topic');
    expect(html).toMatch(/<h1[^>]*>Dauer</);
    expect(text).toMatch(/Über alle Gruppen .*79 Tage/);
    expect(Object.keys(cells(html, 'D1-topic'))).toEqual(['budget', 'mobility', 'housing']);
    for (const part of ['Formel', 'Lücken', 'Ausnahmen', 'Vorsicht']) expect(text).toContain(`${part} von Dauer`);
  });

  it('begins with its first grouping', async () => {
    const { html } = await indicator('/statistik/A2');
    expect(html).toContain('id="A2-time"');
  });

  it('a grouping it does not know is dropped and said', async () => {
    const { text, html } = await indicator('/statistik/F1?by=publisher');
    expect(text).toContain('weggelassen: Gruppierung');
    expect(html).toContain('id="F1-topic"');
  });

  it('in another spelling moves to the right one', async () => {
    expect(await indicator('/en/statistik/a2?by=time')).toMatchObject({
      status: 301,
      location: '/en/statistik/A2?by=time',
    });
  });

  it('that nobody has is not found', async () => {
    expect((await indicator('/statistik/Z9')).status).toBe(404);
  });
});
