import type { BoundingBox, FindingCode, LocalDate, Phase, Remark, SourceRecord } from '@navigator/shared';
import type { Output } from '../kit/contract.js';
import { type Entry, readId, rejected } from '../kit/entry.js';
import type { Period } from '../kit/dates.js';
import { readLocalDate, readPeriod } from '../kit/dates.js';
import { locateDegrees } from '../kit/crs/locate.js';
import { readGeometry } from '../kit/geometry.js';
import type { Reading } from '../kit/remark.js';
import { clean } from '../kit/remark.js';
import type { TermMap } from '../kit/term-map.js';
import { readTermNames } from '../kit/term-map.js';
import { readLine, readProse } from '../kit/text.js';
import { matchTopics, type Topics } from '../kit/topics.js';
import { dipasTopic } from './topics.js';
import { readWebsite } from './website.js';
import { ProjectProperties, readFeature } from './wire.js';

/** What a project does not say about itself. */
export interface Circumstances {
  readonly timeZone: string;
  readonly language: string;
  readonly region: BoundingBox | null;
}

/** One feature of the project list as exactly one record, rejection or skip. */
export function readProject({ value, position, remarks }: Entry, circumstances: Circumstances): Output<never> {
  const feature = readFeature(ProjectProperties, value);
  if (!feature) return rejected(null, position, 'record-malformed');
  const { geometry, properties } = feature;
  const sourceId = readId(properties.value.id);
  if (sourceId === null) return rejected(null, position, 'id-missing');
  if (properties.value.isDipasProceeding === false) {
    return { kind: 'skipped', sourceId, position, code: 'legacy-skipped' };
  }
  const title = readLine(properties.value.nameFull, 'nameFull');
  if (title.value === null) return rejected(sourceId, position, untitled(properties.value, geometry));
  const named = { ...circumstances, sourceId, title: title.value };
  const record = readRecord(properties.value, locateDegrees(geometry, named.region), named);
  const readings = [{ remarks }, properties, title, record];
  return { kind: 'record', record: record.value, remarks: readings.flatMap((reading) => reading.remarks) };
}

/** Topics by name; a label nobody has matched yet is kept and remarked. */
export function readTopics(labels: readonly string[]): Reading<Topics> {
  return matchTopics(labels, dipasTopic);
}

interface Named extends Circumstances {
  readonly sourceId: string;
  readonly title: string;
}

function readRecord(
  wire: ProjectProperties,
  geometry: ReturnType<typeof readGeometry>,
  { sourceId, title, timeZone, language }: Named,
): Reading<SourceRecord> {
  const prose = readProse(wire.description, 'description');
  const url = readWebsite(wire.website, sourceId);
  const period = readPeriod(readLocalDate(wire.dateStart, 'dateStart'), readLocalDate(wire.dateEnd, 'dateEnd'));
  const organiser = readOrganiser(wire);
  const topics = readTopics(readNames(wire.projectTopics));
  const contributions = countIds(wire.hasParticipatoryText);
  const record: SourceRecord = {
    sourceId,
    title,
    ...prose.value,
    url: url.value,
    kind: 'informal',
    organiser: organiser.value,
    publisher: null,
    ...topics.value,
    phases: phasesOf(period.value, timeZone),
    events: [],
    documents: [],
    geometry: geometry.value,
    geometryRole: geometry.value && (geometry.value.type.endsWith('Polygon') ? 'area' : 'location'),
    place: joined(readNames(wire.dipasMainDistrict)),
    image: null,
    contributions,
    comments: null,
    participants: null,
    result: { state: 'notReported', url: null, publishedAt: null },
    flag: wire.proceedingState === 'frozen' ? 'closed' : null,
    sourceStatus: readLine(wire.proceedingState, 'proceedingState').value,
    listedAsActive: false,
    language,
  };
  const readings = [prose, url, period, organiser, topics, geometry];
  return { value: record, remarks: readings.flatMap(({ remarks }): readonly Remark[] => remarks) };
}

/** A placeholder for a procedure that does not exist says nothing at all; another one merely lacks its title. */
function untitled({ dateStart, dateEnd }: ProjectProperties, geometry: unknown): FindingCode {
  const isDated = [dateStart, dateEnd].some((date) => readLocalDate(date, '').value !== null);
  const isPlaced = readGeometry(geometry).value !== null;
  return isDated || isPlaced ? 'title-missing' : 'phantom-record';
}

/** The whole period is one phase: what the platform tells about phases inside it is not reliable in lists (Q27). */
function phasesOf({ start, end }: Period, timeZone: string): Phase[] {
  if (start === null && end === null) return [];
  return [phase(start, end, timeZone)];
}

function phase(start: LocalDate | null, end: LocalDate | null, timeZone: string): Phase {
  return { kind: 'informal', title: null, start, startTime: null, end, endTime: null, timeZone };
}

function readOrganiser({ projectOwner, owner }: ProjectProperties): Reading<string | null> {
  const names = joined(readNames(projectOwner));
  if (names !== null) return clean(names);
  const { value, remarks } = readLine(owner, 'owner');
  return value?.toLowerCase() === 'none' ? clean(null) : { value, remarks };
}

function readNames(map: TermMap | null | undefined): readonly string[] {
  return readTermNames(map)
    .map((name) => readLine(name, 'name').value)
    .filter((name) => name !== null);
}

function joined(names: readonly string[]): string | null {
  return names.length > 0 ? names.join(', ') : null;
}

/** The list of ids is the count; joins repeat some of them (Q31). Missing means unknown, not none (Q58). */
function countIds(ids: ProjectProperties['hasParticipatoryText']): number | null {
  if (!ids) return null;
  const known = Object.values(ids).filter((id) => id !== null && id !== undefined);
  return new Set(known.map(String)).size;
}
