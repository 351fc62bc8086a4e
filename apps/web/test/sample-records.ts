import { addDays, FeedDetail, ProcedureDetail, Run, slugOf } from '@navigator/shared';
import type { Phase, Status } from '@navigator/shared';

/** The instant at which every test reads the clock: 25 November 2026, noon in Berlin. */
export const NOW = Date.parse('2026-11-25T11:00:00Z');
export const TODAY = '2026-11-25';

export const FEED = '1feed00001';
export const PUBLISHER = '1pvbc00001';

/** A phase of informal participation. */
export function phase(start: string | null, end: string | null, extra: Partial<Phase> = {}): Phase {
  return {
    kind: 'informal',
    title: null,
    start,
    startTime: null,
    end,
    endTime: null,
    timeZone: 'Europe/Berlin',
    ...extra,
  };
}

type Changes = Partial<Record<keyof ProcedureDetail, unknown>>;

const SOURCE = {
  feed: { id: FEED, name: 'Musterstadt (DIPAS)', url: 'https://beteiligung.example/pds', format: 'dipas-pds' },
  sourceId: 'radweg',
  title: 'Neuer Radweg am Südring',
  url: 'https://mitmachen.example/radweg',
  lifecycle: 'live',
  leads: true,
  licence: null,
  firstSeenAt: '2026-11-01T06:00:00Z',
  changedAt: '2026-11-20T06:00:00Z',
  lastConfirmedAt: '2026-11-25T09:00:00Z',
  sourceStatus: 'aktiv',
  topicLabels: ['Verkehr'],
};

const RECORD = {
  summary: 'Wo soll der neue Radweg verlaufen?',
  url: 'https://mitmachen.example/radweg',
  status: 'open',
  statusBasis: 'dates',
  lifecycle: 'live',
  start: '2026-11-01',
  end: '2026-11-30',
  endTime: null,
  span: { start: '2026-11-01', end: '2026-11-30' },
  timeZone: 'Europe/Berlin',
  kind: 'informal',
  organiser: null,
  publisher: { id: PUBLISHER, name: 'Musterstadt', territory: null },
  feed: { id: FEED, name: 'Musterstadt (DIPAS)' },
  topics: [{ id: 'mobility', label: 'Mobilität und Verkehr' }],
  place: 'Altstadt',
  territories: [],
  point: [9.99, 53.55],
  geometryRole: 'area',
  image: null,
  contributions: 1234,
  comments: 0,
  participants: null,
  nextEvent: null,
  result: { state: 'notReported', url: null, publishedAt: null },
  licence: null,
  deadlineMoved: null,
  unconfirmedSince: null,
  history: { counts: [], changes: [] },
  corrections: [],
  description: 'Erster Absatz.\nZweiter Absatz.',
  phases: [phase('2026-11-01', '2026-11-30')],
  events: [],
  documents: [],
  geometry: {
    type: 'Polygon',
    coordinates: [
      [
        [9.98, 53.54],
        [10, 53.54],
        [10, 53.56],
        [9.98, 53.56],
        [9.98, 53.54],
      ],
    ],
  },
  sources: [SOURCE],
  lastConfirmedAt: '2026-11-25T09:00:00Z',
  language: 'de',
  level: null,
  territoryLink: null,
};

/** A whole record that the contract accepts, with what a test wants to be different. */
export function procedure(changes: Changes = {}): ProcedureDetail {
  const title = typeof changes.title === 'string' ? changes.title : 'Radweg an der Hauptstraße';
  return ProcedureDetail.parse({ id: '1pr0c00001', slug: slugOf(title), title, ...RECORD, ...changes });
}

const STATUSES: readonly Status[] = [
  'open',
  'planned',
  'open',
  'closed',
  'evaluating',
  'cancelled',
  'unknown',
  'closed',
];

/** Procedures of every status, every fifth without a place; the same ones each time. */
export function procedures(count: number): readonly ProcedureDetail[] {
  return Array.from({ length: count }, (_, index) => numbered(index));
}

function numbered(index: number): ProcedureDetail {
  const status = STATUSES[index % STATUSES.length] ?? 'open';
  const isPlanned = status === 'planned';
  return procedure({
    id: `1pr0c${String(index).padStart(5, '0')}`,
    title: `${TITLES[index % TITLES.length] ?? ''} ${index + 1}`,
    status,
    start: addDays(TODAY, isPlanned ? 3 + index : -20),
    end: addDays(TODAY, (index % 20) + (isPlanned ? 200 : 0)),
    ...lying(index),
    result: { state: index % 8 === 3 ? 'published' : 'notPublished', url: null, publishedAt: null },
  });
}

/** Every fifth concerns the whole city. */
function lying(index: number): Changes {
  if (index % 5 === 4) return { point: null, geometry: null, geometryRole: null, place: null };
  const point = [7 + ((index * 37) % 60) / 10, 50.5 + ((index * 53) % 40) / 10];
  return { point, geometry: { type: 'Point', coordinates: point }, geometryRole: 'location' };
}

const TITLES = [
  'Spielplatz am Stadtpark neu gestalten',
  'Bürgerhaushalt',
  'Bebauungsplan „Nördlich der Bahnhofstraße“ und Änderung des Flächennutzungsplans im Parallelverfahren',
  'Mobilitätskonzept Innenstadt',
  'Lärmaktionsplan, vierte Runde',
];

/** A registered feed. */
export function feed(changes: Partial<Record<keyof FeedDetail, unknown>> = {}): FeedDetail {
  return FeedDetail.parse({
    id: FEED,
    name: 'Musterstadt (DIPAS)',
    publisher: { id: PUBLISHER, name: 'Musterstadt', territory: null },
    url: 'https://beteiligung.example/pds',
    format: 'dipas-pds',
    state: 'live',
    isDemo: false,
    licence: null,
    procedures: 1234,
    counts: { listed: 41, leftOut: 0, shown: 41, notYetPublic: 0, held: 0 },
    health: {
      state: 'healthy',
      code: 'working',
      since: null,
      reason: { de: 'Der letzte Abruf gelang.', en: 'The latest run succeeded.' },
    },
    lastConfirmedAt: '2026-11-25T09:00:00Z',
    nextRunAt: '2026-11-25T13:00:00Z',
    openQuarantines: 0,
    intervalMinutes: 240,
    timeZone: 'Europe/Berlin',
    bbox: null,
    reports: { planned: false, results: false, contributions: true, comments: true, participants: false },
    expectations: null,
    file: null,
    lastRun: run(),
    intervals: [],
    uptime: [],
    ...changes,
  });
}

/** One harvest of the feed. */
export function run(changes: Partial<Record<keyof Run, unknown>> = {}): Run {
  return Run.parse({
    id: '1rvn000001',
    feed: FEED,
    startedAt: '2026-11-25T08:59:58Z',
    finishedAt: '2026-11-25T09:00:00Z',
    outcome: 'applied',
    repeats: 1,
    requested: false,
    found: 20,
    mapped: 19,
    new: 2,
    changed: 1,
    unchanged: 16,
    missing: 0,
    held: 0,
    rejected: 1,
    skipped: 0,
    duplicates: 0,
    events: 0,
    bytes: 12_000,
    ms: 2400,
    http: { status: 200, requests: 3 },
    findings: [
      {
        code: 'title-missing',
        severity: 'error',
        who: 'publisher',
        count: 1,
        example: { sourceId: 'p-17', value: null },
        text: { de: 'Dem Verfahren fehlt der Titel.', en: 'The procedure has no title.' },
      },
    ],
    quarantine: null,
    error: null,
    ...changes,
  });
}
