import { answerPds } from '../answer.js';
import type { DipasCity, PdsVersion } from '../cities.js';
import { expectedProcedure, onlyProcedures } from './expected.js';
import { platformOf, type Asked, type Platform, type Told } from './platform.js';
import { procedurePage } from './procedure-page.js';
import { pageOf } from './replies.js';
import { townNamed } from './towns.js';

/** The three shapes of DIPAS: a shell of Vue in front, Drupal behind it. Until 2.2 all of it lay in a folder. */
export const dipasPlatforms: readonly Platform[] = [
  dipas('1', 'Distelhafen', '/dipas'),
  dipas('2', 'Dohlenfurt', ''),
  dipas('3', 'Kiebitzrode', ''),
];

function dipas(version: PdsVersion, name: string, folder: string): Platform {
  const town = townNamed(name);
  const hasNavigator = version !== '1';
  const city: DipasCity = { ...town, format: 'dipas-pds', version, hasNavigator, feedUrl: '' };
  const backEnd = `${folder}/drupal`;
  return platformOf({
    slug: `dipas-${version}`,
    title: `DIPAS ${name}`,
    format: 'dipas-pds',
    version: `${version}.x`,
    town,
    listPath: `${backEnd}/dipas-pds/projects`,
    home: () => shell(name, folder),
    routes: [
      ['GET', /^\/demo\/[^/]+\/([^/]+)$/, procedurePage],
      [
        'GET',
        new RegExp(`^${backEnd}(/dipas(?:-pds)?/.*)$`),
        ({ origin, day, now, request }: Asked) =>
          answerPds({ city, day, baseUrl: origin }, now, request.path.slice(backEnd.length)),
      ],
    ],
    expected: (told) => expectedOf(told, hasNavigator),
  });
}

/** The page itself says next to nothing; its files do. */
function shell(name: string, folder: string): ReturnType<typeof pageOf> {
  return pageOf({
    title: `Beteiligung ${name}`,
    head: `<link rel="icon" href="${folder}/favicon.ico">
<link href="${folder}/css/app.2f1d9c0e.css" rel="preload" as="style">
<link href="${folder}/js/app.7c0b31aa.js" rel="preload" as="script">
<script id="config" type="application/json" src="${folder}/themeconfig.json"></script>`,
    body: `<noscript><strong>Diese Seite braucht JavaScript.</strong></noscript>
<div id="app"></div>
<a href="${folder}/drupal/user/login" hidden>Anmelden</a>
<script src="${folder}/js/chunk-vendors.91bb0d14.js"></script><script src="${folder}/js/app.7c0b31aa.js"></script>`,
  });
}

/** The list has areas alone, the navigator the points of what has begun. An offer without an end has none (1970). */
function expectedOf({ procedures, day }: Told, hasNavigator: boolean): ReturnType<typeof onlyProcedures> {
  return onlyProcedures(
    procedures.map((procedure) => {
      const { id, outline, point, start } = procedure;
      const isOnMap = hasNavigator && point !== null && start <= day;
      return expectedProcedure(procedure, { id, hasPlace: outline !== null || isOnMap });
    }),
  );
}
