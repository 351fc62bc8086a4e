import { crsOf } from '../crs/crs.js';
import { dateFormatsOf, isDms } from './evidence.js';
import { FieldMap, type FieldMapInput } from './field-map.js';
import type { Target } from './names.js';

/** A field of the common model, where we found it, and how sure we are (0 to 1). */
export interface SuggestedField {
  readonly target: Target;
  readonly path: string;
  readonly confidence: number;
  /** A value that stands there, shortened. */
  readonly example: string | null;
}

/** All that a sample says in one member. */
export interface Column {
  readonly path: string;
  readonly texts: readonly string[];
  /** Entries in which it is filled. */
  readonly filled: number;
  readonly geometry: boolean;
}

/** The map that these fields make; null where none is a title. */
export function mapOf(fields: readonly SuggestedField[], columns: readonly Column[]): FieldMap | null {
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
