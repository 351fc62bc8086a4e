import { activityOn } from '../activity.js';
import { addDays } from '../calendar.js';
import { cityTime } from '../city-time.js';
import type { DemoProcedure } from '../procedure.js';
import { topicsOf } from '../themes.js';
import { expectedProcedure, onlyProcedures } from './expected.js';
import { pageOf as pageOfList } from './paging.js';
import { platformOf, type Asked, type Platform, type Told } from './platform.js';
import { jsonReply, pageOf, type PlatformAnswer } from './replies.js';
import { shapeOf } from './shape.js';
import { townNamed } from './towns.js';

type Version = '2016' | '2020' | '2026';

/** The hearings of Helsinki's software: without languages and places at first, then with both, then with projects. */
export const kerrokantasiPlatforms: readonly Platform[] = [
  kerrokantasi('2016', 'Luchsfurt'),
  kerrokantasi('2020', 'Hummelhafen'),
  kerrokantasi('2026', 'Libellenau'),
];

/** So few that every list has pages. */
const PAGE_SIZES = { usual: 10, most: 10 } as const;

function kerrokantasi(version: Version, name: string): Platform {
  return platformOf({
    slug: `kerrokantasi-${version}`,
    title: `Kerrokantasi ${name}`,
    format: 'kerrokantasi',
    version,
    town: townNamed(name),
    listPath: '/v1/hearing/',
    home: () => home(name),
    routes: [
      ['GET', /^\/v1\/$/, ({ origin }) => jsonReply(apiRoot(origin))],
      ['GET', /^\/v1\/hearing\/$/, (asked) => list(asked, version)],
      ['GET', /^\/v1\/hearing\/([^/]+)\/$/, (asked, id) => detail(asked, id, version)],
    ],
    expected: (told) =>
      onlyProcedures(shown(told).map((one) => expectedProcedure(one, { id: idOf(one), ...placeIn(one, version) }))),
  });
}

function placeIn(procedure: DemoProcedure, version: Version): { readonly hasPlace: boolean } {
  return { hasPlace: version !== '2016' && shapeOf(procedure) !== null };
}

function home(name: string): PlatformAnswer {
  return pageOf({
    title: `${name} | Kerrokantasi`,
    head: `<link rel="manifest" href="/manifest.json">
<script type="module" src="/env-config.js"></script>
<script type="module" crossorigin src="/assets/index-4b1f22e0.js"></script>`,
    body: '<noscript>You need to enable JavaScript to run this app.</noscript><div id="root"></div>',
  });
}

function apiRoot(origin: string): unknown {
  const names = ['hearing', 'users', 'section', 'comment', 'image', 'label', 'contact_person', 'project'];
  return Object.fromEntries(names.map((name) => [name, `${origin}/v1/${name}/`]));
}

/** A hearing is hidden until it opens. */
function shown({ procedures, day }: Told): readonly DemoProcedure[] {
  return procedures.filter(({ start }) => start <= day);
}

/** Newest first, as `ordering=-created_at` asks; the other way round without it. */
function ordered(asked: Asked): readonly DemoProcedure[] {
  const hearings = shown(asked);
  return asked.request.query.get('ordering')?.startsWith('-') ? hearings.toReversed() : hearings;
}

function list(asked: Asked, version: Version): PlatformAnswer {
  const { query } = asked.request;
  const page = pageOfList(ordered(asked), { offset: query.get('offset'), limit: query.get('limit'), ...PAGE_SIZES });
  const isGeoJson = query.get('format') === 'geojson' && version !== '2016';
  const hearings = page.items.map((one) => hearing(asked, one, version));
  const envelope = {
    count: page.total,
    next: page.hasNext ? pageUrl(asked, page.offset + page.items.length) : null,
    previous: page.offset > 0 ? pageUrl(asked, Math.max(page.offset - page.limit, 0)) : null,
  };
  if (isGeoJson) return jsonReply({ type: 'FeatureCollection', ...envelope, features: hearings.map(feature) });
  const isLocated = version !== '2016' && query.get('include') === 'geojson';
  return jsonReply({ ...envelope, results: isLocated ? hearings : hearings.map(withoutPlace) });
}

function pageUrl({ origin, request }: Asked, offset: number): string {
  const query = new URLSearchParams(request.query);
  query.set('offset', String(offset));
  return `${origin}/v1/hearing/?${query.toString()}`;
}

type Hearing = Readonly<Record<string, unknown>>;

function withoutPlace({ geojson: _place, ...rest }: Hearing): Hearing {
  return rest;
}

function feature({ id, geojson, ...properties }: Hearing): unknown {
  return { type: 'Feature', id, geometry: geojson, properties };
}

function idOf({ id, month }: DemoProcedure): string {
  return `h${month}-${id.slice(0, 12)}`;
}

function hearing(told: Told, procedure: DemoProcedure, version: Version): Hearing {
  const { town, day } = told;
  const { title, description, district, start, end } = procedure;
  const say = version === '2016' ? (text: string): unknown => text : inLanguages;
  const common = {
    abstract: say(`<p>${description}</p>`),
    title: say(title),
    id: idOf(procedure),
    borough: say(district ?? ''),
    n_comments: activityOn(town, procedure, day).comments,
    published: true,
    labels: topicsOf(town, procedure.theme).map((label, index) => ({ id: index + 1, label: say(label) })),
    open_at: instant(cityTime(start, '10:00')),
    close_at: end === null ? null : instant(cityTime(end, '23:59')),
    created_at: instant(cityTime(addDays(start, -20), '10:00')),
    servicemap_url: '',
    closed: end !== null && end < day,
  };
  if (version === '2016') return { ...common, commenting: 'open', images: [] };
  const later = { slug: procedure.id, geojson: shapeOf(procedure), organization: procedure.office, main_image: null };
  const recent = { ...common, ...later, preview_url: null, default_to_fullscreen: false };
  return version === '2020' ? { ...recent, project: null } : { ...recent, project: projectOf(procedure) };
}

/** The default language of the software is empty; nobody translates. */
function inLanguages(text: string): unknown {
  return text === '' ? {} : { fi: '', de: text };
}

function instant(time: string): string {
  return new Date(time).toISOString().replace('.000Z', 'Z');
}

/** Long procedures are steps of a project; the steps have names and no dates. */
function projectOf({ id, pace }: DemoProcedure): unknown {
  if (pace !== 'long') return null;
  const phase = (name: string, isActive: boolean): unknown => ({
    id: `${id}-${name.toLowerCase()}`,
    title: inLanguages(name),
    schedule: {},
    description: {},
    has_hearings: isActive,
    hearings: isActive ? [id] : [],
    is_active: isActive,
  });
  return {
    id: `p-${id}`,
    title: inLanguages('Langfristige Vorhaben'),
    phases: [phase('Ideen', false), phase('Entwurf', true)],
  };
}

function detail(asked: Asked, id: string, version: Version): PlatformAnswer {
  const procedure = shown(asked).find((one) => idOf(one) === id || one.id === id);
  if (!procedure) return { ...jsonReply({ detail: 'Not found.' }), status: 404 };
  return jsonReply({ ...hearing(asked, procedure, version), sections: [], contact_persons: [] });
}
