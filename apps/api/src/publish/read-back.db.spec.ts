import { describe, expect, it, jest } from '@jest/globals';
import type { SourceRecord } from '@navigator/shared';
import { EXAMPLES } from '../../test/example-city.js';
import { readExamples } from '../../test/example-reading.js';
import { readBack } from '../../test/read-back.js';
import { aProcedure, phase } from '../../test/seed-procedures.js';

jest.setTimeout(30_000);

const TWO_ROUNDS = aProcedure('0000000009', 'Zwei Runden', {
  phases: [phase('2026-01-01', '2026-01-31'), phase('2026-03-01', '2026-04-30')],
});
const example = readExamples([...EXAMPLES, TWO_ROUNDS]);
const here = (): Promise<string> => example.reading.app.getUrl();
const periods = ({ phases }: SourceRecord): unknown => phases.map(({ start, end }) => [start, end]);

describe('what we publish is read by our own adapters', () => {
  it.each([
    ['navigator', ''],
    ['navigator', '/api/v1/procedures?limit=1&status=open'],
    ['dipas-pds', '/dipas-pds/projects'],
    ['ogc-features', '/ogc'],
    ['ogc-features', '/ogc/collections/procedures/items?limit=2'],
    ['geojson', '/api/v1/procedures.geojson'],
    ['csv', '/api/v1/procedures.csv'],
  ] as const)('%s reads "%s" with the same ids, titles and dates', async (format, path) => {
    const { records, isComplete } = await readBack(format, (await here()) + path);
    expect(isComplete).toBe(true);
    const simple = records.filter(({ sourceId }) => sourceId !== TWO_ROUNDS.id);
    expect(simple.map((record) => [record.sourceId, record.title, periods(record)])).toEqual([
      ['0000000001', 'Radweg an der Grünstraße', [['2026-03-01', '2026-03-20']]],
      ['0000000002', 'Bürgerhaushalt', [['2026-03-01', '2026-03-12']]],
      ['0000000003', 'Spielplatz Süd', [['2026-04-01', '2026-04-30']]],
      ['0000000004', 'Quartier Nord', [['2025-01-01', '2025-02-01']]],
      ['0000000008', 'Ohne Daten', []],
    ]);
  });

  it.each([
    [
      'navigator',
      '/ogc',
      [
        ['2026-01-01', '2026-01-31'],
        ['2026-03-01', '2026-04-30'],
      ],
    ],
    ['dipas-pds', '/dipas-pds/projects', [['2026-01-01', '2026-04-30']]],
    ['ogc-features', '/ogc', [['2026-03-01', '2026-04-30']]],
  ] as const)('%s reads of two rounds what "%s" can tell', async (format, path, expected) => {
    const { records } = await readBack(format, (await here()) + path);
    expect(records.filter(({ sourceId }) => sourceId === TWO_ROUNDS.id).map(periods)).toEqual([expected]);
  });

  it('with everything a procedure has, where an installation of ours reads it', async () => {
    const { records } = await readBack('navigator', await here(), { ownOrigin: 'https://dritte.example' });
    expect(records[0]).toMatchObject({
      events: [{ title: 'Vorbei' }, { title: 'Rundgang' }],
      geometry: { type: 'Polygon' },
      contributions: 19,
      result: { state: 'notPublished' },
      topics: ['mobility'],
      topicLabels: ['Verkehr'],
      publisher: { name: 'Musterstadt', territoryKey: '02000000' },
      origin: {
        via: [await here()],
        feedUrl: 'https://beteiligung.example/dipas-pds/projects?token=…&version=3',
        feedName: 'Musterstadt: Verfahren',
        licence: 'dl-de/by-2-0',
      },
    });
  });

  it('but never by ourselves', async () => {
    const { records, skipped } = await readBack('navigator', await here(), { ownOrigin: await here() });
    expect(records).toEqual([]);
    expect(new Set(skipped)).toEqual(new Set(['own-record']));
  });
});
