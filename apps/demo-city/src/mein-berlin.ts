import { addDays, daysBetween } from './calendar.js';
import { cityTime } from './city-time.js';
import { pageOf, type Asked } from './pds.js';
import { proceduresAt, type DemoProcedure } from './procedure.js';
import { hashOf } from './random.js';
import type { Theme } from './texts/template.js';
import { json, notFound, type DemoAnswer } from './wire-answer.js';

/** Ids count the months from this year on; a city begins at most one procedure a month. */
const FIRST_MONTH = 2012 * 12;
/** Somebody wrote a procedure down this long before it begins. */
const DAYS_BEFORE = 40;

const STATUS = { running: 0, future: 1, done: 2 } as const;
const CONSULTATION = 1;
const COOPERATION = 2;
const NO_IMAGE = { tile_image: '', tile_image_alt_text: '', tile_image_copyright: '' } as const;

/** The platform's own topics; it has none for what is digital. */
const TOPICS: Readonly<Record<Theme, readonly string[]>> = {
  mobility: ['TRA'],
  play: ['CHI'],
  planning: ['URB'],
  housing: ['BUI', 'URB'],
  green: ['ENV'],
  climate: ['ENV', 'URB'],
  noise: ['ENV', 'TRA'],
  culture: ['CUL'],
  school: ['EDU', 'CHI'],
  sport: ['HEA'],
  social: ['INT', 'NEI'],
  centre: ['WOR'],
  digital: [],
  safety: ['NEI'],
  budget: ['FIN'],
  vision: ['URB', 'NEI'],
};

/** What a platform like Berlin's answers, in the shape of 2026: an array a list, planned procedures included. */
export function answerLists(asked: Asked, now: Date, pathname: string): DemoAnswer {
  const list = /^\/api\/(\w+)\/$/.exec(pathname)?.[1];
  const procedures = proceduresAt(asked.city, now);
  if (list === 'projects') return json(200, projectRows(asked, procedures));
  if (list === 'plans') return json(200, planRows(asked, procedures));
  // Nobody in these cities takes part elsewhere.
  return list === 'extprojects' ? json(200, []) : notFound();
}

/** What has an end, as projects. */
export function projectRows(asked: Asked, procedures: readonly DemoProcedure[]) {
  return procedures.filter(isDated).map((one) => project(asked, one));
}

/** What has none and has begun, as plans. */
export function planRows(asked: Asked, procedures: readonly DemoProcedure[]) {
  return procedures.filter(isPlan(asked)).map((one) => plan(asked, one));
}

type Dated = DemoProcedure & { readonly end: string };

function isDated(procedure: DemoProcedure): procedure is Dated {
  return procedure.end !== null;
}

/** What has no end is no project but a plan, which has no dates at all and is not shown before it begins. */
function isPlan({ day }: Asked): (procedure: DemoProcedure) => boolean {
  return ({ start, end }) => end === null && start <= day;
}

function project(asked: Asked, procedure: Dated) {
  return {
    id: 1_000 + procedure.month - FIRST_MONTH,
    type: 'project',
    subtype: 'default',
    ...common(asked, procedure),
    description: procedure.description,
    access: 1,
    participation: CONSULTATION,
    ...modules(procedure, asked.day),
    plan_title: null,
    plan_url: null,
    cost: '',
    published_projects_count: 0,
  };
}

function plan(asked: Asked, procedure: DemoProcedure) {
  return {
    type: 'plan',
    subtype: 'plan',
    ...common(asked, procedure),
    status: STATUS.running,
    participation: COOPERATION,
    participation_active: true,
    participation_string: 'laufend',
    cost: 'Noch nicht beziffert',
    published_projects_count: hashOf(procedure.id) % 3,
  };
}

function common(asked: Asked, procedure: DemoProcedure) {
  return {
    title: procedure.title,
    url: pageOf(asked, procedure),
    organisation: procedure.office,
    district: procedure.district ?? 'Gesamtstädtisch',
    point: pointOf(procedure),
    point_label: '',
    topics: TOPICS[procedure.theme],
    ...NO_IMAGE,
    created_or_modified: cityTime(addDays(procedure.start, -DAYS_BEFORE), '10:00'),
  };
}

/** A feature with an address, or null; the platform knows no areas. */
function pointOf({ point, district }: DemoProcedure) {
  if (!point) return null;
  const properties = { strasse: '', haus: '', plz: '', ortsteil: district ?? '' };
  return { type: 'Feature', geometry: { type: 'Point', coordinates: point }, properties };
}

/** Of a running project only the end is told, of a future one only the start. */
function modules({ start, end }: Dated, day: string): Modules {
  const none = { active_phase: false, future_phase: false, past_phase: false } as const;
  if (day < start) return { ...state('future'), ...none, future_phase: cityTime(start, '00:00') };
  if (day > end) return { ...state('done'), ...none, past_phase: cityTime(end, '23:59') };
  const left = daysBetween(day, end) + 1;
  const progress = Math.round(100 - (100 * left) / (daysBetween(start, end) + 1));
  return { ...state('running'), ...none, active_phase: [progress, `${left} Tage`, cityTime(end, '23:59')] };
}

/** What is absent is `false`. */
interface Modules extends State {
  readonly active_phase: false | readonly [progress: number, left: string, end: string];
  readonly future_phase: false | string;
  readonly past_phase: false | string;
}

interface State {
  readonly status: number;
  readonly participation_active: boolean;
  readonly participation_string: string;
}

const WORDS = { running: 'läuft', future: 'startet in der Zukunft', done: 'beendet' } as const;

function state(name: keyof typeof STATUS): State {
  return { status: STATUS[name], participation_active: name !== 'done', participation_string: WORDS[name] };
}
