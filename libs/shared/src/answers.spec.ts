import { describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import { CheckReport, SampleProcedure } from './check.js';
import { FeedDetail, FeedList } from './feed.js';
import { Health } from './health.js';
import { FeedId, ProcedureId, PublisherId, RunId } from './ids.js';
import { Problem } from './problem.js';
import { Facets, Procedure, ProcedureDetail, ProcedureList } from './procedure.js';
import { Run, RunList } from './run.js';

// One example of each answer of the api. Web, exports and the OpenAPI document are built on these shapes; a member that
// goes missing or changes its type breaks somebody's client, so it has to break this file first.

const text = { de: 'Wort', en: 'word' };
const instant = '2026-03-01T12:00:00.000Z';
const publisher = { id: PublisherId.parse('abcdefghjk'), name: 'Wehrstadt', territory: '01001000' };
const feedId = FeedId.parse('mnpqrstvwx');
const feedUrl = 'https://wehrstadt.example/dipas-pds/projects';

const procedure: z.infer<typeof Procedure> = {
  id: ProcedureId.parse('0123456789'),
  slug: 'umgestaltung-muehlenplatz',
  title: 'Umgestaltung Mühlenplatz',
  summary: null,
  url: 'https://muehlenplatz.wehrstadt.example/#/',
  status: 'open',
  statusBasis: 'dates',
  lifecycle: 'live',
  start: '2026-03-01',
  end: '2026-03-31',
  endTime: null,
  span: { start: '2026-03-01', end: null },
  timeZone: 'Europe/Berlin',
  kind: 'informal',
  organiser: null,
  publisher,
  feed: { id: feedId, name: 'Wehrstadt' },
  topics: [{ id: 'mobility', label: 'Mobilität und Verkehr' }],
  place: null,
  territories: ['01001000'],
  point: [10, 53],
  geometryRole: 'area',
  image: null,
  contributions: 19,
  comments: null,
  participants: null,
  nextEvent: null,
  result: { state: 'notReported', url: null, publishedAt: null },
  licence: null,
  deadlineMoved: { was: '2026-03-15', movedAt: instant },
  unconfirmedSince: '2026-03-01',
};

const detail: z.infer<typeof ProcedureDetail> = {
  ...procedure,
  description: 'Erster Absatz.\n\nZweiter Absatz.',
  phases: [
    {
      kind: 'informal',
      title: null,
      start: '2026-03-01',
      startTime: null,
      end: '2026-03-31',
      endTime: '12:00',
      timeZone: 'Europe/Berlin',
    },
  ],
  events: [{ title: 'Rundgang', start: '2026-03-10T18:00:00+01:00', end: null, place: 'Markt', url: null }],
  documents: [{ title: 'Plan', url: 'https://wehrstadt.example/plan.pdf', mediaType: 'application/pdf', date: null }],
  geometry: { type: 'Point', coordinates: [10, 53] },
  sources: [
    {
      feed: { id: feedId, name: 'Wehrstadt', url: feedUrl, format: 'dipas-pds' },
      sourceId: 'muehlenplatz',
      title: null,
      url: null,
      lifecycle: 'live',
      leads: true,
      licence: null,
      firstSeenAt: instant,
      changedAt: instant,
      lastConfirmedAt: instant,
      sourceStatus: 'active',
      topicLabels: ['Mobilität'],
    },
  ],
  lastConfirmedAt: instant,
  language: 'de',
  level: 'consultation',
  territoryLink: { key: '02000000', name: 'Hamburg', method: 'publisher', confidence: 'high' },
  corrections: [
    {
      field: 'dates',
      value: { start: '2026-03-01', end: '2026-04-15' },
      sourceValue: { start: '2026-03-01', end: '2026-04-03' },
      reason: 'Amtsblatt',
      since: instant,
    },
  ],
  history: {
    counts: [{ day: '2026-03-09', contributions: 4, comments: null, participants: null }],
    changes: [{ at: instant, kind: 'added', fields: [], text }],
  },
};

const finding = {
  code: 'date-invalid',
  severity: 'warning' as const,
  who: 'publisher' as const,
  count: 2,
  example: { sourceId: 'muehlenplatz', value: 'dateEnd: bald' },
  text,
};

const run: z.infer<typeof Run> = {
  id: RunId.parse('yz00000000'),
  feed: feedId,
  startedAt: instant,
  finishedAt: instant,
  outcome: 'applied',
  repeats: 0,
  requested: false,
  found: 3,
  mapped: 2,
  new: 1,
  changed: 1,
  unchanged: 0,
  missing: 0,
  held: 0,
  rejected: 1,
  skipped: 0,
  duplicates: 0,
  events: 0,
  bytes: 1200,
  ms: 34,
  http: { status: 200, requests: 2 },
  findings: [finding],
  quarantine: null,
  error: null,
};

const feed: z.infer<typeof FeedDetail> = {
  id: feedId,
  name: 'Wehrstadt',
  publisher,
  url: feedUrl,
  format: 'dipas-pds',
  state: 'live',
  isDemo: false,
  licence: null,
  procedures: 2,
  counts: { listed: 3, leftOut: 1, shown: 2, notYetPublic: 0, held: 0 },
  health: { state: 'healthy', code: 'working', since: instant, reason: text },
  lastConfirmedAt: instant,
  nextRunAt: null,
  openQuarantines: 0,
  intervalMinutes: 60,
  timeZone: 'Europe/Berlin',
  bbox: [8, 50, 12, 54],
  file: null,
  reports: { planned: false, results: true, contributions: true, comments: true, participants: false },
  expectations: { min: 5, max: 60, quietMonths: [8, 12] },
  lastRun: run,
  intervals: [{ state: 'failing', code: 'failed', reason: text, since: instant, until: null }],
  uptime: [{ days: 7, healthy: 0.9, degraded: 0.1, failing: 0, unknown: null }],
};

const { id: _id, slug: _slug, feed: _feed, publisher: _publisher, ...unnamed } = procedure;
const sample: z.infer<typeof SampleProcedure> = { ...unnamed, geometry: { type: 'Point', coordinates: [10, 53] } };
const error = { code: 'not-json', detail: 'no JSON', text };

const report: z.infer<typeof CheckReport> = {
  id: 'c1',
  state: 'done',
  url: feedUrl,
  format: 'dipas-pds',
  candidates: [{ format: 'dipas-pds', url: feedUrl, confidence: 0.95, evidence: 'GeoJSON with nameFull' }],
  feedUrl,
  asked: [{ url: feedUrl, status: 200, answeredFrom: null, came: text }],
  found: 3,
  mapped: 2,
  rejected: 1,
  skipped: 0,
  duplicates: 0,
  events: 0,
  findings: [finding],
  fill: { title: 1, geometry: 0.5 },
  sample: [sample],
  bbox: null,
  suggestedMap: {
    map: { title: 'titel', phases: [{ kind: 'informal', end: 'ende' }] },
    fields: [{ target: 'title', path: 'titel', confidence: 1, example: 'Hafen' }],
    unmapped: [{ path: 'qx1', example: null }],
  },
  progress: { step: 'mapping', place: null, requests: 2, bytes: 4711, found: 3, text },
  error: null,
};

const facet = [{ id: 'open', label: 'Offen', count: 3 }];
const facets: z.infer<typeof Facets> = {
  facets: { status: facet, topic: [], kind: [], publisher: [], territory: [] },
  located: { yes: 2, no: 1 },
};

const ANSWERS: readonly (readonly [string, z.ZodType, object])[] = [
  ['a procedure', Procedure, procedure],
  ['a whole procedure', ProcedureDetail, detail],
  ['a list', ProcedureList, { items: [{ ...procedure, hits: null }], next: null, count: { value: 1, exact: true } }],
  ['a sample', SampleProcedure, sample],
  ['facets', Facets, facets],
  ['a run', Run, run],
  ['runs', RunList, { items: [run], next: 'cursor' }],
  ['a feed', FeedDetail, feed],
  ['feeds', FeedList, { items: [feed], next: null }],
  ['a report', CheckReport, report],
  [
    'health',
    Health,
    {
      state: 'healthy',
      asOf: instant,
      feeds: { healthy: 1, degraded: 0, failing: 0, unknown: 0 },
      procedures: 2,
      isDemo: false,
      ownOutageSince: null,
      reasons: [{ code: 'failed', feeds: 1, text }],
    },
  ],
  [
    'a problem',
    Problem,
    {
      type: 'about:blank',
      title: 'Bad request',
      status: 400,
      code: 'bad-filter',
      detail: 'status',
      instance: '/api/v1/procedures',
    },
  ],
];

describe('an answer of the api', () => {
  it.each(ANSWERS)('may be %s', (_, schema, answer) => {
    expect(schema.safeParse(answer).error).toBeUndefined();
  });

  it.each(ANSWERS)('keeps every member of %s', (_, schema, answer) => {
    for (const key of Object.keys(answer)) {
      const rest = Object.fromEntries(Object.entries(answer).filter(([name]) => name !== key));
      expect({ key, success: schema.safeParse(rest).success }).toEqual({ key, success: false });
    }
  });

  it.each([
    ['an unknown status', { status: 'running' }],
    ['an instant for a day', { start: instant }],
    ['a German date', { end: '31.03.2026' }],
    ['a relative link', { url: '/muehlenplatz' }],
    ['no count as a text', { contributions: '19' }],
    ['an id of another kind', { id: '42' }],
    ['a point out of this world', { point: [190, 53] }],
  ])('is no procedure with %s', (_, fault) => {
    expect(Procedure.safeParse({ ...procedure, ...fault }).success).toBe(false);
  });

  it('may fail with a code and words for people', () => {
    expect(Run.parse({ ...run, outcome: 'failed', error }).error).toEqual(error);
    expect(CheckReport.parse({ ...report, state: 'failed', format: null, error }).error).toEqual(error);
    expect(Run.safeParse({ ...run, error: 'not-json' }).success).toBe(false);
  });

  it('names the fields that were wrong', () => {
    const problem = {
      type: 'about:blank',
      title: 'Bad request',
      status: 400,
      code: 'bad-filter',
      detail: '',
      instance: '',
      errors: [{ path: 'from', message: 'expected a day' }],
    };
    expect(Problem.parse(problem)).toEqual(problem);
    expect(Problem.safeParse({ ...problem, errors: ['from'] }).success).toBe(false);
  });

  it('can be published as JSON Schema', () => {
    const texts = ANSWERS.map(([, schema]) => JSON.stringify(z.toJSONSchema(schema, { io: 'output' })));
    for (const text of texts) expect(text).toContain('"type":"object"');
  });
});
