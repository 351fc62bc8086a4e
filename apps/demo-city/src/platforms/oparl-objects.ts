import { addDays } from '../calendar.js';
import { cityTime } from '../city-time.js';
import type { DemoProcedure } from '../procedure.js';
import { numberOf } from './identity.js';
import type { Told } from './platform.js';

/** The versions of the specification. */
export type Version = '1.0' | '1.1';
/** An object as it goes over the wire. */
export type Wire = Readonly<Record<string, unknown>>;

/** The objects of one kind. */
export function objects(told: Told, kind: string, version: Version): readonly Wire[] {
  const plans = plansOf(told);
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

function stamps(plan: DemoProcedure): Wire {
  return { created: cityTime(addDays(plan.start, -20), '10:00'), modified: cityTime(changedOn(plan), '10:00') };
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

/** Only plans come before the council, once they have begun. */
export function plansOf({ procedures, day }: Told): readonly DemoProcedure[] {
  return procedures.filter(({ start, theme }) => start <= day && PLANNING.has(theme));
}

/** When the council last changed what it has of a plan: the day before its meeting. */
export function changedOn({ start }: DemoProcedure): string {
  return addDays(start, -6);
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

/** Where the interface begins. */
export function baseOf({ origin }: Told, version: Version): string {
  return `${origin}/oparl/v${version}`;
}

/** The schema of a type of objects. */
export function typed(version: Version, type: string): string {
  return `https://schema.oparl.org/${version}/${type}`;
}
