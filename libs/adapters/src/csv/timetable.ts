import { localDay, type Phase, type Remark, type SourceFlag, type SourceRecord } from '@navigator/shared';
import type { Output } from '../kit/contract.js';
import { readPeriod } from '../kit/dates.js';
import type { Circumstances } from '../kit/field-map/told.js';
import { addressOf } from '../kit/field-map/address.js';
import type { Part } from '../kit/json-splitter.js';
import { remark, type Reading } from '../kit/remark.js';
import { readLine, readProse } from '../kit/text.js';
import { dayOf, readRow, type PlanEvent } from './plan-event.js';
import { NOT_REPORTED } from '../kit/not-reported.js';

/** A timetable is held until its end; a table of more rows than this is none of plans. */
const MOST_ROWS = 100_000;
/** Events of one plan that are looked at; a plan has a dozen. */
const MOST_EVENTS = 200;

type Told = Extract<Output<never>, { kind: 'record' | 'rejected' | 'skipped' | 'failed' }>;

/** Reads a timetable: the rows of one plan, wherever they stand, are one procedure. */
export async function* readTimetable(
  parts: AsyncIterable<Part>,
  circumstances: Circumstances,
): AsyncGenerator<Told | { readonly kind: 'list' }, void, undefined> {
  const plans = new Map<string, PlanEvent[]>();
  for await (const part of parts) {
    if (part.kind === 'failed') yield part;
    if (part.kind === 'malformed') yield malformed(part.position, part.reason);
    if (part.kind === 'element') yield* take(part, plans);
    if (part.kind === 'envelope') {
      for (const events of plans.values()) yield procedureOf(events, circumstances);
      yield { kind: 'list' };
    }
  }
}

function* take(
  { value, position }: Extract<Part, { kind: 'element' }>,
  plans: Map<string, PlanEvent[]>,
): Generator<Told, void, undefined> {
  if (position >= MOST_ROWS) {
    yield malformed(position, 'more rows than a timetable has');
    return;
  }
  const cells = Object.fromEntries(typeof value === 'object' && value !== null ? Object.entries(value) : []);
  const event = readRow(cells, position);
  if (event === 'deleted-at-source') {
    yield { kind: 'skipped', sourceId: null, position, code: event };
  } else if (typeof event === 'string') {
    yield { kind: 'rejected', sourceId: null, position, code: event, value: `entry ${position + 1}` };
  } else {
    const known = plans.get(event.plan) ?? [];
    if (known.length < MOST_EVENTS) known.push(event);
    plans.set(event.plan, known);
  }
}

function malformed(position: number, reason: string): Told {
  return {
    kind: 'rejected',
    sourceId: null,
    position,
    code: 'record-malformed',
    value: `entry ${position + 1}: ${reason}`,
  };
}

function procedureOf(all: readonly PlanEvent[], circumstances: Circumstances): Told {
  const events = latestOf(all);
  const [{ plan } = { plan: '' }] = all;
  const named = readLine(firstOf(all, 'name'), 'name');
  const untitled = named.value === null ? [remark('title-made', plan)] : [];
  const phases = phasesOf(events, circumstances.timeZone);
  const prose = readProse(notesOf(events), 'notes');
  const url = addressOf(firstOf(all, 'documentation-url') ?? firstOf(all, 'document-url') ?? null, circumstances.base);
  const organiser = readLine(firstOf(all, 'organisation'), 'organisation');
  const record: SourceRecord = {
    ...NOT_TOLD,
    ...prose.value,
    sourceId: plan,
    title: named.value ?? `Plan ${plan}`,
    url: url.value,
    organiser: isReference(organiser.value) ? null : organiser.value,
    phases: [...phases.value],
    ...stateOf(events, circumstances),
    language: circumstances.language,
  };
  const readings = [named, phases, prose, url, organiser];
  return {
    kind: 'record',
    record,
    remarks: [...untitled, ...readings.flatMap(({ remarks }): readonly Remark[] => remarks)],
  };
}

const NOT_TOLD = {
  kind: 'formal',
  publisher: null,
  topics: ['urban-planning'],
  topicLabels: [],
  events: [],
  documents: [],
  geometry: null,
  geometryRole: null,
  place: null,
  ...NOT_REPORTED,
  listedAsActive: false,
} satisfies Partial<SourceRecord>;

/** `local-authority:HAR` is for registers, not for residents. */
function isReference(name: string | null): boolean {
  return /^[a-z-]+:\w+$/.test(name ?? '');
}

/** One row per event: the one that was entered last. */
function latestOf(all: readonly PlanEvent[]): readonly PlanEvent[] {
  const latest = new Map<string, PlanEvent>();
  for (const one of all) {
    const known = latest.get(one.event);
    const isLater = (one.row['entry-date'] ?? '') >= (known?.row['entry-date'] ?? '');
    if (!known || isLater) latest.set(one.event, one);
  }
  return [...latest.values()];
}

function firstOf(
  all: readonly PlanEvent[],
  name: 'name' | 'organisation' | 'documentation-url' | 'document-url',
): string | undefined {
  return all.map(({ row }) => row[name]).find((text) => text !== undefined);
}

function notesOf(events: readonly PlanEvent[]): string | null {
  const notes = events.filter(({ event }) => isConsultation(event)).flatMap(({ row }) => row.notes ?? []);
  return notes.length > 0 ? notes.join('\n') : null;
}

/** `publication` is the second round of the older rules (Regulation 19), when comments on the draft are invited. */
function isConsultation(event: string): boolean {
  return /(?:consultation|^publication)-(?:start|end)$/.test(event);
}

/** Periods: what has a start or an end. The first in which people are consulted is the early one. */
function phasesOf(events: readonly PlanEvent[], timeZone: string): Reading<readonly Phase[]> {
  const names = [...new Set(events.flatMap(({ event }) => /^(.+)-(?:start|end)$/.exec(event)?.[1] ?? []))];
  const read = names.map((name) => periodOf(name, events, timeZone));
  const phases = read.flatMap(({ value }) => value ?? []).toSorted((a, b) => sortKey(a).localeCompare(sortKey(b)));
  const first = phases.findIndex(({ kind }) => kind === 'publicDisclosure');
  return {
    value: phases.map((phase, at) => (at === first ? { ...phase, kind: 'earlyPublicPart' } : phase)),
    remarks: read.flatMap(({ remarks }): readonly Remark[] => remarks),
  };
}

function sortKey({ start, end }: Phase): string {
  return start ?? end ?? '';
}

function periodOf(name: string, events: readonly PlanEvent[], timeZone: string): Reading<Phase | null> {
  const side = (edge: 'start' | 'end'): Reading<string | null> => {
    const event = events.find((one) => one.event === `${name}-${edge}`);
    return event ? dayOf(event, edge, timeZone) : { value: null, remarks: [] };
  };
  const { value: period, remarks } = readPeriod(side('start'), side('end'));
  if (period.start === null && period.end === null) return { value: null, remarks };
  const kind = isConsultation(`${name}-start`) ? 'publicDisclosure' : 'internal';
  return { value: { kind, title: inWords(name), ...period, startTime: null, endTime: null, timeZone }, remarks };
}

function inWords(name: string): string {
  const words = name.replaceAll('-', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}

const FLAGS: readonly (readonly [RegExp, SourceFlag])[] = [
  [/(?:^|-)(?:withdrawn|revoked)$/, 'cancelled'],
  [/(?:^|-)adopted$/, 'closed'],
];

/** Where the plan stands by what has happened already; predictions are none. */
function stateOf(
  events: readonly PlanEvent[],
  { timeZone, fetchedAt }: Circumstances,
): Pick<SourceRecord, 'flag' | 'sourceStatus'> {
  const today = localDay(fetchedAt.getTime(), timeZone);
  const past = events
    .filter(({ isPredicted }) => !isPredicted)
    .map((one) => ({ event: one.event, day: dayOf(one, edgeOf(one.event), timeZone).value }))
    .filter(({ event, day }) => day !== null && day <= today && !NOTICES.has(event))
    .toSorted((a, b) => (a.day ?? '').localeCompare(b.day ?? ''));
  const flag = FLAGS.find(([word]) => past.some(({ event }) => word.test(event)))?.[1] ?? null;
  return { flag, sourceStatus: readLine(past.at(-1)?.event, 'event').value };
}

/** A month in which something ended has to be over before one can say so. */
function edgeOf(event: string): 'start' | 'end' {
  return event.endsWith('-start') ? 'start' : 'end';
}

/** Events that tell of the timetable, not of the plan. */
const NOTICES: ReadonlySet<string> = new Set([
  'timetable-updated',
  'timetable-published',
  'local-development-scheme-published',
]);
