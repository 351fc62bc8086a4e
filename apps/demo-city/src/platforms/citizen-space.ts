import type { DemoProcedure } from '../procedure.js';
import { topicsOf } from '../themes.js';
import { slugOf } from '../cities.js';
import { expectedProcedure, onlyProcedures } from './expected.js';
import { platformOf, type Asked, type Platform, type Told } from './platform.js';
import { escaped, jsonReply, missingPage, pageOf, type PlatformAnswer } from './replies.js';
import { townNamed } from './towns.js';

type Version = '2.0' | '2.4';

/** The first and the last of the versions of Citizen Space's interface; every host serves all of them. */
export const citizenSpacePlatforms: readonly Platform[] = [
  citizenSpace('2.0', 'Grillenbrück'),
  citizenSpace('2.4', 'Hornissgrund'),
];

function citizenSpace(version: Version, name: string): Platform {
  return platformOf({
    slug: `citizen-space-${version}`,
    title: `${name} Consultation Hub`,
    format: 'citizen-space',
    version,
    town: townNamed(name),
    listPath: `/api/${version}/json_search_results`,
    home: (asked) => home(asked),
    routes: [
      ['GET', /^\/api\/(2\.[0-4])\/json_search_results$/, (asked, wanted) => uncached(list(asked, wanted))],
      ['GET', /^\/api\/(2\.[0-4])\/json_consultation_details$/, (asked, wanted) => uncached(detail(asked, wanted))],
    ],
    expected: ({ procedures }) =>
      onlyProcedures(
        procedures.map((one) => expectedProcedure(one, { id: `${departmentOf(one)}/${one.id}`, hasPlace: false })),
      ),
  });
}

function uncached(answer: PlatformAnswer): PlatformAnswer {
  return { ...answer, headers: { ...answer.headers, 'cache-control': 'no-store', 'access-control-allow-origin': '*' } };
}

function home({ town, procedures, origin }: Asked): PlatformAnswer {
  const recent = procedures
    .slice(-3)
    .map((one) => `<li><a href="${pageUrl(origin, one)}">${escaped(one.title)}</a></li>`);
  return pageOf({
    title: `${town.name} Consultation Hub - Citizen Space`,
    head: '<meta name="generator" content="Citizen Space">\n<link rel="stylesheet" href="/static/cs/citizenspace.css">',
    body: `<h1>${escaped(town.name)} Consultation Hub</h1>
<form action="/consultation_finder/" method="get"><input name="tx"><button>Find</button></form>
<ul class="cs-consultation-list">${recent.join('')}</ul>
<footer><a href="https://www.delib.net/citizen_space">Citizen Space</a> from <a href="https://www.delib.net">Delib</a></footer>`,
  });
}

function pageUrl(origin: string, procedure: DemoProcedure): string {
  return `${origin}/${departmentOf(procedure)}/${procedure.id}/consult_view`;
}

function departmentOf({ office }: DemoProcedure): string {
  return slugOf(office);
}

/** What it does not know it ignores; without a wish everything is listed. */
function list(asked: Asked, version: string): PlatformAnswer {
  const { query } = asked.request;
  const state = query.get('st');
  const text = query.get('tx')?.toLowerCase() ?? '';
  const found = asked.procedures.filter(
    (one) => (state === null || stateOf(asked, one) === state) && one.title.toLowerCase().includes(text),
  );
  return jsonReply(found.map((one) => activity(asked, one, version)));
}

function detail(asked: Asked, version: string): PlatformAnswer {
  const { query } = asked.request;
  const procedure = asked.procedures.find(
    (one) => one.id === query.get('id') && departmentOf(one) === query.get('dept'),
  );
  return procedure ? jsonReply(activity(asked, procedure, version)) : missingPage();
}

function stateOf({ day }: Told, { start, end }: DemoProcedure): 'open' | 'forthcoming' | 'closed' {
  if (day < start) return 'forthcoming';
  return end !== null && end < day ? 'closed' : 'open';
}

function activity(asked: Asked, procedure: DemoProcedure, version: string): unknown {
  const fields = asked.request.query.get('fields') ?? 'basic';
  const { origin } = asked;
  const basic = {
    id: procedure.id,
    title: procedure.title,
    url: pageUrl(origin, procedure),
    status: stateOf(asked, procedure),
    overview: `<p>${escaped(procedure.description)}</p>&#13;\n`,
    startdate: slashed(procedure.start),
    enddate: procedure.end === null ? '' : slashed(procedure.end),
    ...(version !== '2.0' ? { activity_type: 'basic_survey' } : {}),
  };
  if (fields === 'basic') return basic;
  const extended = { ...basic, ...extension(asked, procedure, version) };
  return fields === 'all' ? { ...extended, ...everything(asked, procedure) } : extended;
}

/** Departments became workspaces; the old names stayed beside the new ones. */
function extension({ origin }: Asked, procedure: DemoProcedure, version: string): Readonly<Record<string, unknown>> {
  const dept = departmentOf(procedure);
  return {
    ...(version !== '2.0' ? { workspace_id: dept, workspace_title: procedure.office } : {}),
    department: procedure.office,
    dept,
    type_string: 'Online Survey',
    type: 'QuickConsult',
    participate_url: `${origin}/${dept}/${procedure.id}/consultation`,
    progress: 'published',
    visibility: 'public',
  };
}

/** All fields name a person to ask. */
function everything({ town }: Asked, procedure: DemoProcedure): Readonly<Record<string, unknown>> {
  return {
    why: null,
    what_happens_next: null,
    feedbackdate: '',
    resultdate: '',
    contact_name: 'A. Muster',
    contact_email: 'beteiligung@example.org',
    related_links: [],
    related_consultations: [],
    supporting_documents: [],
    audiences: [],
    interests: topicsOf(town, procedure.theme).map((name) => ({ id: slugOf(name), name })),
  };
}

function slashed(day: string): string {
  return day.replaceAll('-', '/');
}
