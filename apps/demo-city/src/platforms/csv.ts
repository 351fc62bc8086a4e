import type { DemoProcedure } from '../procedure.js';
import { csvOf } from './csv-text.js';
import { expectedProcedure, onlyProcedures } from './expected.js';
import { procedureUuid, uuidOf } from './identity.js';
import { platformOf, type Asked, type Platform, type Told } from './platform.js';
import { procedurePage } from './procedure-page.js';
import { pageOf, textReply, type PlatformAnswer } from './replies.js';
import { townNamed } from './towns.js';

const GERMAN_PATH = '/opendata/beteiligungsverfahren.csv';
const BRITISH_PATH = '/local-plan/plan-timetable.csv';

/** A table as German spreadsheets write it, and a timetable of plans by the British specification. */
export const csvPlatforms: readonly Platform[] = [
  platformOf({
    slug: 'csv-german',
    title: 'Offene Daten Fischotterau',
    format: 'csv',
    version: 'German headers',
    town: townNamed('Fischotterau'),
    listPath: GERMAN_PATH,
    hasTags: true,
    home: () => home('Offene Daten', 'Beteiligungsverfahren als Tabelle (CSV)', GERMAN_PATH),
    routes: [
      ['GET', /^\/opendata\/beteiligungsverfahren\.csv$/, (asked) => textReply(german(asked), 'text/csv')],
      ['GET', /^\/mitmachen\/([^/]+)$/, procedurePage],
    ],
    expected: ({ procedures }) =>
      onlyProcedures(
        procedures.map((one) => expectedProcedure(one, { id: numbered(one), hasPlace: one.point !== null })),
      ),
  }),
  platformOf({
    slug: 'csv-timetable',
    title: 'Local plans of Haselmausen',
    format: 'csv',
    version: 'UK plan timetable',
    town: townNamed('Haselmausen'),
    listPath: BRITISH_PATH,
    hasTags: true,
    home: () => home('Planning policy', 'Plan timetable (CSV)', BRITISH_PATH),
    routes: [
      ['GET', /^\/local-plan\/plan-timetable\.csv$/, (asked) => textReply(timetable(asked), 'text/csv; charset=utf-8')],
      ['GET', /^\/local-plan\/([^/]+)$/, procedurePage],
    ],
    expected: ({ procedures, town }) =>
      onlyProcedures(
        procedures.map((one) => expectedProcedure(one, { id: procedureUuid(town, one), hasPlace: false })),
      ),
  }),
];

function home(title: string, link: string, path: string): PlatformAnswer {
  return pageOf({ title, body: `<h1>${title}</h1><ul><li><a href="${path}">${link}</a></li></ul>` });
}

function numbered({ month }: DemoProcedure): string {
  return `V-${month}`;
}

/** Semicolons, a byte order mark, decimal commas and days with dots. */
function german({ procedures, origin }: Told): string {
  const head = [
    'Kennung',
    'Titel',
    'Beschreibung',
    'Beginn',
    'Ende',
    'Amt',
    'Stadtteil',
    'Link',
    'Längengrad',
    'Breitengrad',
  ];
  const rows = procedures.map((one) => [
    ...[numbered(one), one.title, one.description, dotted(one.start), one.end && dotted(one.end), one.office],
    ...[one.district, `${origin}/mitmachen/${one.id}`, ...(one.point ?? ['', '']).map(comma)],
  ]);
  return `\uFEFF${csvOf([head, ...rows], ';')}`;
}

function dotted(day: string): string {
  return day.split('-').toReversed().join('.');
}

function comma(degrees: number | string): string {
  return String(degrees).replace('.', ',');
}

const COLUMNS = [
  ...['reference', 'plan', 'name', 'plan-event', 'predicted-date', 'actual-date', 'event-date'],
  ...['document-url', 'documentation-url', 'organisation', 'notes'],
];

/** A row for every event; what is to come is predicted, what has been has an actual date. */
function timetable(told: Asked): string {
  return csvOf([COLUMNS, ...told.procedures.flatMap((one) => events(told, one))], ',');
}

function events(told: Told, procedure: DemoProcedure): readonly (readonly string[])[] {
  const { start, end, month } = procedure;
  const name = month % 2 === 0 ? 'scoping-consultation' : 'proposed-plan-consultation';
  const first = row(told, procedure, { event: `${name}-start`, day: start });
  const last = end === null ? [] : [row(told, procedure, { event: `${name}-end`, day: end })];
  return [row(told, procedure, { event: 'timetable-updated', day: start }), first, ...last];
}

interface PlanEvent {
  readonly event: string;
  readonly day: string;
}

function row(
  { town, day: today, origin }: Told,
  procedure: DemoProcedure,
  { event, day }: PlanEvent,
): readonly string[] {
  const [predicted, actual] = day > today ? [day, ''] : ['', day];
  const plan = procedureUuid(town, procedure);
  return [
    ...[uuidOf(plan, event), plan, procedure.title, event, predicted, actual, day],
    ...['', `${origin}/local-plan/${procedure.id}`, `local-authority:${town.territoryKey}`, ''],
  ];
}
