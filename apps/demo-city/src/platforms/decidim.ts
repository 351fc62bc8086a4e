import type { DemoProcedure } from '../procedure.js';
import { csvOf } from './csv-text.js';
import { decidimData, meetingCount } from './decidim-data.js';
import { NEW_SCHEMA, OLD_SCHEMA } from './decidim-schema.js';
import { expectedProcedure, onlyProcedures } from './expected.js';
import { answerGraphql } from './graphql/answer.js';
import { numberOf } from './identity.js';
import { platformOf, type Asked, type ExpectedProcedure, type Platform, type Route } from './platform.js';
import { procedurePage } from './procedure-page.js';
import { escaped, missingPage, pageOf, redirectReply, textReply, type PlatformAnswer } from './replies.js';
import { townNamed } from './towns.js';
import { zipOf } from './zip.js';

type Version = 'new' | 'old' | 'csv' | 'zip';

const DOWNLOAD = '/open-data/download';
const PROCESSES = 'participatory_processes';
const LIST_PATHS = {
  new: '/api',
  old: '/api',
  csv: `${DOWNLOAD}?resource=${PROCESSES}`,
  zip: DOWNLOAD,
} as const;
const VERSIONS = { new: '0.31', old: '0.20', csv: 'open data, CSV', zip: 'open data, ZIP' } as const;

/** Decidim by its interface in two ages, and by its open data as newer and as older hosts hand them out. */
export const decidimPlatforms: readonly Platform[] = [
  decidim('new', 'Sanddornau'),
  decidim('old', 'Hagebuttrode'),
  decidim('csv', 'Wacholderhafen'),
  decidim('zip', 'Rohrdommelau'),
];

function decidim(version: Version, name: string): Platform {
  return platformOf({
    slug: `decidim-${version}`,
    title: `Decidim ${name}`,
    format: 'decidim',
    version: VERSIONS[version],
    town: townNamed(name),
    listPath: LIST_PATHS[version],
    home: (asked) => home(asked, version),
    routes: [...interfaceRoutes(version), ...fileRoutes(version), ['GET', /^\/processes\/([^/]+)$/, procedurePage]],
    expected: ({ procedures }) => onlyProcedures(procedures.map((one) => expectedProcess(one, version))),
  });
}

/** A process has no place itself; where its meetings take place only the interface tells. */
function expectedProcess(procedure: DemoProcedure, version: Version): ExpectedProcedure {
  const hasMeetings = (version === 'new' || version === 'old') && meetingCount(procedure) > 0;
  const hasPlace = hasMeetings && procedure.point !== null;
  return expectedProcedure(procedure, { id: `process:${numberOf(procedure)}`, hasPlace });
}

function home({ town, procedures }: Asked, version: Version): PlatformAnswer {
  const assets =
    version === 'old'
      ? `<link rel="stylesheet" media="all" href="/assets/application-5d1f2ab8.css">
<script src="/assets/decidim-9e0b7c11.js"></script>`
      : `<link rel="manifest" href="/manifest.webmanifest">
<script src="/decidim-packs/js/decidim_core-0c7be4b1d7f9a62e2f50.js"></script>
<link rel="stylesheet" href="/decidim-packs/css/decidim_core-3fb1de20.css" media="all">`;
  const cards = procedures
    .slice(-3)
    .map((one) => `<a class="card__grid" href="/processes/${one.id}">${escaped(one.title)}</a>`);
  return pageOf({
    title: `Decidim ${town.name}`,
    head: `<meta name="csrf-param" content="authenticity_token"><meta name="csrf-token" content="c2VzYW0">
<link rel="alternate" href="/?locale=de" hreflang="de"><link rel="alternate" href="/?locale=en" hreflang="en">
${assets}`,
    body: `<nav><a href="/processes">Beteiligungsprozesse</a> <a href="/assemblies">Gremien</a></nav>
<main>${cards.join('')}</main>
<footer><a href="${DOWNLOAD}">Offene Daten herunterladen</a>
<a rel="decidim" href="https://github.com/decidim/decidim">Website mit freier Software erstellt</a></footer>`,
  });
}

function interfaceRoutes(version: Version): readonly Route[] {
  const schema = version === 'old' ? OLD_SCHEMA : NEW_SCHEMA;
  const age = version === 'old' ? 'old' : 'new';
  const page = (title: string): PlatformAnswer => pageOf({ title, body: `<h1>${title}</h1>` });
  return [
    ['POST', /^\/api\/?$/, (asked) => answerGraphql(asked.request, schema, decidimData(asked, age))],
    ['GET', /^\/api\/?$/, () => redirectReply('/api/docs')],
    ['GET', /^\/api\/(?:docs|graphiql)\/?$/, () => page('Decidim API')],
  ];
}

/** A file that has not been made yet is announced on the home page, with a redirect instead of an error. */
function fileRoutes(version: Version): readonly Route[] {
  return [['GET', /^\/open-data\/download$/, (asked) => download(asked, version)]];
}

function download(asked: Asked, version: Version): PlatformAnswer {
  const resource = asked.request.query.get('resource');
  if (version === 'zip') return archive(asked);
  if (version !== 'csv') return redirectReply('/');
  if (resource !== PROCESSES) return resource === null ? redirectReply('/') : missingPage();
  return textReply(processTable(asked), 'text/csv; charset=utf-8');
}

function archive(asked: Asked): PlatformAnswer {
  const file = (name: string, text: string): { readonly name: string; readonly text: string } => ({
    name: `${asked.town.slug}-open-data-${name}.csv`,
    text,
  });
  const comments = csvOf([['id', 'created_at', 'body']], ';');
  return textReply(zipOf([file('comments', comments), file(PROCESSES, processTable(asked))]), 'application/zip');
}

function processTable({ procedures, origin }: Asked): string {
  const names = ['id', 'title/de', 'title/en', 'short_description/de', 'short_description/en', 'url'];
  const more = [
    'remote_hero_image_url',
    'start_date',
    'end_date',
    'developer_group/de',
    'local_area/de',
    'scopes_enabled',
  ];
  const row = (one: DemoProcedure): readonly (string | null)[] => [
    ...[
      String(numberOf(one)),
      one.title,
      '',
      `<p>${escaped(one.description)}</p>`,
      '',
      `${origin}/processes/${one.id}`,
    ],
    ...['', one.start, one.end, one.office, one.district, 'false'],
  ];
  return csvOf([[...names, ...more], ...procedures.map(row)], ';');
}
