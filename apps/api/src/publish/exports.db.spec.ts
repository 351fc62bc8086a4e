import { describe, expect, it, jest } from '@jest/globals';
import { Geometry, Procedure } from '@navigator/shared';
import { z } from 'zod';
import { SQUARE } from '../../test/example-city.js';
import { readExamples } from '../../test/example-reading.js';
import { aProcedure, seedProcedures } from '../../test/seed-procedures.js';
import { EXPORT_PAGE } from './export.sql.js';

jest.setTimeout(30_000);

const example = readExamples();

const Collection = z.object({
  type: z.literal('FeatureCollection'),
  features: z.array(
    z.object({
      type: z.literal('Feature'),
      id: z.string(),
      geometry: Geometry.nullable(),
      properties: Procedure.omit({ point: true }).extend({ changedAt: z.iso.datetime() }),
    }),
  ),
});

const text = async (path: string): Promise<string> => {
  const answer = await example.reading.get(path);
  expect(answer.status).toBe(200);
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(await answer.arrayBuffer());
};

describe('GET /api/v1/procedures.csv', () => {
  it('begins with a byte order mark and a header in the language asked for', async () => {
    expect((await text('/api/v1/procedures.csv')).slice(0, 20)).toBe('\uFEFFID,Titel,Kurztext,S');
    expect((await text('/api/v1/procedures.csv?lang=en')).slice(0, 20)).toBe('\uFEFFid,title,summary,st');
  });

  it('tells the same procedures as the list, with ISO days', async () => {
    const lines = (await text('/api/v1/procedures.csv?status=open')).trimEnd().split('\r\n');
    expect(lines).toHaveLength(3);
    expect(lines[1]).toContain(
      '0000000001,Radweg an der Grünstraße,Mehr Platz für Fahrräder,open,dates,2026-03-01,2026-03-20',
    );
  });

  it('is offered as a file', async () => {
    const answer = await example.reading.get('/api/v1/procedures.csv');
    await answer.text();
    expect(answer.headers.get('content-type')).toBe('text/csv; charset=utf-8');
    expect(answer.headers.get('content-disposition')).toBe('attachment; filename="beteiligungsverfahren.csv"');
  });
});

describe('GET /api/v1/procedures.geojson', () => {
  it('tells features with whole geometries, and those without a place as well', async () => {
    const { features } = Collection.parse(JSON.parse(await text('/api/v1/procedures.geojson')));
    expect(features.map(({ id }) => id.slice(-1))).toEqual(['1', '2', '3', '4', '8']);
    expect(features.map(({ geometry }) => geometry?.type ?? null)).toEqual(['Polygon', 'Point', null, 'Point', null]);
    expect(features[0]?.geometry).toEqual(SQUARE);
  });

  it('is a collection even of nothing', async () => {
    expect(Collection.parse(JSON.parse(await text('/api/v1/procedures.geojson?q=nirgends'))).features).toEqual([]);
  });
});

describe('an export longer than a page', () => {
  const extra = 2 * EXPORT_PAGE;

  it('tells every procedure once, in both formats', async () => {
    const many = Array.from({ length: extra }, (_, index) =>
      aProcedure(`2${String(index).padStart(9, '0')}`, `Pfad ${index}`),
    );
    await seedProcedures(example.database.db, many);
    const { features } = Collection.parse(JSON.parse(await text('/api/v1/procedures.geojson?q=pfad')));
    expect(new Set(features.map(({ id }) => id)).size).toBe(extra);
    expect(features).toHaveLength(extra);
    const lines = (await text('/api/v1/procedures.csv?q=pfad')).trimEnd().split('\r\n').slice(1);
    expect(new Set(lines.map((line) => line.split(',')[0])).size).toBe(extra);
    expect(lines).toHaveLength(extra);
  });

  it('breaks off visibly when a row cannot be told: half a file must not look whole', async () => {
    await example.database.db.execute(`update procedure set result = '{}' where id = '2000001500'`, []);
    for (const format of ['csv', 'geojson']) {
      const answer = await example.reading.get(`/api/v1/procedures.${format}?q=pfad`);
      await expect(answer.text()).rejects.toThrow();
    }
  });
});
