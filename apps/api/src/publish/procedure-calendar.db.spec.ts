import { describe, expect, it } from '@jest/globals';
import ICAL from 'ical.js';
import { EXAMPLES } from '../../test/example-city.js';
import { readExamples } from '../../test/example-reading.js';

const example = readExamples(EXAMPLES);

const events = async (path: string): Promise<readonly ICAL.Event[]> => {
  const answer = await example.reading.get(`/api/v1/procedures/${path}`);
  const text = await answer.text();
  if (answer.status !== 200) throw new Error(`${String(answer.status)} ${text}`);
  return ICAL.Component.fromString(text)
    .getAllSubcomponents('vevent')
    .map((event) => new ICAL.Event(event));
};
const summaries = async (path: string): Promise<readonly string[]> =>
  (await events(path)).map(({ summary }) => summary);

describe('GET /api/v1/procedures/{id}.ics', () => {
  it('holds the deadline and every event of the procedure, what is over too', async () => {
    expect(await summaries('0000000001.ics')).toEqual([
      'Frist: Radweg an der Grünstraße',
      'Vorbei (Radweg an der Grünstraße)',
      'Rundgang (Radweg an der Grünstraße)',
    ]);
  });

  it('says the last day, and names its entries as the calendar of a filter does', async () => {
    const [deadline] = await events('0000000001.ics');
    expect(deadline?.startDate.toString()).toBe('2026-03-20');
    const uids = (await events('0000000001.ics')).map(({ uid }) => uid);
    const ofFilter = (await events('../procedures.ics?status=open')).map(({ uid }) => uid);
    expect(ofFilter).toEqual(expect.arrayContaining(uids));
  });

  it('holds one event where its instant is asked for, however it is written', async () => {
    expect(await summaries('0000000001.ics?event=2026-03-12T17:00:00Z')).toEqual([
      'Rundgang (Radweg an der Grünstraße)',
    ]);
  });

  it('speaks the language that is asked for', async () => {
    expect(await summaries('0000000003.ics?lang=en')).toEqual(['Deadline: Spielplatz Süd']);
  });

  it('holds the dates of the procedure that stands for a merged one', async () => {
    expect(await summaries('0000000007.ics')).toContain('Frist: Radweg an der Grünstraße');
  });

  it.each([
    ['0000000001.ics?event=2020-01-01T00:00:00Z', 404],
    ['zzzzzzzzzz.ics', 404],
    ['0000000006.ics', 410],
    ['0000000001.ics?event=morgen', 400],
  ])('answers %s with %i', async (path, status) => {
    expect((await example.reading.get(`/api/v1/procedures/${path}`)).status).toBe(status);
  });

  it('is not sent again while nothing changed', async () => {
    const path = '/api/v1/procedures/0000000001.ics';
    const first = await example.reading.get(path);
    const again = await example.reading.get(path, { 'if-none-match': first.headers.get('etag') ?? '' });
    expect(first.headers.get('content-type')).toBe('text/calendar; charset=utf-8');
    expect(again.status).toBe(304);
  });
});
