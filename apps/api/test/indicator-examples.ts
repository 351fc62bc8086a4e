import { beforeAll } from '@jest/globals';
import { OTHER_CITY } from './example-city.js';
import { readExamples, type ExampleReading } from './example-reading.js';
import { aProcedure, phase, type SeedProcedure } from './seed-procedures.js';

const POINT = { type: 'Point', coordinates: [10, 53.5] };
const inOtherCity = { feed: OTHER_CITY.id, publisher: OTHER_CITY.publisher.id, territories: ['03152012'] };
const published = { state: 'published', url: 'https://beteiligung.example/ergebnis', publishedAt: null } as const;
const owed = { state: 'notPublished', url: null, publishedAt: null } as const;

/**
 * Few enough to work every indicator out by hand, on the tenth of March 2026: two open (one ends today), one that
 * begins tomorrow, three closed, one without dates; and three that nobody may see, of which one shows itself tomorrow.
 */
export const INDICATOR_EXAMPLES: readonly SeedProcedure[] = [
  aProcedure('0000000001', 'Radweg', {
    phases: [phase('2025-11-01', '2025-11-30')],
    topics: ['mobility', 'housing'],
    geometry: POINT,
    contributions: 10,
    result: published,
    summary: 'Mehr Platz',
    organiser: 'Bezirksamt',
  }),
  aProcedure('0000000002', 'Brücke', {
    phases: [phase('2025-12-15', '2026-01-14')],
    contributions: 20,
    result: owed,
    confirmedAt: '2026-02-28T23:30:00Z',
  }),
  aProcedure('0000000003', 'Hof', {
    phases: [phase('2026-03-01', '2026-03-10')],
    topics: ['housing'],
    geometry: POINT,
    contributions: 0,
    result: owed,
  }),
  aProcedure('0000000004', 'Mängel', { phases: [phase('2026-03-05', null)], topics: [], result: owed }),
  aProcedure('0000000005', 'Museum', {
    phases: [phase('2026-03-11', '2026-04-09')],
    topics: ['culture'],
    place: 'Markt',
    contributions: 6,
    result: owed,
  }),
  aProcedure('0000000006', 'Quartier', {
    ...inOtherCity,
    phases: [phase('2024-07-01', '2024-07-31')],
    topics: ['housing'],
    kind: 'formal',
    geometry: POINT,
    contributions: 30,
    lifecycle: 'archived',
    goneAt: '2024-09-01T00:00:00Z',
  }),
  aProcedure('0000000007', 'Ohne Daten', { ...inOtherCity, territories: [], kind: 'unknown' }),
  aProcedure('0000000008', 'Zurückgezogen', { lifecycle: 'withdrawn', phases: [phase('2026-03-01', '2026-03-30')] }),
  aProcedure('0000000009', 'Doppelt', { lifecycle: 'merged', mergedInto: '0000000001' }),
  aProcedure('000000000a', 'Entwurf', {
    phases: [phase('2026-03-11', '2026-03-20')],
    showsPlanned: false,
    result: owed,
  }),
];

/** What the seeds cannot say: comments, and the other city last confirmed late in the evening of the seventh. */
const REST = `
  update procedure set comments = told.comments
  from (values ('0000000001', 5), ('0000000002', 40), ('0000000003', 0), ('0000000004', 7)) told (id, comments)
  where procedure.id = told.id`;

/** The reading side over these examples, for the length of a suite. */
export function readIndicatorExamples(): ExampleReading {
  const example = readExamples(INDICATOR_EXAMPLES);
  beforeAll(async () => {
    await example.database.db.execute(REST, []);
    await example.database.db.execute(`update feed set last_complete_at = '2026-03-07T22:30:00Z' where id = $1`, [
      OTHER_CITY.id,
    ]);
  });
  return example;
}
