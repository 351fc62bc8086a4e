import type {
  ChangeList,
  Facets,
  FacetValue,
  FeedDetail,
  FeedQuarantine,
  Filter,
  Health,
  HealthState,
  IndicatorQuery,
  IndicatorResult,
  NavigatorApi,
  Place,
  ProcedureDetail,
  PublisherDetail,
  Related,
  Report,
  ReportOutcome,
  Run,
} from '@navigator/shared';
import { sampleCoverage } from './sample-coverage.js';
import { sampleDefinitions, sampleIndicator } from './sample-indicators.js';
import { listed, publisher } from './sample-publishers.js';
import { feed, NOW, procedures, run } from './sample-records.js';

/** What the sample holds, and what a test wants to go wrong. */
export interface Sample {
  readonly procedures?: readonly ProcedureDetail[];
  readonly feeds?: readonly FeedDetail[];
  readonly runs?: readonly Run[];
  readonly quarantine?: FeedQuarantine;
  readonly publishers?: readonly PublisherDetail[];
  readonly indicator?: (query: IndicatorQuery) => IndicatorResult;
  readonly related?: Related;
  readonly changes?: ChangeList;
  readonly report?: (report: Report) => ReportOutcome;
  readonly places?: (text: string) => readonly Place[];
  readonly placeAt?: Place;
  readonly isDemo?: boolean;
  readonly ownOutageSince?: string;
  readonly reasons?: Health['reasons'];
}

/** The contract over a handful of records in memory: enough of the filter to render every state of the pages. */
export function sampleApi(sample: Sample = {}): NavigatorApi {
  const all = sample.procedures ?? procedures(40);
  const feeds = sample.feeds ?? [feed()];
  const publishers = sample.publishers ?? [publisher()];
  return {
    procedures: ({ filter, limit, cursor }) => {
      if (cursor !== null && !/^\d+$/.test(cursor)) return Promise.reject(new Error('cursor'));
      const found = all.filter((one) => matches(one, filter));
      const from = Number(cursor ?? 0);
      const next = from + limit < found.length ? String(from + limit) : null;
      const count = { value: found.length, exact: true };
      const items = found.slice(from, from + limit).map((one) => ({ ...one, hits: null }));
      return Promise.resolve({ items, next, count });
    },
    procedure: (id) => {
      const found = all.find((one) => one.id === id);
      return Promise.resolve(found === undefined ? { kind: 'unknown' } : { kind: 'found', procedure: found });
    },
    related: () => Promise.resolve(sample.related ?? { similar: [], nearby: [] }),
    changes: () => Promise.resolve(sample.changes ?? { items: [], next: null }),
    facets: (filter) => Promise.resolve(facetsOf(all, filter)),
    feeds: ({ limit = 200, cursor = null } = { limit: 200, cursor: null }) => {
      const from = Number(cursor ?? 0);
      const next = from + limit < feeds.length ? String(from + limit) : null;
      return Promise.resolve({ items: feeds.slice(from, from + limit), next });
    },
    feed: (id) => Promise.resolve(feeds.find((one) => one.id === id) ?? null),
    runs: () => Promise.resolve({ items: [...(sample.runs ?? [run()])], next: null }),
    quarantine: () =>
      Promise.resolve(
        sample.quarantine === undefined ? { kind: 'none' } : { kind: 'held', quarantine: sample.quarantine },
      ),
    health: () => Promise.resolve(healthOf(sample, feeds, all.length)),
    indicatorDefinitions: () => sampleDefinitions,
    indicator: (query) => Promise.resolve((sample.indicator ?? sampleIndicator)(query)),
    publishers: () => Promise.resolve({ items: publishers.map(listed), next: null }),
    publisher: (id) => Promise.resolve(publishers.find((one) => one.id === id) ?? null),
    coverage: (query) => Promise.resolve(sampleCoverage(query)),
    places: (text) => Promise.resolve({ items: [...(sample.places?.(text) ?? [])], next: null }),
    placeAt: () => Promise.resolve(sample.placeAt ?? null),
    suggestions: () => Promise.resolve({ places: [], postcodes: [], procedures: [] }),
    filterWords: ({ q }) => Promise.resolve(q === undefined ? null : `„${q}“`),
    report: (report) => Promise.resolve(sample.report?.(report) ?? { kind: 'received', id: '1rep0r0001' }),
    isDemo: () => Promise.resolve(sample.isDemo ?? false),
  };
}

/** The whole as good as it gets, with the feeds counted by their state. */
function healthOf(sample: Sample, feeds: readonly FeedDetail[], procedures: number): Health {
  const inState = (state: HealthState): number => feeds.filter(({ health }) => health.state === state).length;
  return {
    state: 'healthy',
    asOf: new Date(NOW).toISOString(),
    feeds: {
      healthy: inState('healthy'),
      degraded: inState('degraded'),
      failing: inState('failing'),
      unknown: inState('unknown'),
    },
    procedures: procedures,
    isDemo: sample.isDemo ?? false,
    ownOutageSince: sample.ownOutageSince ?? null,
    reasons: [...(sample.reasons ?? [])],
  };
}

function matches(one: ProcedureDetail, filter: Filter): boolean {
  const { q, located, topic } = filter;
  const tests = [
    includes(filter.status === 'all' ? undefined : filter.status, one.status),
    includes(filter.kind, one.kind),
    includes(filter.publisher, one.publisher.id),
    topic === undefined || one.topics.some(({ id }) => includes(topic, id)),
    q === undefined || one.title.toLowerCase().includes(q.toLowerCase()),
    located === undefined || located === (one.point !== null),
  ];
  return tests.every(Boolean);
}

function includes(list: readonly string[] | undefined, value: string): boolean {
  return list === undefined || list.includes(value);
}

function facetsOf(all: readonly ProcedureDetail[], filter: Filter): Facets {
  const found = all.filter((one) => matches(one, filter));
  const count = (key: keyof Filter, labelled: (one: ProcedureDetail) => readonly FacetLabel[]): FacetValue[] => {
    const rest = all.filter((one) => matches(one, { ...filter, [key]: undefined }));
    const labels = new Map(rest.flatMap(labelled).map(({ id, label }) => [id, label]));
    return [...labels].map(([id, label]) => ({
      id,
      label,
      count: rest.filter((one) => labelled(one).some((other) => other.id === id)).length,
    }));
  };
  return {
    facets: {
      status: count('status', (one) => [{ id: one.status, label: one.status }]),
      topic: count('topic', (one) => one.topics),
      kind: count('kind', (one) => [{ id: one.kind, label: one.kind }]),
      publisher: count('publisher', (one) => [{ id: one.publisher.id, label: one.publisher.name }]),
      territory: [],
    },
    located: {
      yes: found.filter(({ point }) => point !== null).length,
      no: found.filter(({ point }) => point === null).length,
    },
  };
}

interface FacetLabel {
  readonly id: string;
  readonly label: string;
}
