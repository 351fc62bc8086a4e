import { addDays } from '../calendar.js';
import { cityTime } from '../city-time.js';
import type { DemoProcedure } from '../procedure.js';
import { onlyEvents } from './expected.js';
import { numberOf } from './identity.js';
import { numberedPage } from './paging.js';
import { platformOf, type Asked, type Platform, type Told } from './platform.js';
import { jsonReply, missingPage, pageOf, type PlatformAnswer } from './replies.js';
import { townNamed } from './towns.js';

type Version = '1.0' | '1.1';
type Wire = Readonly<Record<string, unknown>>;

/** So few that lists have pages; `limit` is advisory. */
const PAGE_SIZES = { usual: 10, most: 10 } as const;
const LISTS: Readonly<Record<Version, readonly string[]>> = {
  '1.0': ['organization', 'person', 'meeting', 'paper'],
  '1.1': [
    'organization',
    'person',
    'meeting',
    'paper',
    'agendaItem',
    'consultation',
    'file',
    'locationList',
    'membership',
    'legislativeTermList',
  ],
};

/** Councils that speak about plans: 1.0 with everything inside the papers and meetings, 1.1 with lists of all. */
export const oparlPlatforms: readonly Platform[] = [oparl('1.0', 'Rotkehlhafen'), oparl('1.1', 'Schwalbrode')];

function oparl(version: Version, name: string): Platform {
  const base = `/oparl/v${version}`;
  const route = (path: string): RegExp => new RegExp(`^${base.replaceAll('.', '\\.')}${path}$`);
  return platformOf({
    slug: `oparl-${version}`,
    title: `Ratsinformation ${name}`,
    format: 'oparl',
    version,
    town: townNamed(name),
    listPath: `${base}/system`,
    hasTags: true,
    home: () => home(name, base),
    routes: [
      ['GET', route('/system'), (asked) => open(system(asked, version))],
      ['GET', route('/bodies'), (asked) => open(listOf(asked, [body(asked, version)]))],
      ['GET', route('/body/1'), (asked) => open(body(asked, version))],
      ['GET', route('/body/1/(\\w+)s'), (asked, kind) => lists(asked, kind, version)],
      [
        'GET',
        route('/(meeting|paper|consultation|agendaItem|organization)/(\\d+)'),
        (asked, kind, id) => one(asked, { kind, id, version }),
      ],
    ],
    expected: (told) => onlyEvents(told.procedures.filter(hasPlan(told)).length),
  });
}

function home(name: string, base: string): PlatformAnswer {
  return pageOf({
    title: `Ratsinformationssystem ${name}`,
    head: `<link rel="alternate" type="application/json" title="OParl" href="${base}/system">`,
    body: `<h1>Rats- und Bürgerinformation ${name}</h1>
<nav><a href="/bi/si0040.php">Sitzungskalender</a> <a href="/bi/vo0040.php">Vorlagen</a> <a href="${base}/system">OParl-Schnittstelle</a></nav>`,
  });
}

function open(value: unknown): PlatformAnswer {
  const answer = jsonReply(value, 'application/json; charset=utf-8');
  return { ...answer, headers: { ...answer.headers, 'access-control-allow-origin': '*' } };
}

function baseOf({ origin }: Told, version: Version): string {
  return `${origin}/oparl/v${version}`;
}

function typed(version: Version, type: string): string {
  return `https://schema.oparl.org/${version}/${type}`;
}

function system(told: Told, version: Version): Wire {
  const base = baseOf(told, version);
  return {
    id: `${base}/system`,
    type: typed(version, 'System'),
    oparlVersion: `https://schema.oparl.org/${version}/`,
    body: `${base}/bodies`,
    name: `OParl ${told.town.name}`,
    vendor: 'https://ris.example.org/',
    product: 'https://ris.example.org/oparl/',
    created: '2020-01-01T00:00:00+01:00',
    modified: '2020-01-01T00:00:00+01:00',
  };
}

function body(told: Told, version: Version): Wire {
  const base = baseOf(told, version);
  const lists = LISTS[version].map((name) => [name, `${base}/body/1/${name}s`] as const);
  return {
    id: `${base}/body/1`,
    type: typed(version, 'Body'),
    system: `${base}/system`,
    shortName: told.town.name,
    name: `Stadt ${told.town.name}`,
    ags: told.town.territoryKey,
    license: 'https://creativecommons.org/licenses/by/4.0/',
    ...Object.fromEntries(lists),
    legislativeTerm: [],
    created: '2020-01-01T00:00:00+01:00',
    modified: '2020-01-01T00:00:00+01:00',
  };
}

/** Only plans come before the council, once they have begun. */
function hasPlan({ day }: Told): (procedure: DemoProcedure) => boolean {
  return ({ start, theme }) => start <= day && PLANNING.has(theme);
}

const PLANNING: ReadonlySet<DemoProcedure['theme']> = new Set([
  'planning',
  'housing',
  'green',
  'mobility',
  'centre',
  'play',
  'climate',
  'school',
]);

interface Wanted {
  readonly kind: string;
  readonly id: string;
  readonly version: Version;
}

function one(asked: Asked, { kind, id, version }: Wanted): PlatformAnswer {
  const found = objects(asked, kind, version).find((object) => String(object['id']).endsWith(`/${kind}/${id}`));
  return found ? open(found) : missingPage();
}

function lists(asked: Asked, kind: string, version: Version): PlatformAnswer {
  return LISTS[version].includes(kind) ? open(listOf(asked, objects(asked, kind, version))) : missingPage();
}

/** What changed since a moment, in pages; nothing is ever deleted here. */
function listOf({ request, origin }: Asked, all: readonly Wire[]): Wire {
  const { query, path } = request;
  const since = Date.parse(query.get('modified_since') ?? '1970-01-01T00:00:00Z');
  const changed = all.filter(({ modified }) => Date.parse(String(modified)) >= since);
  const page = numberedPage(changed, query.get('page'), { limit: query.get('limit'), ...PAGE_SIZES });
  const number = page.offset / page.limit + 1;
  const last = Math.max(1, Math.ceil(page.total / page.limit));
  const link = (to: number): string =>
    `${origin}${path}?${new URLSearchParams({ ...Object.fromEntries(query), page: String(to) }).toString()}`;
  return {
    data: page.items,
    pagination: { totalElements: page.total, elementsPerPage: page.limit, currentPage: number, totalPages: last },
    links: {
      first: link(1),
      self: link(number),
      ...(page.hasNext ? { next: link(number + 1) } : {}),
      last: link(last),
    },
  };
}

function objects(told: Told, kind: string, version: Version): readonly Wire[] {
  const plans = told.procedures.filter(hasPlan(told));
  switch (kind) {
    case 'meeting':
      return plans.map((plan) => meeting(told, plan, version));
    case 'paper':
      return [...plans.map((plan) => paper(told, plan, version)), household(told, version)];
    case 'consultation':
      return plans.map((plan) => consultation(told, plan, version));
    case 'agendaItem':
      return plans.map((plan) => agendaItem(told, plan, version));
    case 'organization':
      return [committee(told, version)];
    default:
      return [];
  }
}

function stamps({ start }: DemoProcedure): Wire {
  return { created: cityTime(addDays(start, -20), '10:00'), modified: cityTime(addDays(start, -6), '10:00') };
}

function committee(told: Told, version: Version): Wire {
  const base = baseOf(told, version);
  return {
    id: `${base}/organization/1`,
    type: typed(version, 'Organization'),
    body: `${base}/body/1`,
    name: 'Ausschuss für Stadtentwicklung',
    shortName: 'StEA',
    organizationType: 'Gremium',
    classification: 'Ausschuss',
    created: '2020-01-01T00:00:00+01:00',
    modified: '2020-01-01T00:00:00+01:00',
  };
}

function meeting(told: Told, plan: DemoProcedure, version: Version): Wire {
  const base = baseOf(told, version);
  const day = addDays(plan.start, -5);
  return {
    id: `${base}/meeting/${numberOf(plan)}`,
    type: typed(version, 'Meeting'),
    name: `${numberOf(plan)}. Sitzung des Ausschusses für Stadtentwicklung`,
    meetingState: day < told.day ? 'durchgeführt' : 'eingeladen',
    cancelled: false,
    start: cityTime(day, '10:00'),
    end: null,
    organization: [`${base}/organization/1`],
    location: { id: `${base}/location/1`, type: typed(version, 'Location'), description: 'Rathaus, Ratssaal' },
    agendaItem: [agendaItem(told, plan, version)],
    web: `${told.origin}/bi/si0057.php?__ksinr=${numberOf(plan)}`,
    ...stamps(plan),
  };
}

function agendaItem(told: Told, plan: DemoProcedure, version: Version): Wire {
  const base = baseOf(told, version);
  return {
    id: `${base}/agendaItem/${numberOf(plan)}`,
    type: typed(version, 'AgendaItem'),
    meeting: `${base}/meeting/${numberOf(plan)}`,
    number: 'Ö 4',
    name: paperName(plan),
    public: true,
    consultation: `${base}/consultation/${numberOf(plan)}`,
    result: 'ungeändert beschlossen',
    ...stamps(plan),
  };
}

function consultation(told: Told, plan: DemoProcedure, version: Version): Wire {
  const base = baseOf(told, version);
  return {
    id: `${base}/consultation/${numberOf(plan)}`,
    type: typed(version, 'Consultation'),
    paper: `${base}/paper/${numberOf(plan)}`,
    agendaItem: `${base}/agendaItem/${numberOf(plan)}`,
    meeting: `${base}/meeting/${numberOf(plan)}`,
    organization: [`${base}/organization/1`],
    authoritative: true,
    role: 'Beschlussfassung',
    ...stamps(plan),
  };
}

function paperName({ title }: DemoProcedure): string {
  return `Beteiligung der Öffentlichkeit: ${title}`;
}

function paper(told: Told, plan: DemoProcedure, version: Version): Wire {
  const base = baseOf(told, version);
  return {
    id: `${base}/paper/${numberOf(plan)}`,
    type: typed(version, 'Paper'),
    body: `${base}/body/1`,
    name: paperName(plan),
    reference: `${numberOf(plan)}/${plan.start.slice(0, 4)}`,
    date: addDays(plan.start, -19),
    paperType: 'Beschlussvorlage',
    mainFile: {
      id: `${base}/file/${numberOf(plan)}`,
      type: typed(version, 'File'),
      name: 'Vorlage',
      mimeType: 'application/pdf',
      accessUrl: `${told.origin}/dateien/vorlage-${numberOf(plan)}.pdf`,
    },
    consultation: [consultation(told, plan, version)],
    ...stamps(plan),
  };
}

/** What has nothing to do with any procedure. */
function household(told: Told, version: Version): Wire {
  const base = baseOf(told, version);
  return {
    id: `${base}/paper/9999`,
    type: typed(version, 'Paper'),
    body: `${base}/body/1`,
    name: 'Beteiligungsbericht der städtischen Gesellschaften',
    reference: '9999/2024',
    date: '2024-03-01',
    paperType: 'Mitteilung',
    created: '2024-03-01T10:00:00+01:00',
    modified: '2024-03-01T10:00:00+01:00',
  };
}
