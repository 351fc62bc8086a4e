import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { CheckReport, CheckTicket, MOST_FILE_BYTES, Problem } from '@navigator/shared';
import { openChecksApp, type ChecksApp } from '../../test/checks-app.js';
import { LARGEST_FILE } from '../platform/limits/doors.js';

let app: ChecksApp;

beforeAll(async () => {
  app = await openChecksApp('');
});
afterAll(() => app.close());
afterEach(() => {
  app.clock.move(new Date(app.clock.now().getTime() + 60_000).toISOString());
  expect(app.logged).toEqual([]);
});

const TABLE = `id;Titel;Beginn;Ende;lat;lon
1;Spielplatz am Hafen;01.03.2026;30.04.2026;53,55;9,99
2;Radweg;01.03.2026;30.04.2026;53,56;10,01
`;

const POINT = { type: 'Point', coordinates: [9.99, 53.55] };
const FEATURE = { type: 'Feature', properties: { id: 'a', title: 'Hafen', start: '2026-03-01' }, geometry: POINT };

const bring = (body: string | Uint8Array<ArrayBuffer>, type = 'text/csv', query = ''): Promise<Response> =>
  app.send(`/api/v1/checks/file${query}`, { method: 'POST', headers: { 'content-type': type }, body });

async function reportOn(answer: Response): Promise<CheckReport> {
  const { id } = CheckTicket.parse(await answer.json());
  for (;;) {
    const report = CheckReport.parse(await (await app.get(`/api/v1/checks/${id}`)).json());
    if (report.state === 'done' || report.state === 'failed') return report;
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}

describe('POST /checks/file', () => {
  it('reads a table as a harvest would, and calls it by the id of its check', async () => {
    const answer = await bring(TABLE, 'text/csv; charset=utf-8', '?name=verfahren.csv');
    expect(answer.status).toBe(202);
    expect(answer.headers.get('location')).toMatch(/^\/api\/v1\/checks\/[0-9a-z]{10}$/);
    const report = await reportOn(answer);
    expect(report).toMatchObject({ state: 'done', format: 'csv', mapped: 2, rejected: 0, error: null });
    expect(report.feedUrl).toBe(`file:${report.id}`);
    expect(report.sample.map(({ title }) => title)).toEqual(['Spielplatz am Hafen', 'Radweg']);
  });

  it('reads a GeoJSON', async () => {
    const list = JSON.stringify({ type: 'FeatureCollection', features: [FEATURE] });
    const report = await reportOn(await bring(list, 'application/geo+json'));
    expect(report).toMatchObject({ state: 'done', format: 'geojson', mapped: 1, sample: [{ title: 'Hafen' }] });
  });

  it('follows no address that a file names: neither another check, nor our disk, nor the network', async () => {
    const other = await reportOn(await bring(TABLE));
    for (const href of [other.feedUrl, 'file:///etc/passwd', 'upload:0000000000', 'http://127.0.0.1:1/']) {
      const links = [{ rel: 'next', href, type: 'application/geo+json' }];
      const list = JSON.stringify({ type: 'FeatureCollection', features: [FEATURE], links });
      const report = await reportOn(await bring(list, 'application/geo+json'));
      expect([report.mapped, report.sample.length]).toEqual([1, 1]);
    }
  });

  it('says what is wrong with a file that is no list', async () => {
    expect(await reportOn(await bring('nur ein Satz'))).toMatchObject({ state: 'failed', mapped: 0 });
    expect(await reportOn(await bring('{"a":1}', 'application/geo+json'))).toMatchObject({
      state: 'failed',
      mapped: 0,
    });
  });

  it.each([
    { body: '', type: 'text/csv', query: '', status: 400, code: 'empty-file' },
    { body: TABLE, type: 'text/html', query: '', status: 415, code: 'unsupported-media-type' },
    { body: TABLE, type: 'text/csv', query: '?colour=red', status: 400, code: 'invalid-input' },
  ])('refuses $body as $type$query: $status $code', async ({ body, type, query, status, code }) => {
    const answer = await bring(body, type, query);
    expect(answer.status).toBe(status);
    expect(Problem.parse(await answer.json()).code).toBe(code);
  });

  it('takes 25 MB and no more', async () => {
    expect(MOST_FILE_BYTES).toBe(LARGEST_FILE);
    expect((await bring(new Uint8Array(MOST_FILE_BYTES + 1))).status).toBe(413);
    const largest = await bring(new Uint8Array(MOST_FILE_BYTES).fill(0x20));
    expect(largest.status).toBe(202);
    expect(await reportOn(largest)).toMatchObject({ state: 'failed', found: 0 });
  });
});
