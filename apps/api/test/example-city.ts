import { aProcedure, phase, SEED_CITY, type SeedFeed, type SeedProcedure } from './seed-procedures.js';

/** Noon of the tenth of March 2026, when the examples are looked at. */
export const EXAMPLE_NOW = '2026-03-10T12:00:00Z';

/** A second city, elsewhere. */
export const OTHER_CITY: SeedFeed = {
  ...SEED_CITY,
  id: 'feedfeed02',
  publisher: { id: 'pbpbpbpbp2', name: 'Ährenfeld', territory: '03152012' },
  url: 'https://ahrenfeld.example/api?apikey=k',
};

/** An area of about two square kilometres. */
export const SQUARE = {
  type: 'Polygon',
  coordinates: [
    [
      [10, 53.5],
      [10.02, 53.5],
      [10.02, 53.52],
      [10, 53.52],
      [10, 53.5],
    ],
  ],
};

/** One of each kind that a reader can meet; the last digit of the id names it in the tests. */
export const EXAMPLES: readonly SeedProcedure[] = [
  aProcedure('0000000001', 'Radweg an der Grünstraße', {
    summary: 'Mehr Platz für Fahrräder',
    phases: [phase('2026-03-01', '2026-03-20')],
    geometry: SQUARE,
    contributions: 19,
    organiser: 'Bezirksamt Mitte',
    result: { state: 'notPublished', url: null, publishedAt: null },
    events: [
      { title: 'Vorbei', start: '2026-03-02T18:00:00+01:00', end: null, place: null, url: null },
      { title: 'Rundgang', start: '2026-03-12T18:00:00+01:00', end: null, place: 'Rathaus', url: null },
    ],
  }),
  aProcedure('0000000002', 'Bürgerhaushalt', {
    phases: [phase('2026-03-01', '2026-03-12')],
    kind: 'formal',
    topics: ['budget', 'democracy'],
    geometry: { type: 'Point', coordinates: [9.99, 53.55] },
    createdAt: '2026-02-01T00:00:00Z',
    contributions: 3,
  }),
  aProcedure('0000000003', 'Spielplatz Süd', {
    phases: [phase('2026-04-01', '2026-04-30')],
    topics: ['children-youth'],
    place: 'Parkallee',
  }),
  aProcedure('0000000004', 'Quartier Nord', {
    feed: OTHER_CITY.id,
    publisher: OTHER_CITY.publisher.id,
    phases: [phase('2025-01-01', '2025-02-01')],
    topics: ['housing'],
    territories: ['03152012'],
    lifecycle: 'archived',
    goneAt: '2025-06-01T00:00:00Z',
    changedAt: '2026-03-05T00:00:00Z',
    geometry: { type: 'Point', coordinates: [9.93, 51.53] },
    result: { state: 'published', url: 'https://ahrenfeld.example/ergebnis', publishedAt: '2025-03-01' },
  }),
  aProcedure('0000000005', 'Entwurf', { phases: [phase('2026-05-01', null)], showsPlanned: false }),
  aProcedure('0000000006', 'Zurückgezogen', { lifecycle: 'withdrawn', phases: [phase('2026-03-01', '2026-03-30')] }),
  aProcedure('0000000007', 'Doppelt', { lifecycle: 'merged', mergedInto: '0000000001' }),
  aProcedure('0000000008', 'Ohne Daten'),
];

/** The feeds of the examples. */
export const EXAMPLE_FEEDS: readonly SeedFeed[] = [SEED_CITY, OTHER_CITY];
