import { describe, expect, it } from '@jest/globals';
import { Status } from '@navigator/shared';
import { anExportedProcedure } from '../../test/exported-procedure.js';
import { COLUMNS, type ExportedProcedure, type Telling } from './columns.js';
import { csvHeader, csvLines } from './csv.js';

const DE: Telling = { language: 'de', origin: 'https://navigator.example' };
const EN: Telling = { ...DE, language: 'en' };

const line = (differences: Partial<ExportedProcedure> = {}, telling = DE): string =>
  csvLines(COLUMNS, [anExportedProcedure(differences)], telling);

const titled = (title: string): string => line({ title }).split(',')[1] ?? '';

/** The cells under their headings; for lines without quotes. */
const told = (differences: Partial<ExportedProcedure>, telling = DE): Readonly<Record<string, string>> => {
  const names = csvHeader(COLUMNS, telling).trim().split(',');
  const cells = line(differences, telling).trimEnd().split(',');
  return Object.fromEntries(names.map((name, index) => [name, cells[index] ?? '']));
};

describe('a line of the table', () => {
  it.each([
    ['=HYPERLINK("https://evil.example")', `"'=HYPERLINK(""https://evil.example"")"`],
    ['+49 40 1', "'+49 40 1"],
    ['-1', "'-1"],
    ['@sum', "'@sum"],
    ['\t=1', "'\t=1"],
    ['＝1', "'＝1"],
  ])('makes the formula %j text', (title, cell) => {
    expect(titled(title)).toBe(cell);
  });

  it.each([
    ['Weg;=1+1', "Weg;'=1+1"],
    ['Weg; =1+1', "Weg; '=1+1"],
    ['Weg\n=1+1', `"Weg\n'=1+1"`],
    ['Weg\t@sum', "Weg\t'@sum"],
    [' =1+1', "' =1+1"],
  ])('makes %j text where semicolons part cells', (title, cell) => {
    expect(titled(title)).toBe(cell);
  });

  it('makes a carriage return at the beginning harmless', () => {
    expect(line({ title: '\r=1' })).toContain(`"'\r=1"`);
  });

  it('leaves ordinary text and negative numbers alone', () => {
    const cells = line({ title: 'A = B - C; D' });
    expect(cells).toContain(',A = B - C; D,');
    expect(cells).toContain(',-3.5,53,');
  });

  it('keeps 0 and unknown apart', () => {
    expect(told({ contributions: 0 })).toMatchObject({ Beiträge: '0' });
    expect(told({ contributions: null })).toMatchObject({ Beiträge: '' });
  });

  it('quotes what holds a comma, a quote or a line end', () => {
    expect(line({ title: 'Weg, "neu"\nund breit' })).toContain('"Weg, ""neu""\nund breit"');
  });

  it('has a cell for every column of the header', () => {
    const columns = csvHeader(COLUMNS, DE).trimEnd().split(',').length;
    expect(csvHeader(COLUMNS, EN).trimEnd().split(',')).toHaveLength(columns);
    expect(line().trimEnd().split(',')).toHaveLength(columns);
  });

  it('tells words in the language asked for, and the same ids in both', () => {
    const differences: Partial<ExportedProcedure> = {
      status: 'unknown',
      statusBasis: 'gone',
      lifecycle: 'archived',
      geometryRole: 'area',
      kind: 'formal',
      result: { state: 'notPublished', url: null, publishedAt: null },
    };
    const ids = {
      statusId: 'unknown',
      statusBasisId: 'gone',
      recordId: 'archived',
      positionId: 'area',
      kindId: 'formal',
      resultId: 'notPublished',
      publisherId: 'pbpbpbpbp1',
    };
    expect(told(differences)).toMatchObject({ ...ids, Stand: 'Stand unbekannt', Ergebnis: 'steht aus' });
    expect(told(differences, EN)).toMatchObject({
      ...ids,
      status: 'Status unknown',
      position: 'centre of the area',
      result: 'still owed',
    });
  });

  it.each(Status.options)('has a word for the status %s', (status) => {
    expect(told({ status })['Stand']).not.toBe(status);
  });

  it('says the day of the last change on the clock of the city', () => {
    const changedAt = '2026-03-31T22:30:00.000Z';
    expect(told({ changedAt })).toMatchObject({ 'Geändert am': '2026-04-01', changedAt });
    expect(told({ changedAt, timeZone: 'UTC' })).toMatchObject({ 'Geändert am': '2026-03-31' });
  });

  it('leads to our own page in that language, and says where a licence is unclear', () => {
    expect(told({}, EN)).toMatchObject({
      page: 'https://navigator.example/en/verfahren/weg-0000000001',
      licence: 'licence unclear',
    });
  });
});
