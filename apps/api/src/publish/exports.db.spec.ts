import { describe, expect, it, jest } from '@jest/globals';
import { Geometry, Procedure, ProcedureList, ShownCorrection, WholeProcedure } from '@navigator/shared';
import ExcelJS from 'exceljs';
import { z } from 'zod';
import { SQUARE } from '../../test/example-city.js';
import { readExamples } from '../../test/example-reading.js';
import { aProcedure, seedProcedures } from '../../test/seed-procedures.js';
import { EXPORT_PAGE } from './export.sql.js';

jest.setTimeout(30_000);

// A file that breaks off is logged or not, as the fault comes before or after the first bytes are on their way.
const example = readExamples(undefined, /ZodError[\s\S]+procedures\.(csv|xlsx|geojson|ndjson)/);

const byId = (a: { readonly id: string }, b: { readonly id: string }): number => a.id.localeCompare(b.id);

const Collection = z.object({
  type: z.literal('FeatureCollection'),
  features: z.array(
    z.object({
      type: z.literal('Feature'),
      id: z.string(),
      geometry: Geometry.nullable(),
      properties: WholeProcedure.omit({ point: true }).strict(),
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
    expect((await text('/api/v1/procedures.csv')).slice(0, 20)).toBe('\uFEFFid,Titel,Kurztext,S');
    expect((await text('/api/v1/procedures.csv?lang=en')).slice(0, 20)).toBe('\uFEFFid,title,summary,st');
  });

  it('tells the same procedures as the list, with ISO days', async () => {
    const lines = (await text('/api/v1/procedures.csv?status=open')).trimEnd().split('\r\n');
    expect(lines).toHaveLength(3);
    expect(lines[1]).toContain(
      '0000000001,Radweg an der Grünstraße,Mehr Platz für Fahrräder,Offen,Fristen der Quelle,2026-03-01,2026-03-20',
    );
  });
});

describe('GET /api/v1/procedures.geojson', () => {
  it('tells features with whole geometries, and those without a place as well', async () => {
    const { features } = Collection.parse(JSON.parse(await text('/api/v1/procedures.geojson')));
    expect(features.map(({ id }) => id.slice(-1))).toEqual(['1', '2', '3', '4', '8']);
    expect(features.map(({ geometry }) => geometry?.type ?? null)).toEqual(['Polygon', 'Point', null, 'Point', null]);
    expect(features[0]?.geometry).toEqual(SQUARE);
  });

  it('tells the whole of each, and where it came from', async () => {
    const { features } = Collection.parse(JSON.parse(await text('/api/v1/procedures.geojson?status=open')));
    expect(features[0]?.properties).toMatchObject({
      phases: [{ kind: 'informal', start: '2026-03-01', end: '2026-03-20' }],
      events: [{ title: 'Vorbei' }, { title: 'Rundgang' }],
      sourceStatus: 'aktiv',
      topicLabels: ['Verkehr'],
      level: null,
      provenance: {
        via: [await example.reading.app.getUrl()],
        feedUrl: 'https://beteiligung.example/dipas-pds/projects?token=…&version=3',
        feedName: 'Musterstadt: Verfahren',
        licence: 'dl-de/by-2-0',
      },
    });
  });

  it('keeps the way of what came through other installations, with its licence', async () => {
    const origin = {
      via: ['https://erste.example', 'https://zweite.example'],
      feedUrl: 'https://stadt.example/feed',
      feedName: 'Stadt',
      licence: 'cc-by',
    };
    const put = `update source_record set record = record || $1::jsonb where procedure_id = '0000000002'`;
    await example.database.db.execute(put, [JSON.stringify({ origin })]);
    await example.database.db.execute(`update procedure set level = 'consultation' where id = '0000000002'`, []);
    const { features } = Collection.parse(JSON.parse(await text('/api/v1/procedures.geojson?q=bürgerhaushalt')));
    const here = await example.reading.app.getUrl();
    expect(features.map(({ properties }) => properties)).toMatchObject([
      { licence: 'cc-by', level: 'consultation', provenance: { ...origin, via: [...origin.via, here] } },
    ]);
  });

  it('is a collection even of nothing', async () => {
    expect(Collection.parse(JSON.parse(await text('/api/v1/procedures.geojson?q=nirgends'))).features).toEqual([]);
  });
});

describe('GET /api/v1/procedures.xlsx', () => {
  const load = async (path: string): Promise<ExcelJS.Workbook> => {
    const answer = await example.reading.get(path);
    expect(answer.status).toBe(200);
    return new ExcelJS.Workbook().xlsx.load(await answer.arrayBuffer());
  };

  it('tells the same procedures as the list, with real days and numbers', async () => {
    const sheet = (await load('/api/v1/procedures.xlsx?status=open')).getWorksheet('Verfahren');
    expect(sheet?.rowCount).toBe(3);
    expect(sheet?.getRow(2).getCell(2).value).toBe('Radweg an der Grünstraße');
    expect(sheet?.getRow(2).getCell(7).value).toEqual(new Date('2026-03-20T00:00:00Z'));
    expect(sheet?.getRow(2).getCell(21).value).toBe(19);
    expect(sheet?.getRow(3).getCell(21).value).toBe(3);
  });

  it('explains itself on a second sheet, in the language asked for', async () => {
    const about = (await load('/api/v1/procedures.xlsx?status=open&publisher=pbpbpbpbp1&lang=en')).worksheets[1];
    const told = Object.fromEntries(
      Array.from({ length: about?.rowCount ?? 0 }, (_, index) => {
        const row = about?.getRow(index + 1);
        return [row?.getCell(1).text ?? '', row?.getCell(2).text ?? ''] as const;
      }),
    );
    expect(about?.name).toBe('About');
    expect(told).toMatchObject({
      Selection: 'open, Musterstadt',
      'As of': '10 March 2026 at 13:00 (2026-03-10T12:00:00.000Z)',
      'Empty cells': expect.stringContaining('not reported'),
      Licence: expect.stringContaining('licence of its source'),
    });
    expect(told['Address of this file']).toMatch(
      /^http:.+\/procedures\.xlsx\?status=open&publisher=pbpbpbpbp1&lang=en$/,
    );
  });
});

describe('GET /api/v1/procedures.ndjson', () => {
  it('tells a procedure a line, in the shape of the list and with its last change', async () => {
    const lines = (await text('/api/v1/procedures.ndjson?status=open')).split('\n');
    expect(lines.pop()).toBe('');
    const Line = Procedure.extend({ changedAt: z.iso.datetime(), corrections: z.array(ShownCorrection) }).strict();
    const told = lines.map((line) => Line.parse(JSON.parse(line)));
    const { items } = ProcedureList.parse(await example.reading.json('/api/v1/procedures?status=open'));
    expect(told.map(({ changedAt: _, corrections: _none, ...procedure }) => procedure).toSorted(byId)).toEqual(
      items.map(({ hits: _no, ...procedure }) => procedure).toSorted(byId),
    );
  });

  it('is empty when nothing is left', async () => {
    expect(await text('/api/v1/procedures.ndjson?q=nirgends')).toBe('');
  });
});

describe.each([
  ['csv', 'text/csv; charset=utf-8'],
  ['xlsx', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'],
  ['geojson', 'application/geo+json'],
  ['ndjson', 'application/x-ndjson'],
])('the file %s', (ending, type) => {
  const path = `/api/v1/procedures.${ending}`;

  it('has its type, a name, and a link to its one spelling', async () => {
    const answer = await example.reading.get(`${path}?topic=mobility,budget&status=open`);
    await answer.arrayBuffer();
    expect(answer.headers.get('content-type')).toBe(type);
    expect(answer.headers.get('content-disposition')).toBe(`attachment; filename="beteiligungsverfahren.${ending}"`);
    expect(answer.headers.get('link')).toMatch(
      new RegExp(`^<http://[^/]+${path.replace('.', '[.]')}[?]status=open&topic=budget,mobility>; rel="canonical"$`),
    );
  });

  it('is not sent again to those who have it', async () => {
    const first = await example.reading.get(path);
    await first.arrayBuffer();
    const again = await example.reading.get(path, { 'if-none-match': first.headers.get('etag') ?? '' });
    expect(again.status).toBe(304);
  });

  it('is refused with the name of the key that is not allowed', async () => {
    const answer = await example.reading.get(`${path}?utm_source=x`);
    expect(answer.status).toBe(400);
    expect(await answer.text()).toContain('utm_source');
  });

  it('is not made for those who ask for its headers only', async () => {
    const base = await example.reading.app.getUrl();
    const answer = await fetch(base + path, { method: 'HEAD' });
    expect([answer.status, answer.headers.get('content-type')]).toEqual([200, type]);
  });
});

describe('an export longer than a page', () => {
  const extra = 2 * EXPORT_PAGE;

  it('tells every procedure once, in every format (F69)', async () => {
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
    expect((await text('/api/v1/procedures.ndjson?q=pfad')).trimEnd().split('\n')).toHaveLength(extra);
    const book = await new ExcelJS.Workbook().xlsx.load(
      await (await example.reading.get('/api/v1/procedures.xlsx?q=pfad')).arrayBuffer(),
    );
    expect(book.worksheets[0]?.rowCount).toBe(extra + 1);
  });

  it('breaks off visibly when a row cannot be told: half a file must not look whole', async () => {
    await example.database.db.execute(`update procedure set result = '{}' where id = '2000000150'`, []);
    for (const format of ['csv', 'xlsx', 'geojson', 'ndjson']) {
      const answer = await example.reading.get(`/api/v1/procedures.${format}?q=pfad`);
      await expect(answer.arrayBuffer()).rejects.toThrow();
    }
  });
});
