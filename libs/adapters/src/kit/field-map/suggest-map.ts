import { crsOf } from '../crs/crs.js';
import { dateFormatsOf, isDms, looksLike } from './evidence.js';
import { FieldMap, type FieldMapInput } from './field-map.js';
import { fitOf, type Target } from './names.js';
import { textsOf, type Row } from './texts-at.js';

/** A field of the common model, where we found it, and how sure we are (0 to 1). */
export interface SuggestedField {
  readonly target: Target;
  readonly path: string;
  readonly confidence: number;
  /** A value that stands there, shortened. */
  readonly example: string | null;
}

/** A map made from names and values alone. */
export interface Suggestion {
  /** Null where no field is a title. */
  readonly map: FieldMap | null;
  readonly fields: readonly SuggestedField[];
  /** Names that say nothing to us; a person may know more. */
  readonly unmapped: readonly string[];
}

const TARGETS: readonly Target[] = [
  'earlyStart',
  'earlyEnd',
  'displayStart',
  'displayEnd',
  'start',
  'end',
  'id',
  'url',
  'title',
  'summary',
  'organiser',
  'place',
  'topic',
  'status',
  'longitude',
  'latitude',
];
const MOST_COLUMNS = 300;

/** All that a sample says in one member. */
interface Column {
  readonly path: string;
  readonly texts: readonly string[];
  /** Entries in which it is filled. */
  readonly filled: number;
  readonly geometry: boolean;
}

/** Finds the fields of a list by the names and values of some of its entries. Unusual names stay unmapped and are told. */
export function suggestMap(rows: readonly Row[], language = 'de'): Suggestion {
  const columns = columnsOf(rows, language);
  const fields: SuggestedField[] = [];
  for (const target of TARGETS) {
    const free = columns.filter(({ path }) => !fields.some((field) => field.path === path));
    const found = bestFor(target, free, rows.length);
    if (found) fields.push(found);
  }
  const kept = withoutHalves(fields);
  const used = new Set(kept.map(({ path }) => path));
  return {
    map: mapOf(kept, columns),
    fields: kept,
    unmapped: columns.map(({ path }) => path).filter((path) => !used.has(path)),
  };
}

function columnsOf(rows: readonly Row[], language: string): readonly Column[] {
  const names = [...new Set(rows.flatMap((row) => Object.keys(row)))].filter(isPath).slice(0, MOST_COLUMNS);
  return names.map((path) => {
    const values = rows.map((row) => (Object.hasOwn(row, path) ? row[path] : undefined));
    const texts = values.map((value) => textsOf(value, language)[0]).filter((text) => text !== undefined);
    return { path, texts, filled: texts.length, geometry: values.some(isGeometry) };
  });
}

/** A name that a map could write down. */
function isPath(name: string): boolean {
  return name !== '' && name.length <= 200 && name.split('.').length <= 8;
}

function isGeometry(value: unknown): boolean {
  return typeof value === 'object' && value !== null && 'coordinates' in value;
}

function bestFor(target: Target, columns: readonly Column[], total: number): SuggestedField | null {
  const scored = columns
    .map((column) => ({ column, fit: fitOf(column.path, target) * evidenceFor(target, column, total) }))
    .filter(({ fit }) => fit > 0)
    .toSorted((a, b) => b.fit - a.fit);
  const [best] = scored;
  if (!best) return null;
  return {
    target,
    path: best.column.path,
    confidence: Math.round(best.fit * 100) / 100,
    example: best.column.texts[0]?.slice(0, 80) ?? null,
  };
}

/** 1 where the values bear the name out, less where there are few, 0 where they speak against it. */
function evidenceFor(target: Target, { texts, filled, geometry }: Column, total: number): number {
  if (geometry || !looksLike(target, texts)) return 0;
  const share = filled / Math.max(1, total);
  if (target === 'id') return new Set(texts).size === filled ? share : 0;
  if (target === 'title') return filled === 0 ? 0 : 0.5 + share / 2;
  return filled > 0 ? 1 : 0.4;
}

/** One half of a pair of coordinates is no place. */
function withoutHalves(fields: readonly SuggestedField[]): readonly SuggestedField[] {
  const halves: readonly Target[] = ['longitude', 'latitude'];
  const isPair = halves.every((half) => fields.some(({ target }) => target === half));
  return isPair ? fields : fields.filter(({ target }) => !halves.includes(target));
}

function mapOf(fields: readonly SuggestedField[], columns: readonly Column[]): FieldMap | null {
  const path = (target: Target): string | undefined => fields.find((field) => field.target === target)?.path;
  const title = path('title');
  if (title === undefined) return null;
  const phases = phasesOf(path);
  const dates = dateFormatsOf(
    textsIn(
      phases.flatMap(({ start, end }) => [start, end]),
      columns,
    ),
  );
  const [topic, status] = [path('topic'), path('status')];
  const input: FieldMapInput = {
    title,
    ...given({ id: path('id'), summary: path('summary'), url: path('url') }),
    ...given({ organiser: path('organiser'), place: path('place') }),
    ...(topic === undefined ? {} : { topics: { fields: [topic] } }),
    ...(status === undefined ? {} : { status: { field: status } }),
    kind: phases.some(({ kind }) => kind !== 'informal') ? 'formal' : 'unknown',
    phases,
    ...(dates.length > 0 && phases.length > 0 ? { dates: [...dates] } : {}),
    ...positionOf(path, columns),
  };
  return FieldMap.parse(input);
}

type PathTo = (target: Target) => string | undefined;

function phasesOf(
  path: PathTo,
): { kind: 'informal' | 'earlyPublicPart' | 'publicDisclosure'; start?: string; end?: string }[] {
  const early = given({ start: path('earlyStart'), end: path('earlyEnd') });
  const display = given({ start: path('displayStart'), end: path('displayEnd') });
  const whole = given({ start: path('start'), end: path('end') });
  return [
    { kind: 'earlyPublicPart' as const, ...early },
    { kind: 'publicDisclosure' as const, ...display },
    { kind: 'informal' as const, ...whole },
  ].filter((phase) => 'start' in phase || 'end' in phase);
}

function positionOf(path: PathTo, columns: readonly Column[]): Pick<FieldMapInput, 'position'> {
  const geometry = columns.find((column) => column.geometry);
  if (geometry) {
    // `multipolygon_25833` names its system itself.
    const code = crsOf(/\d{4,5}$/.exec(geometry.path)?.[0] ?? '')?.name;
    return { position: { geometry: geometry.path, ...given({ crs: code }) } };
  }
  const [longitude, latitude] = [path('longitude'), path('latitude')];
  if (longitude === undefined || latitude === undefined) return {};
  return { position: { longitude, latitude, notation: isDms(textsIn([latitude], columns)) ? 'dms' : 'decimal' } };
}

function textsIn(paths: readonly (string | undefined)[], columns: readonly Column[]): readonly string[] {
  return columns.filter(({ path }) => paths.includes(path)).flatMap(({ texts }) => texts);
}

/** Only the members that have a value. */
function given<Key extends string>(members: Readonly<Record<Key, string | undefined>>): Partial<Record<Key, string>> {
  const told: Partial<Record<Key, string>> = {};
  for (const key in members) {
    const value = members[key];
    if (value !== undefined) told[key] = value;
  }
  return told;
}
