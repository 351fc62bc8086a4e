import { daysBetween } from '../calendar.js';
import { cityTime } from '../city-time.js';
import type { DemoProcedure } from '../procedure.js';
import { expectedProcedure, onlyProcedures } from './expected.js';
import { procedureUuid } from './identity.js';
import { mercator } from './map-projection.js';
import { platformOf, type Asked, type Platform, type Told } from './platform.js';
import { escaped, jsonReply, missingPage, pageOf, type PlatformAnswer } from './replies.js';
import { pointShape } from './shape.js';
import { townNamed } from './towns.js';

type Version = '2025' | '2026';

/** Planning in public (DiPlanBeteiligung and relatives), before and after phases got names of each customer's own. */
export const demosplanPlatforms: readonly Platform[] = [
  demosplan('2025', 'Otterwerder'),
  demosplan('2026', 'Mardergrund'),
];

function demosplan(version: Version, name: string): Platform {
  const town = townNamed(name);
  return platformOf({
    slug: `demosplan-${version}`,
    title: `Bauleitplanung ${name}`,
    format: 'demosplan',
    version,
    town,
    listPath: '/verfahren/suche/ajax',
    home: () => home(name),
    routes: [
      ['GET', /^\/verfahren\/suche\/ajax$/, (asked) => list(asked, version)],
      ['GET', /^\/api\/werdenktwas\/procedures$/, (asked) => points(asked)],
      ['GET', /^\/verfahren\/([0-9a-f-]{36})\/public\/detail$/, detail],
    ],
    expected: (told) =>
      onlyProcedures(
        shown(told).map((one) =>
          expectedProcedure(one, { id: procedureUuid(town, one), hasPlace: one.point !== null }),
        ),
      ),
  });
}

function home(name: string): PlatformAnswer {
  return pageOf({
    title: `Beteiligung an der Bauleitplanung in ${name}`,
    head: `<meta name="keywords" content="">
<meta name="author" content="DEMOS">
<link rel="stylesheet" href="/css/preflight.9c1f4a.css">
<link rel="stylesheet" href="/css/style-public.0d47b2.css">
<link rel="stylesheet" href="/css/demosplan-ui-style.55aa10.css">`,
    body: `<div id="app" class="o-page"><header class="c-header"><a href="/">${escaped(name)}</a></header>
<main id="main"><h1>Öffentliche Verfahren</h1><a href="/verfahren/suche">Alle Verfahren</a></main></div>
<script src="/js/bundles/runtime.6d2e.js"></script><script src="/js/bundles/common.77b1.js"></script>
<script src="/js/bundles/core-publicIndex.c0ff.js"></script>`,
  });
}

/** What is still being prepared is shown to nobody. */
function shown({ procedures, day }: Told): readonly DemoProcedure[] {
  return procedures.filter(({ start }) => start <= day);
}

function list(asked: Asked, version: Version): PlatformAnswer {
  const { origin, town, request } = asked;
  const search = request.query.get('search')?.toLowerCase() ?? '';
  // The town has one regional key; what does not begin it finds nothing.
  const isHere = regionalKey(town.territoryKey).startsWith(request.query.get('ars') ?? '');
  const found = isHere ? shown(asked).filter(({ title }) => title.toLowerCase().includes(search)) : [];
  return jsonReply({
    data: found.map((one) => ({
      type: 'Procedure',
      id: procedureUuid(town, one),
      attributes: { ...attributes(asked, one), ...phaseNames(asked, one, version) },
    })),
    included: [],
    links: { self: `${origin}/verfahren/suche/ajax` },
    jsonapi: { version: '1.0' },
    meta: { messages: { error: [] } },
  });
}

function regionalKey(territoryKey: string): string {
  return `${territoryKey.slice(0, 5)}0000${territoryKey.slice(5)}`;
}

/** Guests are told nothing of the inside, and 0 statements whatever there are. */
function attributes({ town, day }: Told, procedure: DemoProcedure): Readonly<Record<string, unknown>> {
  const { title, description, start, end, point } = procedure;
  return {
    coordinate: point ? mercator(point).join(',') : '',
    externalDescription: `<p>${escaped(description)}</p>\r\n`,
    owningOrganisationName: `Stadt ${town.name} - 61 Stadtplanungsamt `,
    statementSubmitted: 0,
    externalName: title,
    externalStartDate: cityTime(start, '00:00'),
    externalEndDate: end === null ? null : midnightInGreenwich(end),
    name: null,
    internalStartDate: null,
    internalEndDate: null,
    daysLeft: end === null || end < day ? '' : `noch ${daysBetween(day, end)} Tage`,
    internalPhasePermissionset: null,
    externalPhasePermissionset: end !== null && end < day ? 'read' : 'write',
  };
}

/** A day that was stored as midnight UTC and is shown in local time. */
function midnightInGreenwich(day: string): string {
  const offset = cityTime(day, '10:00').slice(-6);
  return `${day}T${offset.slice(1, 3)}:00:00${offset}`;
}

const PHASES = {
  earlyparticipation: 'Frühzeitige Beteiligung der Öffentlichkeit (§ 3 Abs. 1 BauGB)',
  participation: 'Öffentliche Auslegung (§ 3 Abs. 2 BauGB)',
  evaluating: 'Auswertung der Stellungnahmen',
} as const;

function phaseNames({ day }: Told, { month, end }: DemoProcedure, version: Version): Readonly<Record<string, unknown>> {
  const running = month % 2 === 0 ? 'earlyparticipation' : 'participation';
  const phase = end !== null && end < day ? 'evaluating' : running;
  return version === '2025'
    ? { externalPhaseTranslationKey: `procedure.phases.external.${phase}`, internalPhaseTranslationKey: null }
    : { externalPhaseDefinitionName: PHASES[phase], internalPhaseDefinitionName: null };
}

/** What has no place is left out; a missing end becomes the moment of the request. */
function points(asked: Asked): PlatformAnswer {
  const { town, origin, now } = asked;
  const features = shown(asked).filter(({ point }) => point !== null);
  return jsonReply({
    type: 'FeatureCollection',
    features: features.map((one) => ({
      type: 'Feature',
      geometry: pointShape(one),
      properties: {
        description: one.description,
        organisation: `Stadt ${town.name}`,
        name: one.title,
        participation: {
          start: cityTime(one.start, '00:00'),
          end: one.end === null ? now.toISOString() : midnightInGreenwich(one.end),
          phase: 'Beteiligung Öffentlichkeit',
        },
        url: `${origin}/verfahren/${procedureUuid(town, one)}/public/detail`,
      },
    })),
  });
}

function detail({ procedures, town }: Asked, uuid: string): PlatformAnswer {
  const procedure = procedures.find((one) => procedureUuid(town, one) === uuid);
  if (!procedure) return missingPage();
  return pageOf({ title: procedure.title, body: `<main><h1>${escaped(procedure.title)}</h1></main>` });
}
