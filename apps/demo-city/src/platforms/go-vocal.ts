import { activityOn } from '../activity.js';
import { addDays } from '../calendar.js';
import { cityTime } from '../city-time.js';
import type { DemoProcedure } from '../procedure.js';
import { expectedProcedure, onlyProcedures } from './expected.js';
import { procedureUuid, uuidOf } from './identity.js';
import { numberedPage } from './paging.js';
import {
  platformOf,
  type Asked,
  type Expected,
  type Platform,
  type PlatformRequest,
  type Route,
  type Told,
} from './platform.js';
import { procedurePage } from './procedure-page.js';
import { jsonReply, missingPage, pageOf, type PlatformAnswer } from './replies.js';
import { pointShape } from './shape.js';
import { townNamed } from './towns.js';
import { isRunning, webApiRoutes } from './go-vocal-web.js';

const CREDENTIAL = { id: 'navigator', secret: 'nur-fuer-die-demo' } as const;
/** A draft, and a project for members of staff. */
const HIDDEN = 2;
const TOKEN = 'eyJhbGciOiJub25lIn0.eyJzdWIiOiJuYXZpZ2F0b3IifQ.demo';
/** So few that lists have pages; the platform itself grants 100. */
const PAGE_SIZES = { usual: 8, most: 8 } as const;

/** Go Vocal by its interface for partners, which wants a token, and by the one that its own pages use. */
export const goVocalPlatforms: readonly Platform[] = [goVocal('v2', 'Pirolstedt'), goVocal('web', 'Elsterwerderau')];

function goVocal(version: 'v2' | 'web', name: string): Platform {
  const isForPartners = version === 'v2';
  return platformOf({
    slug: `go-vocal-${version}`,
    title: `Go Vocal ${name}`,
    format: 'go-vocal',
    version: isForPartners ? 'public API v2' : 'web API v1',
    town: townNamed(name),
    listPath: isForPartners ? '/api/v2/projects' : '/web_api/v1/projects',
    ...(isForPartners ? { credential: CREDENTIAL } : {}),
    home: () => home(name),
    routes: [...partnerRoutes(), ...webApiRoutes(), ['GET', /^\/(?:de-DE\/)?projects\/([^/]+)$/, procedurePage]],
    expected: (told) => (isForPartners ? forPartners(told) : onTheWeb(told)),
  });
}

function forPartners({ procedures, town }: Told): Expected {
  const found = procedures.map((one) =>
    expectedProcedure(one, { id: procedureUuid(town, one), hasPlace: one.point !== null }),
  );
  return { ...onlyProcedures(found), skipped: HIDDEN };
}

/** The list alone tells of the phase under way, and of no place. */
function onTheWeb(told: Told): Expected {
  const found = told.procedures.map((one) => {
    const days = isRunning(told, one) ? {} : { start: null, end: null };
    return expectedProcedure(one, { id: procedureUuid(told.town, one), hasPlace: false, ...days });
  });
  return onlyProcedures(found);
}

function home(name: string): PlatformAnswer {
  return pageOf({
    title: `${name} | Go Vocal`,
    head: `<meta name="application-name" content="Go Vocal">
<link rel="manifest" href="/manifest.json">
<script type="module" crossorigin src="/assets/index-9d3b5a1e.js"></script>
<link rel="preload" crossorigin="anonymous" href="/fonts/public-sans.woff2" as="font" type="font/woff2">`,
    body: `<div id="app"><div class="app-loading-container"><div class="app-loading-spinner"></div></div></div>
<div id="modal-portal"></div><div id="topbar-portal"></div>
<noscript><a href="https://www.govocal.com">Go Vocal</a></noscript>
<script>window.appConfiguration={"host":"${name}","web_api":"/web_api/v1"}</script>`,
  });
}

function partnerRoutes(): readonly Route[] {
  return [
    ['POST', /^\/api\/v2\/authenticate\/?$/, ({ request }) => authenticate(request)],
    ['GET', /^\/api\/v2\/projects\/?$/, (asked) => guarded(asked, () => listOf(asked, 'projects', projects(asked)))],
    ['GET', /^\/api\/v2\/phases\/?$/, (asked) => guarded(asked, () => listOf(asked, 'phases', phases(asked, null)))],
    ['GET', /^\/api\/v2\/events\/?$/, (asked) => guarded(asked, () => listOf(asked, 'events', events(asked)))],
    [
      'GET',
      /^\/api\/v2\/projects\/([^/]+)\/phases\/?$/,
      (asked, id) => guarded(asked, () => listOf(asked, 'phases', phases(asked, id))),
    ],
    ['GET', /^\/api\/v2\/projects\/([0-9a-f-]{36})\/?$/, (asked, id) => guarded(asked, () => oneOf(asked, id))],
    [
      'GET',
      /^\/api\/v2\/(?:projects|phases|events)\/deleted\/?$/,
      (asked) => guarded(asked, () => listOf(asked, 'deleted_items', [])),
    ],
    [
      'GET',
      /^\/api\/v2\/(global_topics|areas|project_folders)\/?$/,
      (asked, what) => guarded(asked, () => listOf(asked, what, [])),
    ],
  ];
}

/** The two words come in JSON, in the envelope `auth`. */
function authenticate({ body }: PlatformRequest): PlatformAnswer {
  const isKnown = body.includes(CREDENTIAL.id) && body.includes(CREDENTIAL.secret);
  return isKnown ? jsonReply({ jwt: TOKEN }, 'application/json', 201) : { ...jsonReply({}), status: 404 };
}

function guarded({ request }: Asked, answer: () => PlatformAnswer): PlatformAnswer {
  if (request.headers['authorization'] !== `Bearer ${TOKEN}`) return { ...jsonReply({}), status: 401 };
  return answer();
}

function listOf({ request }: Asked, key: string, all: readonly unknown[]): PlatformAnswer {
  const { query } = request;
  const page = numberedPage(all, query.get('page_number'), { limit: query.get('page_size'), ...PAGE_SIZES });
  const meta = {
    current_page: page.offset / page.limit + 1,
    total_pages: Math.max(1, Math.ceil(page.total / page.limit)),
  };
  return jsonReply({ [key]: page.items, meta });
}

function oneOf(asked: Asked, id: string): PlatformAnswer {
  const found = asked.procedures.find((one) => procedureUuid(asked.town, one) === id);
  return found ? jsonReply({ project: project(asked, found) }) : missingPage();
}

/** The token sees drafts and what only some may see, too. */
function projects(asked: Asked): readonly unknown[] {
  const { procedures, town } = asked;
  const hidden = procedures.slice(0, HIDDEN).map((one, index) => ({
    ...project(asked, one),
    id: uuidOf('hidden', town.slug, index),
    title: index === 0 ? 'Entwurf, noch nicht veröffentlicht' : 'Nur für Mitarbeitende',
    ...(index === 0 ? { publication_status: 'draft' } : { visible_to: 'groups' }),
  }));
  return [...hidden, ...procedures.map((one) => project(asked, one))];
}

function project({ town, origin, day }: Told, procedure: DemoProcedure): Readonly<Record<string, unknown>> {
  const { id, title, description, start } = procedure;
  const { comments } = activityOn(town, procedure, day);
  return {
    id: procedureUuid(town, procedure),
    title,
    description_html: `<p>${description}</p>`,
    description_preview: description,
    slug: id,
    folder_id: null,
    href: `${origin}/projects/${id}`,
    visible_to: 'public',
    images: [],
    created_at: instant(addDays(start, -40)),
    updated_at: instant(addDays(start, -1)),
    comments_count: comments,
    map_center_geojson: pointShape(procedure),
    publication_status: 'published',
  };
}

function phases({ procedures, town, day }: Told, projectId: string | null): readonly unknown[] {
  return procedures
    .filter((one) => projectId === null || procedureUuid(town, one) === projectId)
    .map((one) => ({
      id: uuidOf('phase', town.slug, one.id),
      title: 'Ideen sammeln',
      description: '',
      participation_method: one.month % 3 === 0 ? 'voting' : 'ideation',
      project_id: procedureUuid(town, one),
      start_at: one.start,
      end_at: one.end,
      ideas_count: activityOn(town, one, day).contributionIds.length,
      baskets_count: 0,
      votes_count: 0,
      posting_enabled: true,
      commenting_enabled: true,
    }));
}

/** One meeting for every third project. */
function events({ procedures, town }: Told): readonly unknown[] {
  return procedures
    .filter(({ month }) => month % 3 === 0)
    .map((one) => ({
      id: uuidOf('event', town.slug, one.id),
      title: 'Auftakt',
      project_id: procedureUuid(town, one),
      location: `Rathaus ${town.name}`,
      location_point: pointShape(one),
      attendees_count: 0,
      maximum_attendees: null,
      start_at: instant(one.start),
      end_at: null,
    }));
}

function instant(day: string): string {
  return new Date(cityTime(day, '10:00')).toISOString();
}
