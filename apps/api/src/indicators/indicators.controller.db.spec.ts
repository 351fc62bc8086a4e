import { beforeAll, describe, expect, it } from '@jest/globals';
import {
  IndicatorId,
  IndicatorList,
  IndicatorResult,
  Problem,
  ProcedureList,
  type NavigatorApi,
} from '@navigator/shared';
import ExcelJS from 'exceljs';
import { readIndicatorExamples } from '../../test/indicator-examples.js';
import { InProcessNavigator } from '../navigator-api.js';

const example = readIndicatorExamples();
const NOON = '2026-03-10T12:00:00Z';

const ask = async (question: string): Promise<IndicatorResult> =>
  IndicatorResult.parse(await example.reading.json(`/api/v1/indicators/${question}`));
const refused = async (question: string): Promise<Problem> => {
  const answer = await example.reading.get(`/api/v1/indicators/${question}`);
  expect(answer.headers.get('content-type')).toMatch(/^application\/problem\+json/);
  return Problem.parse(await answer.json());
};
const bytes = async (question: string): Promise<Response> => {
  const answer = await example.reading.get(`/api/v1/indicators/${question}`);
  expect(answer.status).toBe(200);
  return answer;
};

describe('GET /api/v1/indicators', () => {
  it('defines every indicator', async () => {
    const { items, next } = IndicatorList.parse(await example.reading.json('/api/v1/indicators'));
    expect(items.map(({ id }) => id)).toEqual(IndicatorId.options);
    expect(next).toBeNull();
  });

  it('refuses a key it does not know', async () => {
    expect(await refused('../indicators?colour=red')).toMatchObject({ status: 400, errors: [{ path: 'colour' }] });
  });
});

describe('GET /api/v1/indicators/{id}', () => {
  it('carries its definition and the instant it is true for', async () => {
    const { definition, asOf, by, interval } = await ask('d1');
    expect(definition).toMatchObject({ id: 'D1', unit: 'days', version: 1 });
    expect({ asOf, by, interval }).toEqual({ asOf: '2026-03-10T12:00:00.000Z', by: null, interval: null });
  });

  it.each(['c2b', 'C2B', 'C2b'])('knows its id in any case: %s', async (id) => {
    expect((await ask(id)).definition.id).toBe('C2b');
  });

  it.each(['Z9', 'A', 'A1x', '%20'])('is not found where there is none: %s', async (id) => {
    expect(await refused(id)).toMatchObject({ status: 404, code: 'not-found' });
  });

  it('says which groupings it knows when asked for another one', async () => {
    const { status, errors } = await refused('G1?by=status');
    expect(status).toBe(400);
    expect(errors).toEqual([{ path: 'by', message: 'G1 can be grouped by: time, territory, topic, publisher, kind' }]);
    expect(await refused('A1?by=colour')).toMatchObject({ status: 400, code: 'invalid-input' });
  });

  it('refuses what is no key of the filter', async () => {
    expect((await refused('A1?colour=red')).errors).toMatchObject([{ path: 'colour' }]);
    expect((await refused('A1?by=time&interval=week')).errors).toMatchObject([{ path: 'interval' }]);
  });

  it('takes the filter of the list: as many procedures as the list tells', async () => {
    for (const query of [
      'status=open',
      'topic=housing',
      'territory=03',
      'from=2026-01-01&to=2026-02-01',
      'q=hof',
      'located=true',
    ]) {
      const { count } = ProcedureList.parse(await example.reading.json(`/api/v1/procedures?${query}`));
      expect({ query, value: (await ask(`A1?${query}`)).rows[0]?.value }).toEqual({ query, value: count.value });
    }
  });

  it('writes labels in the language asked for; an area without a name of its own has that of its publisher', async () => {
    const labels = async (question: string): Promise<readonly string[]> =>
      (await ask(question)).rows.map(({ label }) => label);
    expect(await labels('A1?by=status&lang=en')).toEqual(['Open', 'Planned', 'Closed', 'Status unknown']);
    expect(await labels('A1?by=publisher')).toEqual(['Musterstadt', 'Ährenfeld']);
    expect(await labels('A1?by=territory')).toEqual(['Hamburg', 'Ährenfeld', 'Ohne Gebiet']);
    expect(await labels('A1?by=time&interval=month&from=2026-03-01&to=2026-03-31')).toEqual(['März 2026']);
  });

  it('tells what share of the residents lives where it is reported, as far as residents are known', async () => {
    expect((await ask('A1')).coverage.populationShare).toBe(1);
    expect((await ask('G1?publisher=pbpbpbpbp2')).coverage).toEqual({ feeds: 1, reporting: 0, populationShare: null });
  });
});

describe('midnight', () => {
  const at = async (instant: string, question: string): Promise<Readonly<Record<string, number | null>>> => {
    example.reading.clock.set(instant);
    const { rows } = await ask(question);
    example.reading.clock.set(NOON);
    return Object.fromEntries(rows.map(({ key, value }) => [key, value]));
  };
  const statuses = async (instant: string): Promise<ReadonlyMap<string, string>> => {
    example.reading.clock.set(instant);
    const { items } = ProcedureList.parse(await example.reading.json('/api/v1/procedures?limit=200'));
    example.reading.clock.set(NOON);
    return new Map(items.map(({ id, status }) => [id, status]));
  };
  const BEFORE = '2026-03-10T22:59:59Z';
  const AFTER = '2026-03-10T23:00:00Z';

  it('changes exactly 3 (over), 5 (begins) and a (a draft that shows itself), without a harvest', async () => {
    const [before, after] = [await statuses(BEFORE), await statuses(AFTER)];
    const changed = [...after].filter(([id, status]) => before.get(id) !== status);
    expect(changed.toSorted()).toEqual([
      ['0000000003', 'closed'],
      ['0000000005', 'open'],
      ['000000000a', 'open'],
    ]);
    expect([...before.keys()].filter((id) => !after.has(id))).toEqual([]);
  });

  it('moves them in A1 by status, and one more result is owed', async () => {
    expect(await at(BEFORE, 'A1?by=status')).toEqual({ open: 2, planned: 1, closed: 3, unknown: 1 });
    expect(await at(AFTER, 'A1?by=status')).toEqual({ open: 3, closed: 4, unknown: 1 });
    expect(await at(BEFORE, 'G1')).toEqual({ all: 0.5 });
    expect(await at(AFTER, 'G1')).toEqual({ all: 0.333333 });
  });

  it('makes everything a day older', async () => {
    expect(await at(BEFORE, 'J2?by=publisher')).toEqual({ pbpbpbpbp1: 0, pbpbpbpbp2: 3 });
    expect(await at(AFTER, 'J2?by=publisher')).toEqual({ pbpbpbpbp1: 1, pbpbpbpbp2: 4 });
  });
});

describe('an ETag of an indicator', () => {
  it.each(['', '/A1?by=time', '/C1.csv?by=topic', '/D1.xlsx'])('saves a second answer: %s', async (path) => {
    const etag = (await bytes(`../indicators${path}`)).headers.get('etag') ?? '';
    expect(etag).toMatch(/^W\//);
    const again = await example.reading.get(`/api/v1/indicators${path}`, { 'if-none-match': etag });
    expect(again.status).toBe(304);
  });

  it.each(['', '/A1', '/j2', '/A1.csv'])('asks no more of an address than the door does: %s', async (path) => {
    const { status } = await example.reading.get(`/api/v1/indicators${path}?q=%E0%A4%A`);
    expect(status).toBeLessThan(500);
  });

  it.each(['J2', 'j2?by=publisher', 'j2.csv'])(
    'is not given to %s: confirmations change it, and no edition',
    async (question) => {
      const { headers } = await bytes(question);
      expect(headers.get('etag')).toBeNull();
      expect(headers.get('cache-control')).toBe('no-store');
    },
  );
});

describe('the files', () => {
  const csvOf = async (question: string): Promise<readonly string[]> => {
    const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(await (await bytes(question)).arrayBuffer());
    expect(text.startsWith('\uFEFF')).toBe(true);
    return text.slice(1).trimEnd().split('\r\n');
  };
  const cells = ({ rows, definition: { unit } }: IndicatorResult): readonly string[] =>
    rows.map(({ key, label, value, reason, n, of, spread }) =>
      [
        key,
        label,
        value,
        ...[unit === 'contributions' ? 'Beiträge' : unit],
        REASONS[reason ?? ''],
        n,
        of,
        spread?.lower,
        spread?.median,
        spread?.upper,
        spread?.sum,
        unit,
        reason,
      ]
        .map((cell) => String(cell ?? ''))
        .join(','),
    );
  const REASONS: Readonly<Record<string, string>> = { notReported: 'nicht gemeldet', notApplicable: 'nicht anwendbar' };

  it.each(['by=topic', 'by=time&interval=quarter', 'by=publisher', 'status=open'])(
    'tell the same rows as the JSON, after what they mean and an empty line (CSV): %s',
    async (query) => {
      const lines = await csvOf(`C1.csv?${query}`);
      const begin = lines.indexOf('') + 1;
      expect(lines[begin]).toBe(
        'key,Gruppe,Wert,Einheit,Warum kein Wert,beruht auf,von,unteres Viertel,Median,oberes Viertel,Summe,unitId,reasonId',
      );
      expect(lines.slice(begin + 1)).toEqual(cells(await ask(`C1?${query}`)));
    },
  );

  it('say what the numbers mean, what was asked, how far they reach and since when they are true', async () => {
    const about = (await csvOf('C1.csv?by=status&topic=mobility,housing')).join('\n');
    for (const said of [
      'C1 Beiträge je Verfahren (Fassung 1)',
      'Wohnen oder Mobilität und Verkehr',
      'nach Stand',
      '2 von 2 Quellen',
      '10.03.2026',
      'C1.csv?by=status',
    ]) {
      expect(about).toContain(said);
    }
    expect((await csvOf('C1.csv?lang=en')).join('\n')).toContain('Contributions per procedure (version 1)');
  });

  it('run no formula, whatever a city calls itself', async () => {
    const { db } = example.database;
    await db.execute(`update publisher set name = '=1+1' where id = 'pbpbpbpbp1'`, []);
    expect(await csvOf('A1.csv?by=publisher')).toContain("pbpbpbpbp1,'=1+1,5,Verfahren,,5,5,,,,,procedures,");
    await db.execute(`update publisher set name = 'Musterstadt' where id = 'pbpbpbpbp1'`, []);
  });

  it('tell the same rows in a workbook, with numbers as numbers and a sheet that explains them (F89)', async () => {
    const book = new ExcelJS.Workbook();
    const answer = await bytes('C1.xlsx?by=topic');
    expect(answer.headers.get('content-disposition')).toBe('attachment; filename="c1.xlsx"');
    await book.xlsx.load(await answer.arrayBuffer());
    const [table, about] = book.worksheets;
    const { rows } = await ask('C1?by=topic');
    const read = rows.map((_, index) => {
      const { values } = table?.getRow(index + 2) ?? { values: [] };
      return Array.isArray(values) ? [values[1], values[3], values[6], values[7]] : [];
    });
    expect(read).toEqual(rows.map(({ key, value, n, of }) => [key, value ?? undefined, n, of]));
    expect(about?.getRow(1).getCell(2).text).toBe('C1 Beiträge je Verfahren (Fassung 1)');
  });

  it.each(['Z9.csv', 'Z9.xlsx', 'A1.pdf'])('are not found where there are none: %s', async (name) => {
    expect(await refused(name)).toMatchObject({ status: 404 });
  });

  it('are refused for a grouping that makes no sense', async () => {
    expect(await refused('F1.csv?by=time')).toMatchObject({ status: 400 });
    expect(await refused('F1.xlsx?by=time')).toMatchObject({ status: 400 });
  });
});

describe('the contract in process', () => {
  let api: NavigatorApi;
  beforeAll(() => {
    api = example.reading.app.get(InProcessNavigator, { strict: false });
  });

  it('answers as the doors over HTTP do', async () => {
    expect(await api.indicator({ id: 'C1', filter: { topic: ['housing'] }, by: 'time', interval: 'quarter' })).toEqual(
      await ask('C1?topic=housing&by=time&interval=quarter'),
    );
    expect(api.indicatorDefinitions()).toEqual(
      IndicatorList.parse(await example.reading.json('/api/v1/indicators')).items,
    );
  });

  it('throws where the indicator does not know the grouping', async () => {
    await expect(api.indicator({ id: 'F1', filter: {}, by: 'time', interval: 'year' })).rejects.toThrow();
  });
});
