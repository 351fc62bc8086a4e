import { beforeEach, describe, expect, it } from '@jest/globals';
import { Problem, ReportReceipt } from '@navigator/shared';
import { readExamples } from '../../test/example-reading.js';
import { InProcessNavigator } from '../navigator-api.js';
import { ReportProblem, Reports, REPORTS_AN_HOUR } from './reports.js';

const example = readExamples();
const reports = (): Reports => example.reading.app.get(Reports, { strict: false });
let hour = 0;

async function post(body: unknown): Promise<Response> {
  const base = await example.reading.app.getUrl();
  const headers = { 'content-type': 'application/json' };
  return fetch(`${base}/api/v1/reports`, { method: 'POST', headers, body: JSON.stringify(body) });
}

const received = async (body: unknown): Promise<string> => ReportReceipt.parse(await (await post(body)).json()).id;

beforeEach(async () => {
  await example.database.db.execute('delete from report', []);
  hour += 1;
  example.reading.clock.set(`2026-03-10T${String(hour % 24).padStart(2, '0')}:00:00Z`);
});

describe('POST /reports', () => {
  it('puts an error in a procedure on the operator’s list', async () => {
    const answer = await post({
      kind: 'error',
      procedure: '0000000001',
      page: '/verfahren/radweg-0000000001?near=9.99,53.55#karte',
      text: '  Die Frist endet am 30.\r\n',
      email: 'a@b.example',
      language: 'en',
    });
    expect(answer.status).toBe(201);
    expect(answer.headers.get('cache-control')).toBe('no-store');
    const { id } = ReportReceipt.parse(await answer.json());
    expect(await reports().list({ isDone: false })).toMatchObject([
      {
        id,
        kind: 'error',
        text: 'Die Frist endet am 30.',
        page: '/verfahren/radweg-0000000001',
        procedureId: '0000000001',
        email: 'a@b.example',
        language: 'en',
        doneAt: null,
        wishes: 0,
      },
    ]);
  });

  it('keeps the words about a procedure that nobody knows', async () => {
    const id = await received({ kind: 'error', procedure: 'zzzzzzzzzz', text: 'Weg.' });
    expect(await reports().show(id)).toMatchObject({ text: 'Weg.', procedureId: null, email: null, language: 'de' });
  });

  it('takes words that a program pasted with signs no database can hold', async () => {
    const id = await received({ kind: 'error', text: 'Frist\u0000 falsch', page: '/verfahren/radweg-0000000001' });
    expect(await reports().show(id)).toMatchObject({ text: 'Frist falsch' });
    const city = await received({ kind: 'city', place: 'Klein\u0000 Köln' });
    expect(await reports().show(city)).toMatchObject({ place: 'Klein Köln' });
    expect((await post({ kind: 'error', text: 'x', page: '/a\u0000' })).status).toBe(400);
  });

  it('counts wishes for the same city together, by its key or by its folded name', async () => {
    await received({ kind: 'city', place: 'Hamburch', territory: '02000000' });
    const id = await received({ kind: 'city', place: '20095 Hamburg', territory: '02000000', text: 'Bitte!' });
    await received({ kind: 'city', place: 'Klein Köln' });
    const other = await received({ kind: 'city', place: ' KLEIN KÖLN ' });
    expect(await reports().show(id)).toMatchObject({ place: 'Hamburg', wishes: 2, text: 'Bitte!' });
    expect(await reports().show(other)).toMatchObject({ place: 'KLEIN KÖLN', wishes: 2 });
  });

  it.each([
    [{}, 'kind'],
    [{ kind: 'praise', text: 'x' }, 'kind'],
    [{ kind: 'error' }, 'text'],
    [{ kind: 'error', text: '   ' }, 'text'],
    [{ kind: 'error', text: 'x'.repeat(4001) }, 'text'],
    [{ kind: 'barrier', text: 'x', email: 'nobody' }, 'email'],
    [{ kind: 'barrier', text: 'x', page: 'https://elsewhere.example/' }, 'page'],
    [{ kind: 'barrier', text: 'x', page: '//elsewhere.example/' }, 'page'],
    [{ kind: 'barrier', text: 'x', procedure: '0000000001' }, 'procedure'],
    [{ kind: 'city', text: 'x' }, 'place'],
    [{ kind: 'city', place: 'Hamburg', territory: 'HH' }, 'territory'],
  ])('refuses %j: 400 and %s', async (body, path) => {
    const answer = await post(body);
    expect(answer.status).toBe(400);
    const told = Problem.parse(await answer.json());
    expect(told.code).toBe('invalid-input');
    expect(told.errors?.map((error) => error.path)).toContain(path);
  });

  it('has enough after so many from one address in an hour, over pages too; others go on', async () => {
    const api = example.reading.app.get(InProcessNavigator, { strict: false });
    const report = { kind: 'barrier', text: 'x', language: 'de' } as const;
    for (let sent = 0; sent < REPORTS_AN_HOUR; sent += 1) expect((await post(report)).status).toBe(201);
    const refused = await post(report);
    expect(refused.status).toBe(429);
    expect(refused.headers.get('retry-after')).toBe('3600');
    expect(await api.report(report, '127.0.0.1')).toEqual({ kind: 'tooMany', wait: 3600 });
    expect(await api.report(report, '192.0.2.7')).toMatchObject({ kind: 'received' });
  });
});

describe('the operator’s list', () => {
  it('shows what waits, newest first; done erases the address for an answer in the same breath', async () => {
    const first = await received({ kind: 'error', text: 'Eins', email: 'a@b.example' });
    example.reading.clock.set(`2026-03-10T${String(hour % 24).padStart(2, '0')}:30:00Z`);
    const second = await received({ kind: 'barrier', text: 'Zwei' });
    expect((await reports().list({ isDone: false })).map(({ id }) => id)).toEqual([second, first]);
    expect(await reports().done(first)).toMatchObject({ email: null, doneAt: expect.any(Date) });
    expect((await reports().list({ isDone: false })).map(({ id }) => id)).toEqual([second]);
    expect((await reports().list({ isDone: true })).map(({ id }) => id)).toEqual([second, first]);
  });

  it('keeps the day on which a report was first done', async () => {
    const id = await received({ kind: 'error', text: 'Eins' });
    const { doneAt } = await reports().done(id);
    example.reading.clock.set('2026-03-12T00:00:00Z');
    expect((await reports().done(id)).doneAt).toEqual(doneAt);
  });

  it('lets a report go for good', async () => {
    const id = await received({ kind: 'barrier', text: 'Kaufen Sie!' });
    await reports().remove(id);
    await expect(reports().show(id)).rejects.toThrow(ReportProblem);
    await expect(reports().remove(id)).rejects.toMatchObject({ code: 'report-unknown' });
  });
});
