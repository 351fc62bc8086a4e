import type { FieldMap } from './field-map.js';

/** A field map as a person would write it down: plain JSON. */
export type WrittenMap = Readonly<Record<string, unknown>>;

/** Leaves out what is so anyway, and writes a field that is only a path as that path. */
export function writtenMap(map: FieldMap): WrittenMap {
  return membersOf(map);
}

function membersOf(value: object): WrittenMap {
  return Object.fromEntries(
    Object.entries(value).flatMap(([name, member]: [string, unknown]) =>
      isAnyway(name, member) ? [] : [[name, name === 'then' ? member : written(member)]],
    ),
  );
}

function written(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(written);
  if (typeof value !== 'object' || value === null) return value;
  const members = membersOf(value);
  const names = Object.keys(members);
  return names.length === 1 && names[0] === 'path' ? members['path'] : members;
}

/** What the schema adds by itself. A `list` of null says something: the document is the list. */
function isAnyway(name: string, value: unknown): boolean {
  if (value === undefined) return true;
  if (typeof value === 'object' && value !== null) return Object.keys(value).length === 0;
  return name in DEFAULTS && DEFAULTS[name] === value;
}

const DEFAULTS: Readonly<Record<string, unknown>> = { title: null, notation: 'decimal', axes: 'auto' };
