import type {
  Lifecycle,
  Phase,
  ProcedureEvent,
  ProcedureKind,
  ProcedureResult,
  SourceFlag,
  Topic,
} from '@navigator/shared';
import { publicRanges, slugOf, upper, type TimeRange } from '@navigator/shared';
import type { Db } from '../src/database/db.js';

/** A publisher with one feed, as the registry would hold them. */
export interface SeedFeed {
  readonly id: string;
  readonly publisher: { readonly id: string; readonly name: string; readonly territory: string | null };
  readonly url: string;
  readonly isDemo: boolean;
  readonly state: 'proposed' | 'live' | 'paused' | 'removed';
  readonly lastCompleteAt: string | null;
  readonly lastAppliedAt: string | null;
  readonly failures: number;
}

/** A procedure in the words of the contract; what the store derives is derived here as well. */
export interface SeedProcedure {
  readonly id: string;
  readonly feed: string;
  readonly publisher: string;
  readonly title: string;
  readonly summary: string | null;
  readonly description: string | null;
  readonly kind: ProcedureKind;
  readonly topics: readonly Topic[];
  readonly place: string | null;
  readonly organiser: string | null;
  readonly territories: readonly string[];
  readonly phases: readonly Phase[];
  readonly events: readonly ProcedureEvent[];
  readonly result: ProcedureResult;
  readonly flag: SourceFlag | null;
  readonly listedAsActive: boolean;
  readonly showsPlanned: boolean;
  readonly lifecycle: Lifecycle;
  readonly goneAt: string | null;
  readonly confirmedAt: string | null;
  readonly mergedInto: string | null;
  /** GeoJSON, or null for a procedure without a place. */
  readonly geometry: object | null;
  readonly contributions: number | null;
  readonly createdAt: string;
  readonly changedAt: string;
}

/** The city of most examples. */
export const SEED_CITY: SeedFeed = {
  id: 'feedfeed01',
  publisher: { id: 'pbpbpbpbp1', name: 'Musterstadt', territory: '02000000' },
  url: 'https://user:secret@beteiligung.example/dipas-pds/projects?token=abc&version=3',
  isDemo: false,
  state: 'live',
  lastCompleteAt: '2026-03-10T06:00:00Z',
  lastAppliedAt: '2026-03-10T06:00:00Z',
  failures: 0,
};

const PLAIN: Omit<SeedProcedure, 'id' | 'title'> = {
  feed: SEED_CITY.id,
  publisher: SEED_CITY.publisher.id,
  summary: null,
  description: null,
  kind: 'informal',
  topics: ['mobility'],
  place: null,
  organiser: null,
  territories: ['02000000'],
  phases: [],
  events: [],
  result: { state: 'notReported', url: null, publishedAt: null },
  flag: null,
  listedAsActive: false,
  showsPlanned: true,
  lifecycle: 'live',
  goneAt: null,
  confirmedAt: null,
  mergedInto: null,
  geometry: null,
  contributions: null,
  createdAt: '2026-01-01T00:00:00Z',
  changedAt: '2026-01-01T00:00:00Z',
};

/** A procedure that differs from a plain one where the test says so. */
export function aProcedure(
  id: string,
  title: string,
  differences: Partial<Omit<SeedProcedure, 'id' | 'title'>> = {},
): SeedProcedure {
  return { ...PLAIN, id, title, ...differences };
}

/** A public phase in whole days of Berlin. */
export function phase(start: string | null, end: string | null): Phase {
  return { kind: 'informal', title: null, start, startTime: null, end, endTime: null, timeZone: 'Europe/Berlin' };
}

/** Puts publishers and feeds into the store. */
export async function seedFeeds(db: Db, feeds: readonly SeedFeed[]): Promise<void> {
  // A suite begins with emptied tables; this row comes from a migration.
  await db.execute('insert into data_version (version) values (1) on conflict do nothing', []);
  for (const feed of feeds) {
    const { id, name, territory } = feed.publisher;
    await db.execute(
      'insert into publisher (id, name, territory_key) values ($1, $2, $3) on conflict (id) do nothing',
      [id, name, territory],
    );
    await db.execute(
      `insert into feed (id, publisher_id, name, url, url_key, host, format, state, is_demo, licence, shows_planned,
         interval_minutes, next_due_at, last_complete_at, last_applied_at, failures)
       values ($1, $2, $3, $4, $1, $1, 'dipas-pds', $5, $6, 'dl-de/by-2-0', true, 60, '2026-03-10T07:00:00Z', $7, $8, $9)`,
      [
        feed.id,
        id,
        `${name}: Verfahren`,
        feed.url,
        feed.state,
        feed.isDemo,
        feed.lastCompleteAt,
        feed.lastAppliedAt,
        feed.failures,
      ],
    );
  }
}

/** Puts procedures and their source records into the store, all in one statement each. */
export async function seedProcedures(db: Db, procedures: readonly SeedProcedure[]): Promise<void> {
  const rows = JSON.stringify(procedures.map(derived));
  await db.execute(INSERT_PROCEDURES, [rows]);
  await db.execute(INSERT_SOURCE_RECORDS, [rows]);
  await db.execute('update data_version set version = version + 1', []);
}

/** PostgreSQL's own spelling of half-open spans. */
export function multirangeOf(ranges: readonly TimeRange[]): string {
  const bound = (at: number | null): string => (at === null ? '' : `"${new Date(at).toISOString()}"`);
  return `{${ranges.map(({ from, to }) => `${from === null ? '(' : '['}${bound(from)},${bound(to)})`).join(',')}}`;
}

function derived(procedure: SeedProcedure): object {
  const ranges = publicRanges(procedure.phases);
  const last = ranges.at(-1);
  const starts = procedure.phases.map(({ start }) => start);
  const ends = procedure.phases.map(({ end }) => end);
  return {
    ...procedure,
    slug: slugOf(procedure.title),
    ranges: multirangeOf(ranges),
    lastEnd: last === undefined ? null : last.to === null ? 'infinity' : new Date(upper(last)).toISOString(),
    spanStart: starts.includes(null) ? null : (starts.toSorted()[0] ?? null),
    spanEnd: ends.includes(null) ? null : (ends.toSorted().at(-1) ?? null),
  };
}

const INSERT_PROCEDURES = `
  insert into procedure (id, feed_id, publisher_id, title, slug, summary, description, url, kind, organiser, topics,
    place, territories, image, contributions, comments, participants, result, phases, events, documents, language,
    time_zone, public_ranges, last_end, span_start, span_end, flag, listed_as_active, shows_planned, lifecycle, gone_at,
    confirmed_at, merged_into, geometry, point, geometry_role, search, created_at, changed_at)
  select s.id, s.feed, s.publisher, s.title, s.slug, s.summary, s.description, 'https://beteiligung.example/' || s.id, s.kind,
    s.organiser, s.topics, s.place, s.territories, null, s.contributions, null, null, s.result, s.phases, s.events, '[]',
    'de', 'Europe/Berlin', s.ranges::tstzmultirange, s."lastEnd", s."spanStart", s."spanEnd", s.flag, s."listedAsActive",
    s."showsPlanned", s.lifecycle, s."goneAt", s."confirmedAt", s."mergedInto", g.geometry, ST_PointOnSurface(g.geometry),
    case when g.geometry is not null then case ST_Dimension(g.geometry) when 2 then 'area' else 'location' end end,
    setweight(to_tsvector('german', fold_german(s.title)), 'A') ||
      setweight(to_tsvector('german', fold_german(coalesce(s.place, '') || ' ' || coalesce(s.organiser, ''))), 'B') ||
      setweight(to_tsvector('german', fold_german(coalesce(s.summary, ''))), 'C') ||
      setweight(to_tsvector('german', fold_german(coalesce(s.description, ''))), 'D'),
    s."createdAt", s."changedAt"
  from jsonb_to_recordset($1::jsonb) as s (id text, feed text, publisher text, title text, slug text, summary text,
    description text, kind text, organiser text, topics text[], place text, territories text[], contributions integer, result jsonb,
    phases jsonb, events jsonb, ranges text, "lastEnd" timestamptz, "spanStart" date, "spanEnd" date, flag text,
    "listedAsActive" boolean, "showsPlanned" boolean, lifecycle text, "goneAt" timestamptz, "confirmedAt" timestamptz,
    "mergedInto" text, geometry jsonb, "createdAt" timestamptz, "changedAt" timestamptz)
  cross join lateral (
    select ST_SetSRID(ST_GeomFromGeoJSON(nullif(s.geometry, 'null'::jsonb)), 4326) as geometry) g`;

const INSERT_SOURCE_RECORDS = `
  insert into source_record (feed_id, source_id, procedure_id, content_hash, record, first_seen_at, changed_at)
  select s.feed, 'source-' || s.id, s.id, s.id, jsonb_build_object('sourceStatus', 'aktiv', 'topicLabels', array['Verkehr']),
    s."createdAt", s."changedAt"
  from jsonb_to_recordset($1::jsonb) as s (id text, feed text, "createdAt" timestamptz, "changedAt" timestamptz)`;
