import { localDay, type Phase, type PublisherHint, type Remark, type SourceRecord } from '@navigator/shared';
import type { Output } from '../kit/contract.js';
import { type Entry, readId as readListId, rejected } from '../kit/entry.js';
import type { Period } from '../kit/dates.js';
import { readPeriod } from '../kit/dates.js';
import type { Reading } from '../kit/remark.js';
import { readLine, readProse } from '../kit/text.js';
import { readCoordinate } from './coordinate.js';
import type { Moment } from '../kit/moment.js';
import { readMoment } from './moment.js';
import { permissionOf, phaseFlag, phaseKind, sourceStatus } from './phase.js';
import { readEntry, type Attributes } from './wire.js';
import { NOT_REPORTED } from '../kit/not-reported.js';

/** What a procedure does not say about itself. */
export interface Circumstances {
  readonly timeZone: string;
  readonly fetchedAt: Date;
  readonly language: string;
  /** What stands before the UUID in the address of a page; null where the list came from no platform on the web. */
  readonly pages: string | null;
  /** Regional key of the municipality that the list was asked for, or null. */
  readonly municipality: string | null;
}

/** One entry of the list as exactly one record, rejection or skip. */
export function readProcedure({ value, position, remarks }: Entry, circumstances: Circumstances): Output<never> {
  const entry = readEntry(value);
  if (!entry) return rejected(null, position, 'record-malformed');
  const { value: wire } = entry.attributes;
  const sourceId = readId(entry.id);
  if (sourceId === null) return rejected(null, position, 'id-missing');
  if (permissionOf(wire) === 'hidden') return { kind: 'skipped', sourceId, position, code: 'access-restricted' };
  const title = readLine(wire.externalName, 'externalName');
  if (title.value === null) return rejected(sourceId, position, 'title-missing');
  const record = readRecord(wire, { ...circumstances, sourceId, title: title.value });
  const readings = [{ remarks }, entry.attributes, title, record];
  return { kind: 'record', record: record.value, remarks: readings.flatMap((reading) => reading.remarks) };
}

/** Trimmed like everything else (Q49), in one spelling for both routes. */
export function readId(raw: string | number | null | undefined): string | null {
  return readListId(raw)?.toLowerCase() ?? null;
}

interface Named extends Circumstances {
  readonly sourceId: string;
  readonly title: string;
}

function readRecord(wire: Attributes, named: Named): Reading<SourceRecord> {
  const prose = readProse(wire.externalDescription, 'externalDescription');
  const organiser = readLine(wire.owningOrganisationName, 'owningOrganisationName');
  const phases = readPhases(wire, named.timeZone);
  const geometry = readCoordinate(wire.coordinate);
  const today = localDay(named.fetchedAt.getTime(), named.timeZone);
  const record: SourceRecord = {
    sourceId: named.sourceId,
    title: named.title,
    ...prose.value,
    url: named.pages && `${named.pages}${encodeURIComponent(named.sourceId)}/public/detail`,
    kind: 'formal',
    organiser: organiser.value,
    publisher: publisherOf(organiser.value, named.municipality),
    topics: ['urban-planning'],
    phases: phases.value,
    geometry: geometry.value,
    geometryRole: geometry.value && 'location',
    ...NOT_TOLD,
    flag: phaseFlag(wire, phases.value[0]?.start ?? null, today),
    sourceStatus: sourceStatus(wire),
    listedAsActive: false,
    language: named.language,
  };
  const readings = [prose, organiser, phases, geometry];
  return { value: record, remarks: readings.flatMap(({ remarks }): readonly Remark[] => remarks) };
}

/** The public list has none of this; guests are shown 0 statements whatever there are (Q58). */
const NOT_TOLD = {
  topicLabels: [],
  events: [],
  documents: [],
  place: null,
  ...NOT_REPORTED,
} satisfies Partial<SourceRecord>;

/** The platform tells of the phase under way only; what was before it and comes after it is not in the list. */
function readPhases(wire: Attributes, timeZone: string): Reading<Phase[]> {
  const first = readMoment(wire.externalStartDate, 'externalStartDate', timeZone);
  const last = readMoment(wire.externalEndDate, 'externalEndDate', timeZone);
  const period = readPeriod(dayOf(first), dayOf(last));
  const title = readLine(wire.externalPhaseDefinitionName, 'externalPhaseDefinitionName');
  const phase: Phase = {
    kind: phaseKind(wire),
    title: title.value,
    ...period.value,
    ...timesOf(period.value, first.value, last.value),
    timeZone,
  };
  const isTold = phase.start !== null || phase.end !== null || phase.title !== null;
  return { value: isTold ? [phase] : [], remarks: [...period.remarks, ...title.remarks] };
}

function dayOf({ value, remarks }: Reading<Moment | null>): Reading<Period['start']> {
  return { value: value?.date ?? null, remarks };
}

function timesOf(period: Period, first: Moment | null, last: Moment | null): Pick<Phase, 'startTime' | 'endTime'> {
  return {
    startTime: period.start === null ? null : (first?.time ?? null),
    endTime: period.end === null ? null : (last?.time ?? null),
  };
}

/** An authority of a municipality, and behind a dash the department: "Stadt Köln - 61 Stadtplanungsamt". */
const DEPARTMENT =
  /^((?:\p{L}+-? ?und )?\p{L}*(?:stadt|gemeinde|markt|flecken|kreis|bezirksamt|amt)\s+[^–]+?)\s+[-–|]\s+\S/iu;

/** A host serves a whole Land: each record says whose it is, by its organisation and by the key it was asked with. */
function publisherOf(organiser: string | null, territoryKey: string | null): PublisherHint | null {
  if (organiser === null && territoryKey === null) return null;
  const name = organiser === null ? null : (DEPARTMENT.exec(organiser)?.[1] ?? organiser);
  return { name, territoryKey };
}
