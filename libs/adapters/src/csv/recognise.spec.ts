import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { readWebPage } from '../kit/web-page/web-page.js';
import { csv } from './csv.adapter.js';

const judged = (
  body: string | Uint8Array,
  { url = 'https://a.example/export', contentType = '' }: { readonly url?: string; readonly contentType?: string } = {},
): ReturnType<typeof csv.recognise> => {
  const bytes = typeof body === 'string' ? new TextEncoder().encode(body) : body;
  return csv.recognise({ url, contentType, bytes });
};
const fixture = (file: string): Uint8Array => readFileSync(new URL(`fixtures/${file}`, import.meta.url));

describe('recognising a table', () => {
  it.each(['timetable.csv', 'timetable-other-order.csv', 'plan-timetable.csv', 'plans.csv'])(
    'is sure of %s by its header',
    (file) => {
      expect(judged(fixture(file))).toMatchObject({ confidence: 0.9 });
    },
  );

  it('is surer where it is called one', () => {
    const body = fixture('german.csv');
    expect(judged(body)).toMatchObject({ confidence: 0.4, evidence: expect.stringContaining('Titel') });
    expect(judged(body, { contentType: 'text/csv; charset=utf-8' })).toMatchObject({ confidence: 0.6 });
    expect(judged(body, { url: 'https://a.example/list.CSV?x=1' })).toMatchObject({ confidence: 0.6 });
  });

  it('is less sure without dates, and says that a map is needed without a title', () => {
    const url = 'https://a.example/a.csv';
    expect(judged('id;titel\n1;a\n2;b\n', { url })).toMatchObject({ confidence: 0.3 });
    expect(judged('id;titel\n1;a\n2;b\n')).toBeNull();
    expect(judged('qx;qy\n1;a\n2;b\n', { url })).toMatchObject({
      confidence: 0.2,
      evidence: expect.stringContaining('map'),
    });
  });

  it('sees through UTF-16, a mark, and the middle of a quoted cell', () => {
    const table = 'id;titel;beginn\n1;a;2026-03-01\n2;b;2026-03-02\n';
    expect(judged(Buffer.from(`\uFEFF${table}`, 'utf16le'))).toMatchObject({ confidence: 0.4 });
    expect(judged(`\uFEFF${table}`)).toMatchObject({ confidence: 0.4 });
    expect(judged(`plan,plan-event,event-date\np,"cut in the mi`)).toMatchObject({ confidence: 0.9 });
  });

  it.each(['', 'Guten Tag, liebe Leute.\n', '{"a":1,"b":2}', '[1,2]', '<a>,</a>', 'PK\u0003\u0004,,,'])(
    'has nothing to say about %j',
    (body) => {
      expect(judged(body)).toBeNull();
    },
  );
});

describe('links to tables', () => {
  const leadsOf = (html: string): unknown =>
    csv
      .leads?.({
        url: 'https://a.example/',
        contentType: 'text/html',
        text: html,
        page: readWebPage(html, 'https://a.example/'),
      })
      .map(({ feedUrl, likelihood }) => [feedUrl, likelihood]);

  it('are followed on the host itself, those that speak of participation first', () => {
    const html =
      '<a href="/haushalt.csv">Haushalt</a><a href="/daten/liste.csv">Alle Beteiligungsverfahren</a>' +
      '<a href="https://b.example/verfahren.csv">Verfahren</a><a href="/beteiligungsbericht.csv">Bericht</a>' +
      '<a href="/daten/liste.csv">noch einmal</a><a href="/verfahren">Verfahren</a>';
    expect(leadsOf(html)).toEqual([
      ['https://a.example/daten/liste.csv', 0.6],
      ['https://a.example/haushalt.csv', 0.3],
      ['https://a.example/beteiligungsbericht.csv', 0.3],
    ]);
  });

  it('are none on a page without them', () => {
    expect(leadsOf('<p>Hallo</p>')).toEqual([]);
    expect(csv.leads?.({ url: 'https://a.example/', contentType: '', text: '', page: null })).toEqual([]);
  });
});
