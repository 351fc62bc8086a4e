import { EXTENT, projector, UNITS_PER_PIXEL, type Tile } from './tile-grid.js';
import { NO_CLUSTERS_FROM, type PointRow } from './tile.sql.js';

/** Marks nearer than this, in pixels, would cover each other on the map. */
const APART = 44;

/** Joining moves the middle of a cluster, which may bring it near another: look again, but not for ever. */
const MAX_ROUNDS = 4;

/**
 * The marks of a tile: what stands near each other becomes one cluster, and each cluster belongs to the tile that holds
 * its middle. Neighbouring tiles see the same surroundings, join alike, and so show every procedure once.
 */
export function marksOf(tile: Tile, rows: readonly PointRow[]): readonly PointRow[] {
  const project = projector(tile);
  const marks = tile.z < NO_CLUSTERS_FROM ? joinedUntilApart(rows, project) : rows;
  return marks.filter(({ longitude, latitude }) =>
    project([longitude, latitude]).every((unit) => unit >= 0 && unit < EXTENT),
  );
}

type Project = ReturnType<typeof projector>;

function joinedUntilApart(rows: readonly PointRow[], project: Project): readonly PointRow[] {
  let marks = rows;
  for (let round = 0; round < MAX_ROUNDS; round += 1) {
    const joined = joinNear(marks, project);
    if (joined.length === marks.length) return joined;
    marks = joined;
  }
  return marks;
}

interface Placed {
  readonly row: PointRow;
  readonly x: number;
  readonly y: number;
}

/** The largest takes what is near it, then the next; ties by number, so that the same input joins alike everywhere. */
function joinNear(rows: readonly PointRow[], project: Project): readonly PointRow[] {
  let waiting: readonly Placed[] = rows
    .toSorted((a, b) => b.count - a.count || a.number - b.number)
    .map((row) => ({ row, ...pixelsOf(row, project) }));
  const joined: PointRow[] = [];
  for (let [first] = waiting; first; [first] = waiting) {
    const middle = first;
    const isNear = ({ x, y }: Placed): boolean => Math.hypot(x - middle.x, y - middle.y) < APART;
    joined.push(
      waiting
        .filter(isNear)
        .map(({ row }) => row)
        .reduce(join),
    );
    waiting = waiting.filter((placed) => !isNear(placed));
  }
  return joined;
}

function pixelsOf({ longitude, latitude }: PointRow, project: Project): { readonly x: number; readonly y: number } {
  const [x, y] = project([longitude, latitude]);
  return { x: x / UNITS_PER_PIXEL, y: y / UNITS_PER_PIXEL };
}

function join(a: PointRow, b: PointRow): PointRow {
  const count = a.count + b.count;
  return {
    count,
    open: a.open + b.open,
    longitude: (a.longitude * a.count + b.longitude * b.count) / count,
    latitude: (a.latitude * a.count + b.latitude * b.count) / count,
    number: Math.min(a.number, b.number),
    status: a.status,
    id: null,
    title: null,
    result_state: null,
  };
}
