import { describe, expect, it } from '@jest/globals';
import { FeedId, ProcedureId, PublisherId } from '@navigator/shared';
import { csvHeader, csvLines, type ExportedProcedure } from './csv.js';

const plain: ExportedProcedure = {
  id: ProcedureId.parse('0000000001'),
  slug: 'weg',
  title: 'Weg',
  summary: null,
  url: null,
  status: 'open',
  statusBasis: 'dates',
  lifecycle: 'live',
  start: '2026-03-01',
  end: null,
  endTime: null,
  span: { start: '2026-03-01', end: null },
  timeZone: 'Europe/Berlin',
  kind: 'informal',
  organiser: null,
  publisher: { id: PublisherId.parse('pbpbpbpbp1'), name: 'Musterstadt', territory: null },
  feed: { id: FeedId.parse('feedfeed01'), name: 'Musterstadt' },
  topics: [],
  place: null,
  territories: [],
  point: [-3.5, 53],
  geometryRole: null,
  image: null,
  contributions: 0,
  comments: null,
  participants: null,
  nextEvent: null,
  result: { state: 'notReported', url: null, publishedAt: null },
  licence: null,
  changedAt: '2026-03-01T00:00:00.000Z',
};

const titled = (title: string): string => csvLines([{ ...plain, title }]).split(',')[1] ?? '';

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

  it('makes a carriage return at the beginning harmless', () => {
    expect(csvLines([{ ...plain, title: '\r=1' }])).toContain(`"'\r=1"`);
  });

  it('leaves ordinary text and negative numbers alone', () => {
    const line = csvLines([{ ...plain, title: 'A = B - C' }]);
    expect(line).toContain(',A = B - C,');
    expect(line).toContain(',-3.5,53,');
  });

  it('keeps 0 and unknown apart', () => {
    const cells = (contributions: number | null): readonly string[] =>
      csvLines([{ ...plain, contributions }]).split(',');
    expect(cells(0)).toContain('0');
    expect(cells(null)).not.toContain('0');
  });

  it('quotes what holds a comma, a quote or a line end', () => {
    expect(csvLines([{ ...plain, title: 'Weg, "neu"\nund breit' }])).toContain('"Weg, ""neu""\nund breit"');
  });

  it('has a cell for every column of the header', () => {
    const columns = csvHeader('de').trimEnd().split(',').length;
    expect(csvHeader('en').trimEnd().split(',')).toHaveLength(columns);
    expect(csvLines([plain]).trimEnd().split(',')).toHaveLength(columns);
  });
});
