import { looksLike } from './evidence.js';
import type { FieldMap } from './field-map.js';
import { mapOf, type Column, type SuggestedField } from './map-of-fields.js';
import { fitOf, type Target } from './names.js';
import { textsOf, type Row } from './texts-at.js';

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

/** Finds the fields of a list by the names and values of some of its entries. Unusual names stay unmapped and are told. */
export function suggestMap(rows: readonly Row[], language = 'de'): Suggestion {
  const columns = columnsOf(rows, language);
  const fields = fieldsIn(columns, rows.length);
  return { map: mapOf(fields, columns), fields, unmapped: unusedBy(fields, columns).map(({ path }) => path) };
}

/** The columns that names and values tell. */
export function fieldsIn(columns: readonly Column[], total: number): readonly SuggestedField[] {
  const fields: SuggestedField[] = [];
  for (const target of TARGETS) {
    const found = bestFor(target, unusedBy(fields, columns), total);
    if (found) fields.push(found);
  }
  return withoutHalves(fields);
}

/** The columns that no field stands for. */
export function unusedBy(fields: readonly SuggestedField[], columns: readonly Column[]): readonly Column[] {
  const used = new Set(fields.map(({ path }) => path));
  return columns.filter(({ path }) => !used.has(path));
}

/** What a sample says, member by member. */
export function columnsOf(rows: readonly Row[], language: string): readonly Column[] {
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
