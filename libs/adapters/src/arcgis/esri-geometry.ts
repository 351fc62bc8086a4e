import { z } from 'zod';

const Position = z.array(z.number()).min(2);
const Ring = z.array(Position).min(3);
type Ring = z.infer<typeof Ring>;

const Point = z.object({ x: z.number(), y: z.number() });
const Points = z.object({ points: z.array(Position).min(1) });
const Paths = z.object({ paths: z.array(z.array(Position).min(2)).min(1) });
const Rings = z.object({ rings: z.array(Ring).min(1) });

/** Esri's geometry in the words of GeoJSON; anything else as it stands, null where there is none (`"NaN"`, no rings). */
export function esriGeometry(raw: unknown): unknown {
  const point = Point.safeParse(raw).data;
  if (point) return { type: 'Point', coordinates: [point.x, point.y] };
  const points = Points.safeParse(raw).data;
  if (points) return { type: 'MultiPoint', coordinates: points.points };
  const paths = Paths.safeParse(raw).data;
  if (paths) return { type: 'MultiLineString', coordinates: paths.paths };
  const rings = Rings.safeParse(raw).data;
  if (rings) return { type: 'MultiPolygon', coordinates: polygonsOf(rings.rings) };
  return null;
}

/**
 * Esri writes all rings of an area in one list: outer ones with the clock, holes against it. A hole belongs to the ring
 * around it; one that lies in none is an area drawn the wrong way round.
 */
function polygonsOf(rings: readonly Ring[]): readonly (readonly Ring[])[] {
  const polygons = rings.filter((ring) => doubleArea(ring) <= 0).map((outer) => [outer]);
  for (const hole of rings.filter((ring) => doubleArea(ring) > 0)) {
    const around = polygons.find(([outer]) => outer !== undefined && isInside(hole[0], outer));
    if (around) around.push(hole);
    else polygons.push([hole]);
  }
  return polygons;
}

/** Twice the area, positive against the clock. */
function doubleArea(ring: Ring): number {
  return edgesOf(ring).reduce((sum, [[x1 = 0, y1 = 0], [x2 = 0, y2 = 0]]) => sum + x1 * y2 - x2 * y1, 0);
}

/** Whether a ray to the east crosses the ring an odd number of times. */
function isInside([x = 0, y = 0]: readonly number[] = [], ring: Ring): boolean {
  const crossings = edgesOf(ring).filter(([[x1 = 0, y1 = 0], [x2 = 0, y2 = 0]]) => {
    return y1 > y !== y2 > y && x < ((x2 - x1) * (y - y1)) / (y2 - y1) + x1;
  });
  return crossings.length % 2 === 1;
}

function edgesOf(ring: Ring): readonly (readonly [readonly number[], readonly number[]])[] {
  return ring.map((position, index) => [position, ring[(index + 1) % ring.length] ?? position] as const);
}
