import { describe, expect, it } from '@jest/globals';
import { Problem, ProcedureDetail } from '@navigator/shared';
import { SQUARE } from '../../test/example-city.js';
import { readExamples } from '../../test/example-reading.js';
import { aProcedure, seedProcedures } from '../../test/seed-procedures.js';

const example = readExamples();
const get = (id: string): Promise<Response> => example.reading.get(`/api/v1/procedures/${id}`);

describe('GET /api/v1/procedures/{id}', () => {
  it('tells the whole record', async () => {
    const detail = ProcedureDetail.parse(await example.reading.json('/api/v1/procedures/0000000001'));
    expect(detail).toMatchObject({
      id: '0000000001',
      status: 'open',
      geometry: SQUARE,
      lastConfirmedAt: '2026-03-10T06:00:00.000Z',
      language: 'de',
      nextEvent: { title: 'Rundgang' },
    });
    expect(detail.events).toHaveLength(2);
    expect(detail.phases).toEqual([expect.objectContaining({ start: '2026-03-01', end: '2026-03-20' })]);
  });

  it('names the feeds it comes from, without their secrets', async () => {
    const detail = ProcedureDetail.parse(await example.reading.json('/api/v1/procedures/0000000001'));
    const source = {
      feed: {
        id: 'feedfeed01',
        name: 'Musterstadt: Verfahren',
        url: 'https://beteiligung.example/dipas-pds/projects?token=…&version=3',
        format: 'dipas-pds',
      },
      sourceId: 'source-0000000001',
      title: null,
      url: null,
      lifecycle: 'live',
      leads: true,
      licence: 'dl-de/by-2-0',
      firstSeenAt: '2026-01-01T00:00:00.000Z',
      changedAt: '2026-01-01T00:00:00.000Z',
      lastConfirmedAt: '2026-03-10T06:00:00.000Z',
      sourceStatus: 'aktiv',
      topicLabels: ['Verkehr'],
    };
    // The second is that of the procedure which was merged into this one.
    expect(detail.sources).toEqual([source, { ...source, sourceId: 'source-0000000007', leads: false }]);
  });

  it('tells its area with how it was found, and nothing where nobody knows', async () => {
    await example.database.db.execute(
      `update procedure set territory_key = '02000000', territory_method = 'publisher', territory_confidence = 'high'
       where id = '0000000001'`,
      [],
    );
    const told = ProcedureDetail.parse(await example.reading.json('/api/v1/procedures/0000000001'));
    const untold = ProcedureDetail.parse(await example.reading.json('/api/v1/procedures/0000000002'));
    const hamburg = { key: '02000000', name: 'Hamburg', method: 'publisher', confidence: 'high' };
    expect(told.territoryLink).toEqual(hamburg);
    expect(untold.territoryLink).toBeNull();
  });

  it('keeps an archived record readable', async () => {
    expect((await get('0000000004')).status).toBe(200);
  });

  it.each([
    ['0000000006', 410, 'gone', 'a withdrawn one'],
    ['0000000005', 404, 'not-found', 'a draft that has not begun'],
    ['zzzzzzzzzz', 404, 'not-found', 'one nobody knows'],
    ['ILOU', 404, 'not-found', 'a malformed id'],
    ['0000000001%20', 404, 'not-found', 'an id with something behind it'],
  ])('answers %s with %i %s: %s', async (id, status, code) => {
    const answer = await get(id);
    expect(answer.status).toBe(status);
    expect(answer.headers.get('content-type')).toContain('application/problem+json');
    expect(Problem.parse(await answer.json())).toMatchObject({ status, code });
  });

  it('leads from a merged record to the one that stands for it, over several steps', async () => {
    await seedProcedures(example.database.db, [
      aProcedure('00000000aa', 'Zweimal doppelt', { lifecycle: 'merged', mergedInto: '0000000007' }),
    ]);
    for (const id of ['0000000007', '00000000aa']) {
      const answer = await example.reading.get(`/api/v1/procedures/${id}?lang=en`);
      expect(answer.status).toBe(301);
      expect(answer.headers.get('location')).toBe('/api/v1/procedures/0000000001?lang=en');
    }
  });

  it('answers 410 for a record merged into a withdrawn one', async () => {
    await seedProcedures(example.database.db, [
      aProcedure('00000000bb', 'Doppelt und fort', { lifecycle: 'merged', mergedInto: '0000000006' }),
    ]);
    expect((await get('00000000bb')).status).toBe(410);
  });
});
