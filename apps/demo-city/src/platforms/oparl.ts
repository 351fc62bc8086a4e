import { addDays } from '../calendar.js';
import { onlyEvents } from './expected.js';
import { baseOf, changedOn, objects, plansOf, typed, type Version, type Wire } from './oparl-objects.js';
import { numberedPage } from './paging.js';
import { platformOf, type Asked, type Platform, type Told } from './platform.js';
import { jsonReply, missingPage, pageOf, type PlatformAnswer } from './replies.js';
import { townNamed } from './towns.js';

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
    expected: (told) => onlyEvents(2 * recentPlans(told)),
  });
}

/** Two years, as far as a reader looks back. */
const DAYS_BACK = 731;

/** Each of them is a paper and an item of a meeting. */
function recentPlans(told: Told): number {
  return plansOf(told).filter((one) => changedOn(one) >= addDays(told.day, -DAYS_BACK)).length;
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
