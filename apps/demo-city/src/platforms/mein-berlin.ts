import type { MeinBerlinCity } from '../cities.js';
import { planRows, projectRows } from '../mein-berlin.js';
import type { Asked as ListAsked } from '../pds.js';
import type { DemoProcedure } from '../procedure.js';
import { expectedProcedure, onlyProcedures } from './expected.js';
import { platformOf, type ExpectedProcedure, type Platform, type PlatformSpec, type Told } from './platform.js';
import { jsonReply, missingPage, pageOf } from './replies.js';
import { townNamed } from './towns.js';

/** mein.berlin before and after its rows had ids, times in local notation and other codes. */
export const meinBerlinPlatforms: readonly Platform[] = [
  meinBerlin({ version: '2021', name: 'Schlehenbrück' }),
  meinBerlin({ version: '2026', name: 'Quittenstedt' }),
];

interface Wanted {
  readonly version: '2021' | '2026';
  readonly name: string;
}

function meinBerlin({ version, name }: Wanted): Platform {
  const town = townNamed(name);
  const lists = version === '2021' ? listsOf2021 : listsOf2026;
  return platformOf({
    slug: `mein-berlin-${version}`,
    title: `mein${name}`,
    format: 'mein-berlin',
    version,
    town,
    listPath: '/api/projects/',
    home: home(name),
    routes: [
      [
        'GET',
        /^\/api\/(projects|plans|extprojects)\/$/,
        (asked, list) => {
          const rows = lists(asked)[list];
          return rows ? jsonReply(rows) : missingPage();
        },
      ],
    ],
    expected: (told) => expectedIn(told, version),
  });
}

function home(name: string): PlatformSpec['home'] {
  return () =>
    pageOf({
      title: `mein${name}`,
      head: `<link rel="manifest" href="/static/images/manifest.json">
<link rel="stylesheet" type="text/css" href="/static/common_css.css">
<link rel="stylesheet" type="text/css" href="/static/berlin_css.css">
<script src="/jsi18n/"></script>
<script src="/static/adhocracy4.js"></script>`,
      body: `<a href="#main" class="visually-hidden-focusable">Zum Inhalt</a>
<nav><a href="/projekte/">Alle Projekte</a> <a href="/vorhaben/">Vorhaben</a></nav>
<main role="main" id="layout-grid"><h1>Beteiligung in ${name}</h1></main>`,
    });
}

type Lists = Readonly<Record<string, readonly unknown[]>>;

function listsOf2026(told: Told): Lists {
  const asked = listAsked(told);
  return {
    projects: projectRows(asked, told.procedures).map((row) => ({ ...row, url: pathOf('projekte', row.url) })),
    plans: planRows(asked, told.procedures).map((row) => ({ ...row, url: pathOf('vorhaben', row.url) })),
    extprojects: [],
  };
}

/** No ids, no alternative texts, `""` for no place, UTC with a blank, and 1 for what is done. */
function listsOf2021(told: Told): Lists {
  const asked = listAsked(told);
  const projects = projectRows(asked, told.procedures).map(({ id: _id, tile_image_alt_text: _alt, ...row }) => ({
    ...row,
    url: pathOf('projekte', row.url),
    point: row.point ?? '',
    status: row.status === 2 ? 1 : 0,
    participation: 0,
    participation_display: 'Ja',
    active_phase: row.active_phase && [...row.active_phase.slice(0, 2), oldTime(row.active_phase[2])],
    future_phase: row.future_phase && oldTime(row.future_phase),
    past_phase: row.past_phase && oldTime(row.past_phase),
    created_or_modified: oldTime(row.created_or_modified),
  }));
  const plans = planRows(asked, told.procedures).map(
    ({ tile_image: _image, tile_image_alt_text: _alt, tile_image_copyright: _copyright, ...row }) => ({
      ...row,
      url: pathOf('vorhaben', row.url),
      point: row.point ?? '',
      participation: 0,
      created_or_modified: oldTime(row.created_or_modified),
    }),
  );
  return { projects, plans, extprojects: [] };
}

function listAsked({ town, day, origin }: Told): ListAsked {
  const city: MeinBerlinCity = { ...town, format: 'mein-berlin', feedUrl: '' };
  return { city, day, baseUrl: origin };
}

/** Pages are told by path alone. */
function pathOf(folder: string, url: string): string {
  return `/${folder}/${url.slice(url.lastIndexOf('/') + 1)}/`;
}

function oldTime(time: string): string {
  return new Date(time).toISOString().replace('T', ' ').replace('.000Z', '+00:00');
}

function expectedIn({ procedures, day }: Told, version: Wanted['version']): ReturnType<typeof onlyProcedures> {
  return onlyProcedures(procedures.flatMap((one) => expectedRow(one, day, version) ?? []));
}

/** Of what runs or has ended only the end is told, of what is to come only the start; plans have no dates at all. */
function expectedRow(procedure: DemoProcedure, day: string, version: Wanted['version']): ExpectedProcedure | null {
  const { id, month, start, end, point } = procedure;
  const hasPlace = point !== null;
  if (end === null) {
    const plan = { id: `plan:/vorhaben/${id}`, start: null, end: null, hasPlace };
    return start <= day ? expectedProcedure(procedure, plan) : null;
  }
  const native = version === '2021' ? `/projekte/${id}` : String(1_000 + month - 2012 * 12);
  const side = day < start ? { end: null } : { start: null };
  return expectedProcedure(procedure, { id: `project:${native}`, hasPlace, ...side });
}
