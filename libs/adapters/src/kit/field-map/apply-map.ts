import type { FindingCode, Geometry, Remark, SourceRecord } from '@navigator/shared';
import { crsOf } from '../crs/crs.js';
import { readDecimal, readDms } from '../crs/dms.js';
import { locate } from '../crs/locate.js';
import type { Reading } from '../remark.js';
import { remarked } from '../remark.js';
import { readLine, readProse } from '../text.js';
import type { FieldMap, FieldSource } from './field-map.js';
import { addressOf, identityIn } from './address.js';
import { readPhases } from './phases.js';
import { readState, readTopics } from './vocabulary.js';
import { valueAt } from './texts-at.js';
import { all, first, type Circumstances, type MapEntry, type Told } from './told.js';
import { NOT_REPORTED } from '../not-reported.js';

/** What became of an entry: exactly one of the three, with its reason where it is no record. */
export type Applied =
  | { readonly kind: 'record'; readonly record: SourceRecord; readonly remarks: readonly Remark[] }
  | { readonly kind: 'rejected'; readonly sourceId: string | null; readonly code: FindingCode }
  | { readonly kind: 'skipped'; readonly sourceId: string | null; readonly code: FindingCode };

/** Reads an entry exactly by a map. What the map does not name stays unknown. */
export function applyMap(map: FieldMap, entry: MapEntry, circumstances: Circumstances): Applied {
  const language = map.language ?? circumstances.language;
  const told = { map, entry, circumstances: { ...circumstances, language } };
  const url = addressOf(first(told, map.url), circumstances.base);
  const sourceId = identityIn(first(told, map.id), entry.id, url.value);
  if (sourceId === null) return { kind: 'rejected', sourceId, code: 'id-missing' };
  if (!isSelected(told)) return { kind: 'skipped', sourceId, code: 'not-participation' };
  const title = readLine(joined(told, map.title), map.title.path);
  if (title.value === null) return { kind: 'rejected', sourceId, code: 'title-missing' };
  const rest = readRest(told);
  const record = { ...rest.value, sourceId, title: title.value, url: url.value };
  return { kind: 'record', record, remarks: [title, url, rest].flatMap(({ remarks }): readonly Remark[] => remarks) };
}

function isSelected(told: Told): boolean {
  const holds = ({ field, words }: FieldMap['keep'][number]): boolean =>
    all(told, field).some((text) => words.some((word) => word.toLowerCase() === text.trim().toLowerCase()));
  return told.map.keep.every(holds) && !told.map.skip.some(holds);
}

function readRest(told: Told): Reading<Omit<SourceRecord, 'sourceId' | 'title' | 'url'>> {
  const { map } = told;
  const prose = readProse(joined(told, map.summary, '\n'), map.summary?.path ?? '');
  const organiser = readLine(joined(told, map.organiser), map.organiser?.path ?? '');
  const place = readLine(joined(told, map.place), map.place?.path ?? '');
  const topics = readTopics(told);
  const state = readState(told);
  const phases = readPhases(told);
  const geometry = readPlace(told);
  const value = {
    ...NOT_TOLD,
    ...prose.value,
    kind: map.kind,
    organiser: organiser.value,
    publisher: readPublisher(told),
    ...topics.value,
    ...state.value,
    phases: [...phases.value],
    geometry: geometry.value,
    geometryRole: geometry.value && roleOf(geometry.value),
    place: place.value,
    language: told.circumstances.language,
  };
  const readings = [prose, organiser, place, topics, state, phases, geometry];
  return { value, remarks: readings.flatMap(({ remarks }): readonly Remark[] => remarks) };
}

/** What no map can name: counts, results and images are not reported, and stay so. */
const NOT_TOLD = {
  events: [],
  documents: [],
  ...NOT_REPORTED,
  listedAsActive: false,
} satisfies Partial<SourceRecord>;

function readPublisher(told: Told): SourceRecord['publisher'] {
  const { name, key } = told.map.publisher ?? {};
  const hint = {
    name: readLine(first(told, name), 'publisher').value,
    territoryKey: readLine(first(told, key), 'publisher').value,
  };
  return hint.name === null && hint.territoryKey === null ? null : hint;
}

function readPlace(told: Told): Reading<Geometry | null> {
  const { map, entry, circumstances } = told;
  const { crs, axes = 'auto', geometry, longitude, latitude } = map.position ?? {};
  const named = crs === undefined ? circumstances.crs : crsOf(crs);
  if (named === 'unknown') return remarked(null, 'crs-unknown', null);
  const survey = { crs: named, axes, region: circumstances.region };
  if (longitude && latitude) return readPoint(told, [longitude, latitude], survey);
  return locate(geometry ? valueAt(entry.properties, geometry.path) : entry.geometry, survey);
}

type Axes = readonly [longitude: FieldSource, latitude: FieldSource];

function readPoint(told: Told, axes: Axes, survey: Parameters<typeof locate>[1]): Reading<Geometry | null> {
  const texts = axes.map((axis) => first(told, axis));
  if (texts.every((text) => text === null)) return remarked(null, 'geometry-missing', null);
  const read = told.map.position?.notation === 'dms' ? readDms : readDecimal;
  const coordinates = texts.map((text) => read(text ?? ''));
  if (coordinates.includes(null)) return remarked(null, 'geometry-invalid', texts.join(', '));
  return locate({ type: 'Point', coordinates }, survey);
}

function roleOf({ type }: Geometry): SourceRecord['geometryRole'] {
  return type.endsWith('Polygon') ? 'area' : 'location';
}

function joined(told: Told, field: FieldSource | undefined, glue = ', '): string | null {
  const texts = all(told, field);
  return texts.length > 0 ? texts.join(glue) : null;
}
