import type { Filter, FilterKey, Status } from '@navigator/shared';
import { COUNTRY_KEY, officialKey, REGIONAL_DIGITS, STATE_KEYS } from '../territories/official-key.js';
import { searchSql } from './search.sql.js';
import type { Scope } from './scope.js';
import { notEndedSql, statusSql } from './status.sql.js';

type Clause = (filter: Filter, scope: Scope) => string | null;

/**
 * Which procedures may a person see, and of these, which does the filter ask for? A condition over
 * `procedure p join feed f`: keys intersect, the values of a list are a union.
 */
export function filterSql(filter: Filter, scope: Scope): string {
  return `${visibleSql(scope)} and ${askedSql(filter, scope)}`;
}

/** Only what the filter asks for. */
export function askedSql(filter: Filter, scope: Scope): string {
  const asked = Object.values(CLAUSES).map((clause) => clause(filter, scope));
  return ['true', ...asked].filter((clause) => clause !== null).join(' and ');
}

/** What a person may see at all: archived records too, withdrawn ones never, and drafts not before they begin. */
export function visibleSql({ now, demo }: Scope): string {
  return `p.lifecycle not in ('withdrawn', 'merged')
    and (p.shows_planned or ${statusSql(now)} <> 'planned')
    and ${demo}`;
}

/** The condition of every key; `radius` belongs to `near`, `lang` chooses labels only. */
const CLAUSES: Readonly<Record<FilterKey, Clause>> = {
  q: ({ q }, { bindings }) => (q === undefined ? null : searchSql(q, bindings)),
  status: statusClause,
  topic: ({ topic }, { bindings }) => (topic === undefined ? null : `p.topics && ${bindings.bind(topic, 'text[]')}`),
  kind: ({ kind }, scope) => oneOf('p.kind', kind, scope),
  publisher: ({ publisher }, scope) => oneOf('p.publisher_id', publisher, scope),
  feed: feedClause,
  territory: territoryClause,
  bbox: bboxClause,
  near: nearClause,
  radius: () => null,
  from: ({ from }, { bindings }) =>
    from === undefined ? null : `${hasSpan} and coalesce(p.span_end, 'infinity') >= ${bindings.bind(from, 'date')}`,
  to: ({ to }, { bindings }) =>
    to === undefined ? null : `${hasSpan} and coalesce(p.span_start, '-infinity') <= ${bindings.bind(to, 'date')}`,
  updatedSince: ({ updatedSince }, { bindings }) =>
    updatedSince === undefined ? null : `p.changed_at >= ${bindings.bind(updatedSince, 'timestamptz')}`,
  located: ({ located }) => (located === undefined ? null : `p.point is ${located ? 'not null' : 'null'}`),
  lang: () => null,
};

/** A procedure without dates was active on no day we know of; with dates, an open end reaches for ever. */
const hasSpan = 'not isempty(p.public_ranges)';

function oneOf(column: string, values: readonly string[] | undefined, { bindings }: Scope): string | null {
  return values === undefined ? null : `${column} = any(${bindings.bind(values, 'text[]')})`;
}

function statusClause({ status }: Filter, { bindings, now }: Scope): string | null {
  if (status === undefined || status === 'all') return null;
  const wanted = `${statusSql(now)} = any(${bindings.bind(status, 'text[]')})`;
  return status.every(isUpcoming) ? `${notEndedSql(now)} and ${wanted}` : wanted;
}

function isUpcoming(status: Status): boolean {
  return status === 'open' || status === 'planned';
}

/** What a feed lists: also where another source of the same procedure is the one that is shown. */
function feedClause({ feed }: Filter, { bindings }: Scope): string | null {
  if (feed === undefined) return null;
  const wanted = bindings.bind(feed, 'text[]');
  return `(p.feed_id = any(${wanted})
    or exists (select from procedure n where n.merged_into = p.id and n.feed_id = any(${wanted})))`;
}

/** A key stands for everything below it: the Land 02 covers 02000000, Germany (00) every Land. */
function territoryClause({ territory }: Filter, { bindings }: Scope): string | null {
  if (territory === undefined) return null;
  const prefixes = bindings.bind(
    territory.flatMap(areaKeys).map((key) => `${key}%`),
    'text[]',
  );
  return `exists (select from unnest(p.territories) as key where key like any(${prefixes}))`;
}

/** A regional key (ARS) means its municipality; what is shorter is the beginning of a key. */
function areaKeys(key: string): readonly string[] {
  if (key === COUNTRY_KEY) return STATE_KEYS;
  return [key.length === REGIONAL_DIGITS ? (officialKey(key) ?? key) : key];
}

function bboxClause({ bbox }: Filter, { bindings }: Scope): string | null {
  if (bbox === undefined) return null;
  const box = `ST_MakeEnvelope(${bbox.map((degrees) => bindings.bind(degrees, 'float8')).join(', ')}, 4326)`;
  return `(ST_Intersects(p.geometry, ${box}) or ST_Intersects(p.point, ${box}))`;
}

/** Metres on the ground; the box in degrees around it is what the index can look up. */
function nearClause({ near, radius }: Filter, { bindings }: Scope): string | null {
  if (near === undefined || radius === undefined) return null;
  const here = pointSql(near, bindings);
  const [width, height] = degreesAround(near[1], radius).map((degrees) => bindings.bind(degrees, 'float8'));
  const within = (column: string): string =>
    `(${column} && ST_Expand(${here}, ${width}, ${height})
      and ST_DWithin(${column}::geography, ${here}::geography, ${bindings.bind(radius, 'float8')}))`;
  return `(${within('p.geometry')} or ${within('p.point')})`;
}

/** A place in degrees as a geometry. */
export function pointSql([longitude, latitude]: readonly [number, number], bindings: Scope['bindings']): string {
  return `ST_SetSRID(ST_MakePoint(${bindings.bind(longitude, 'float8')}, ${bindings.bind(latitude, 'float8')}), 4326)`;
}

/** One degree of latitude is at least 110.5 km, of longitude that times the cosine; both with 1 % to spare. */
function degreesAround(latitude: number, metres: number): readonly [number, number] {
  const height = (metres * 1.01) / 110_500;
  const widest = Math.cos((Math.min(Math.abs(latitude) + height, 89.9) * Math.PI) / 180);
  return [Math.min(height / widest, 360), height];
}
