import { describe, expect, it } from '@jest/globals';
import { ask, expected, platform, textAt, TODAY } from './test/ask.js';
import { csvOf } from './csv-text.js';

const table = (slug: string, separator: string): readonly (readonly string[])[] => {
  const text = textAt(slug, platform(slug).listPath).replace(/^\uFEFF/, '');
  const cells = new RegExp(`(?:^|${separator})(?:"((?:[^"]|"")*)"|([^"${separator}]*))`, 'g');
  return text
    .trimEnd()
    .split('\r\n')
    .map((line) => [...line.matchAll(cells)].map(([, quoted, plain]) => quoted?.replaceAll('""', '"') ?? plain ?? ''));
};

describe('a table as text', () => {
  it('quotes what would be misread', () => {
    expect(csvOf([['a;b', 'say "so"', null, 'x']], ';')).toBe('"a;b";"say ""so""";;x\r\n');
    expect(csvOf([['a,b', 'c']], ',')).toBe('"a,b",c\r\n');
  });
});

describe('a table of procedures as German spreadsheets write it', () => {
  it('has a byte order mark, semicolons, days with dots and decimal commas', () => {
    expect(textAt('csv-german', platform('csv-german').listPath)).toMatch(/^\uFEFFKennung;Titel;/);
    const [head = [], ...rows] = table('csv-german', ';');
    expect(rows.every((row) => row.length === head.length)).toBe(true);
    const [id, begin, longitude] = ['Kennung', 'Beginn', 'Längengrad'].map((name) => head.indexOf(name));
    const column = (index = -1): readonly string[] => rows.map((row) => row[index] ?? '');
    expect(column(id).toSorted()).toEqual(
      expected('csv-german')
        .procedures.map((one) => one.id)
        .toSorted(),
    );
    for (const day of column(begin)) expect(day).toMatch(/^\d\d\.\d\d\.\d{4}$/);
    expect(column(longitude).every((degrees) => /^(?:10,\d+)?$/.test(degrees))).toBe(true);
  });
});

describe('a timetable of plans', () => {
  it('has a row for every event, predicted while it is to come', () => {
    const [head = [], ...rows] = table('csv-timetable', ',');
    const at = (row: readonly string[], name: string): string => row[head.indexOf(name)] ?? '';
    expect(new Set(rows.map((row) => at(row, 'plan')))).toEqual(
      new Set(expected('csv-timetable').procedures.map(({ id }) => id)),
    );
    for (const row of rows) {
      const isToCome = at(row, 'event-date') > TODAY;
      expect(at(row, isToCome ? 'predicted-date' : 'actual-date')).toBe(at(row, 'event-date'));
      expect(at(row, isToCome ? 'actual-date' : 'predicted-date')).toBe('');
    }
    expect(new Set(rows.map((row) => at(row, 'plan-event')))).toContain('scoping-consultation-start');
    expect(new Set(rows.map((row) => at(row, 'reference'))).size).toBe(rows.length);
  });

  it('is linked at the door', () => {
    expect(textAt('csv-timetable', '/')).toContain('href="/local-plan/plan-timetable.csv"');
    expect(ask('csv-timetable', '/local-plan/nirgends').status).toBe(404);
  });
});
