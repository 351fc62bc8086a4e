import { createHash } from 'node:crypto';
import { activityOn } from '../activity.js';
import type { DemoProcedure } from '../procedure.js';
import { expectedProcedure, onlyProcedures } from './expected.js';
import { pageOf as pageOfList } from './paging.js';
import { platformOf, type Asked, type Platform, type Told } from './platform.js';
import { procedurePage } from './procedure-page.js';
import { escaped, jsonReply, pageOf, textReply, type PlatformAnswer } from './replies.js';
import { shapeOf } from './shape.js';
import { townNamed } from './towns.js';

const API = '/api/v1';
/** So few that the list has pages; the software itself grants 200. */
const PAGE_SIZES = { usual: 10, most: 10 } as const;
const TIME_ZONE = 'Europe/Berlin';
const LICENCE = 'dl-de/by-2-0';

type Version = 'list' | 'whole';

/** Other installations of our own software: before and since their exports tell the whole of a procedure. */
export const navigatorPlatforms: readonly Platform[] = [
  navigator({ slug: 'navigator-list', name: 'Feldhamstrode', version: 'list' }),
  navigator({ slug: 'navigator-whole', name: 'Siebenschläferau', version: 'whole' }),
];

interface Wanted {
  readonly slug: string;
  readonly name: string;
  readonly version: Version;
}

function navigator({ slug, name, version }: Wanted): Platform {
  return platformOf({
    slug,
    title: `Beteiligungsnavigator ${name}`,
    format: 'navigator',
    version: version === 'list' ? 'v1' : 'v1 with whole procedures',
    town: townNamed(name),
    listPath: `${API}/procedures`,
    hasTags: true,
    home,
    routes: [
      ['GET', /^\/api\/v1\/procedures$/, list],
      [
        'GET',
        /^\/api\/v1\/procedures\.geojson$/,
        (asked) => textReply(collection(asked, version), 'application/geo+json'),
      ],
      ['GET', /^\/api\/v1\/procedures\/([0-9a-z]{10})$/, detail],
      ['GET', /^\/api\/openapi\.json$/, () => jsonReply(contract())],
      ['GET', /^\/verfahren\/([^/]+)$/, procedurePage],
    ],
    expected: (told) =>
      onlyProcedures(told.procedures.map((one) => expectedProcedure(one, { id: publicId(told, one) }))),
  });
}

function contract(): unknown {
  return { openapi: '3.1.0', info: { title: 'Participation Navigator', version: '1' }, paths: {} };
}

function home({ town, procedures }: Asked): PlatformAnswer {
  const items = procedures.slice(-3).map((one) => `<li><a href="/verfahren/${one.id}">${escaped(one.title)}</a></li>`);
  return pageOf({
    title: `Beteiligungsnavigator ${town.name}`,
    head: `<meta name="color-scheme" content="light dark">
<link rel="icon" href="/favicon.svg" type="image/svg+xml">
<link rel="alternate" type="application/atom+xml" title="Verfahren" href="${API}/procedures.atom">
<link rel="modulepreload" href="/assets/entry.client-0b1c2d3e.js">`,
    body: `<a class="skip" href="#main">Zum Inhalt</a>
<main id="main"><h1>Beteiligung in ${escaped(town.name)}</h1><ul>${items.join('')}</ul></main>
<div role="status"></div>
<footer><a href="/feeds">Quellen</a> <a href="/api/docs">API</a> <a href="/statistik">Statistik</a></footer>`,
  });
}

const ALPHABET = '0123456789abcdefghjkmnpqrstvwxyz';

/** Ids of our software: ten letters of Crockford's alphabet. */
function shortId(...words: readonly string[]): string {
  const bytes = createHash('sha256').update(words.join('|')).digest();
  return [...bytes.subarray(0, 10)].map((byte) => ALPHABET.charAt(byte % ALPHABET.length)).join('');
}

function publicId({ town }: Told, { id }: DemoProcedure): string {
  return shortId('procedure', town.slug, id);
}

function feedId({ town }: Told): string {
  return shortId('feed', town.slug);
}

function missing(): PlatformAnswer {
  const problem = { type: 'about:blank', title: 'Not Found', status: 404, code: 'not-found' };
  return jsonReply(problem, 'application/problem+json', 404);
}

/** Only procedures that are not withdrawn; the cursor is the position in this demonstration. */
function list(asked: Asked): PlatformAnswer {
  const { query } = asked.request;
  const page = pageOfList(asked.procedures, { offset: query.get('cursor'), limit: query.get('limit'), ...PAGE_SIZES });
  return jsonReply({
    items: page.items.map((one) => ({ ...procedure(asked, one), hits: null })),
    next: page.hasNext ? String(page.offset + page.items.length) : null,
    count: { value: page.total, exact: true },
  });
}

function detail(asked: Asked, id: string): PlatformAnswer {
  const found = asked.procedures.find((one) => publicId(asked, one) === id);
  return found ? jsonReply({ ...procedure(asked, found), ...more(asked, found) }) : missing();
}

function publisher(told: Told): unknown {
  return {
    id: shortId('publisher', told.town.slug),
    name: `Stadt ${told.town.name}`,
    territory: told.town.territoryKey,
  };
}

function statusOn({ day }: Told, { start, end }: DemoProcedure): 'planned' | 'open' | 'closed' {
  if (day < start) return 'planned';
  return end !== null && end < day ? 'closed' : 'open';
}

function procedure(told: Told, one: DemoProcedure): Readonly<Record<string, unknown>> {
  const { town, origin, day } = told;
  const { contributionIds, comments } = activityOn(town, one, day);
  return {
    id: publicId(told, one),
    slug: one.id,
    title: one.title,
    summary: one.description,
    url: `${origin}/verfahren/${one.id}`,
    status: statusOn(told, one),
    statusBasis: 'dates',
    lifecycle: 'live',
    start: one.start,
    end: one.end,
    endTime: null,
    span: { start: one.start, end: one.end },
    timeZone: TIME_ZONE,
    kind: 'informal',
    organiser: one.office,
    publisher: publisher(told),
    feed: { id: feedId(told), name: feedName(told) },
    topics: [],
    place: one.district,
    territories: [town.territoryKey],
    point: one.point,
    geometryRole: shapeOf(one) ? (one.outline ? 'area' : 'location') : null,
    image: null,
    contributions: contributionIds.length,
    comments,
    participants: null,
    nextEvent: null,
    result: { state: 'notReported', url: null, publishedAt: null },
    licence: LICENCE,
    deadlineMoved: null,
    unconfirmedSince: null,
  };
}

/** Days of a procedure, as the one phase that its city told. */
function phase({ start, end }: DemoProcedure): unknown {
  return { kind: 'informal', title: null, start, end, startTime: null, endTime: null, timeZone: TIME_ZONE };
}

/** What only the whole record has. */
function more(told: Told, one: DemoProcedure): Readonly<Record<string, unknown>> {
  const confirmed = `${told.day}T00:00:00.000Z`;
  const source = {
    feed: { id: feedId(told), name: feedName(told), url: feedUrl(told), format: 'dipas-pds' },
    ...{ sourceId: one.id, leads: true, licence: LICENCE, firstSeenAt: confirmed, changedAt: confirmed },
    ...{ lastConfirmedAt: confirmed, sourceStatus: null, topicLabels: [] },
    ...{ title: one.title, url: null, lifecycle: 'live' },
  };
  return {
    description: one.description,
    level: null,
    phases: [phase(one)],
    ...{ events: [], documents: [], geometry: shapeOf(one), sources: [source] },
    ...{ lastConfirmedAt: confirmed, language: 'de', territoryLink: null },
    ...{ history: { counts: [], changes: [] }, corrections: [] },
  };
}

/** The export, which used to tell no more than a list does. */
function collection(asked: Asked, version: Version): string {
  const generator = version === 'whole' ? '"generator":"Participation Navigator",' : '';
  const features = asked.procedures.map((one) => {
    const { point: _point, ...properties } = procedure(asked, one);
    const all = version === 'whole' ? { ...properties, ...whole(asked, one) } : properties;
    return JSON.stringify({ type: 'Feature', id: properties['id'], geometry: shapeOf(one), properties: all });
  });
  return `{"type":"FeatureCollection",${generator}"features":[\n${features.join(',\n')}\n]}\n`;
}

/** All that another installation needs, and the way it came. */
function whole(told: Told, one: DemoProcedure): Readonly<Record<string, unknown>> {
  return {
    changedAt: `${told.day}T00:00:00.000Z`,
    description: one.description,
    phases: [phase(one)],
    ...{ events: [], documents: [], language: 'de', level: null, sourceStatus: null, topicLabels: [], corrections: [] },
    provenance: {
      via: [told.origin],
      ...{ feedUrl: feedUrl(told), feedName: feedName(told), sourceId: one.id, licence: LICENCE },
    },
  };
}

function feedName({ town }: Told): string {
  return `Beteiligung ${town.name}`;
}

function feedUrl({ town }: Told): string {
  return `https://beteiligung.${town.slug}.example/drupal/dipas-pds/projects`;
}
