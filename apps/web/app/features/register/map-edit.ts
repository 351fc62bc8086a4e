/** A field map as one writes it: plain JSON, judged by the check. */
export type WrittenMap = Readonly<Record<string, unknown>>;

/** Where the fields of ours stand that a form offers. */
export type Paths = Readonly<Record<string, string>>;

const SIMPLE = ['id', 'title', 'summary', 'url', 'organiser', 'place'] as const;

/** Phases by the two targets that make them. */
const PHASES = [
  { kind: 'earlyPublicPart', start: 'earlyStart', end: 'earlyEnd' },
  { kind: 'publicDisclosure', start: 'displayStart', end: 'displayEnd' },
  { kind: 'informal', start: 'start', end: 'end' },
] as const;

/** The fields that people look for first, and the others. */
export const FIRST_TARGETS = ['title', 'start', 'end', 'summary', 'url', 'organiser', 'place', 'id'] as const;
export const MORE_TARGETS = [
  'topic',
  'status',
  'earlyStart',
  'earlyEnd',
  'displayStart',
  'displayEnd',
  'longitude',
  'latitude',
] as const;

/** The paths that a map names, by target; what stands nowhere is empty. */
export function pathsOf(map: WrittenMap): Paths {
  const phases = listOf(map['phases']).map(membersOf);
  const position = membersOf(map['position']);
  const paths: [string, string][] = SIMPLE.map((target) => [target, pathOf(map[target])]);
  for (const { kind, start, end } of PHASES) {
    const phase = phases.find((one) => (one['kind'] ?? 'informal') === kind) ?? {};
    paths.push([start, pathOf(phase['start'])], [end, pathOf(phase['end'])]);
  }
  return {
    ...Object.fromEntries(paths),
    topic: pathOf(listOf(membersOf(map['topics'])['fields'])[0]),
    status: pathOf(membersOf(map['status'])['field']),
    longitude: pathOf(position['longitude']),
    latitude: pathOf(position['latitude']),
  };
}

/** The map with these paths instead; what is done to a field stays where its path does. */
export function withPaths(map: WrittenMap, paths: Paths): WrittenMap {
  const { topics, status, phases, position, ...rest } = map;
  const others = Object.entries(rest).filter(([name]) => !SIMPLE.some((one) => one === name));
  return {
    ...Object.fromEntries(others),
    ...Object.fromEntries(SIMPLE.flatMap((target) => field(target, map[target], paths[target]))),
    ...nested('phases', phasesWith(listOf(phases).map(membersOf), paths)),
    ...nested('topics', topicsWith(membersOf(topics), paths['topic'])),
    ...nested('status', statusWith(membersOf(status), paths['status'])),
    ...nested('position', positionWith(membersOf(position), paths)),
  };
}

type Members = Readonly<Record<string, unknown>>;

/** A field as it was where its path is the same, else the path alone; nothing where it stands nowhere. */
function field(name: string, before: unknown, path = ''): readonly (readonly [string, unknown])[] {
  if (path === '') return [];
  return [[name, pathOf(before) === path ? before : path]];
}

function nested(name: string, value: Members | readonly unknown[] | null): Members {
  return value === null ? {} : { [name]: value };
}

function phasesWith(before: readonly Members[], paths: Paths): readonly unknown[] | null {
  const made = PHASES.flatMap(({ kind, start, end }) => {
    const old = before.find((one) => (one['kind'] ?? 'informal') === kind) ?? {};
    const { start: oldStart, end: oldEnd, ...rest } = old;
    const dates = [...field('start', oldStart, paths[start]), ...field('end', oldEnd, paths[end])];
    return dates.length === 0 ? [] : [{ ...rest, kind, ...Object.fromEntries(dates) }];
  });
  const kept = before.filter((one) => !PHASES.some(({ kind }) => kind === (one['kind'] ?? 'informal')));
  return made.length + kept.length === 0 ? null : [...made, ...kept];
}

function topicsWith(before: Members, path = ''): Members | null {
  const [first, ...others] = listOf(before['fields']);
  const fields = [...field('topic', first, path).map(([, value]) => value), ...others];
  const { fields: _, ...rest } = before;
  if (fields.length === 0 && Object.keys(rest).length === 0) return null;
  return fields.length === 0 ? rest : { ...rest, fields };
}

function statusWith(before: Members, path = ''): Members | null {
  const [found] = field('field', before['field'], path);
  return found === undefined ? null : { ...before, field: found[1] };
}

/** A longitude without a latitude is none. */
function positionWith(before: Members, { longitude = '', latitude = '' }: Paths): Members | null {
  const { longitude: oldEast, latitude: oldNorth, ...rest } = before;
  const both = longitude !== '' && latitude !== '';
  const told = both ? [...field('longitude', oldEast, longitude), ...field('latitude', oldNorth, latitude)] : [];
  const position = { ...rest, ...Object.fromEntries(told) };
  return Object.keys(position).length === 0 ? null : position;
}

function pathOf(value: unknown): string {
  if (typeof value === 'string') return value;
  const path = membersOf(value)['path'];
  return typeof path === 'string' ? path : '';
}

function membersOf(value: unknown): Members {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value))
    : {};
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}
