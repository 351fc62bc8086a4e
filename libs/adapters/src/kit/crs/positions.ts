/** Two numbers of a coordinate list, in the order in which they stand there. */
export type Pair = readonly [first: number, second: number];

/** A FeatureCollection in a Feature, and the lists of a multipolygon. */
const MAX_DEPTH = 12;

/** The middle of all positions below a geometry, or null where it has none that can be read. */
export function centreOf(raw: unknown): Pair | null {
  const box = { west: Infinity, south: Infinity, east: -Infinity, north: -Infinity };
  visit(raw, MAX_DEPTH, ([x, y]) => {
    box.west = Math.min(box.west, x);
    box.east = Math.max(box.east, x);
    box.south = Math.min(box.south, y);
    box.north = Math.max(box.north, y);
  });
  return box.west <= box.east ? [(box.west + box.east) / 2, (box.south + box.north) / 2] : null;
}

/** The same geometry with every position replaced; what is no position stays as it is. */
export function mapPositions(raw: unknown, turn: (pair: Pair) => Pair, depth = MAX_DEPTH): unknown {
  if (depth === 0) return raw;
  if (Array.isArray(raw)) return mapList(raw, turn, depth);
  if (!isObject(raw)) return raw;
  const mapped = MEMBERS.flatMap((member) =>
    member in raw ? [[member, mapPositions(raw[member], turn, depth - 1)] as const] : [],
  );
  return { ...raw, ...Object.fromEntries(mapped) };
}

/** JSON in a text is opened (Q3), so that its positions can be looked at; anything else stays. */
export function opened(raw: unknown): unknown {
  if (typeof raw !== 'string' || !/^\s*\{/.test(raw)) return raw;
  try {
    return JSON.parse(raw);
  } catch {
    return raw;
  }
}

/** The members below which coordinates may stand. */
const MEMBERS = ['coordinates', 'geometry', 'geometries', 'features'] as const;

function mapList(list: readonly unknown[], turn: (pair: Pair) => Pair, depth: number): unknown {
  const pair = pairOf(list);
  if (pair) return [...turn(pair), ...list.slice(2)];
  return list.map((part) => mapPositions(part, turn, depth - 1));
}

function visit(raw: unknown, depth: number, take: (pair: Pair) => void): void {
  if (depth === 0) return;
  if (Array.isArray(raw)) {
    const pair = pairOf(raw);
    if (pair) take(pair);
    else for (const part of raw) visit(part, depth - 1, take);
  } else if (isObject(raw)) {
    for (const member of MEMBERS) visit(raw[member], depth - 1, take);
  }
}

function pairOf(list: readonly unknown[]): Pair | null {
  const [first, second] = list;
  return isFinite(first) && isFinite(second) ? [first, second] : null;
}

function isFinite(value: unknown): value is number {
  return typeof value === 'number' && Number.isFinite(value);
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
