import type { Geometry } from '@navigator/shared';

type Point = readonly [number, number];

/** A procedure's area as a drawing: paths on a square of 200, north up, and how wide the square is. */
export interface AreaShape {
  readonly path: string;
  readonly points: readonly Point[];
  /** Length of the scale bar in metres, and in units of the drawing. */
  readonly bar: { readonly metres: number; readonly length: number };
  /** Where it lies, for the overview. */
  readonly centre: Point;
}

const SIZE = 200;
const MARGIN = 24;
const METRES_PER_DEGREE = 111_320;
/** A single point is shown in a square of this width. */
const LEAST_WIDTH = 400;

/** Draws a geometry to scale; false east-west stretch is taken out by the cosine of the latitude. */
export function areaShape(geometry: Geometry): AreaShape | null {
  const lines = linesOf(geometry);
  const all = lines.flat();
  const [west, south, east, north] = boundsOf(all);
  if (west === undefined || south === undefined || east === undefined || north === undefined) return null;
  const centre: Point = [(west + east) / 2, (south + north) / 2];
  const shrink = Math.cos((centre[1] * Math.PI) / 180);
  const metres = Math.max((east - west) * shrink, north - south) * METRES_PER_DEGREE;
  const scale = (SIZE - 2 * MARGIN) / Math.max(metres, LEAST_WIDTH);
  const draw = ([lon, lat]: Point): Point => [
    round(SIZE / 2 + (lon - centre[0]) * shrink * METRES_PER_DEGREE * scale),
    round(SIZE / 2 - (lat - centre[1]) * METRES_PER_DEGREE * scale),
  ];
  const drawn = lines.map((line) => line.map(draw));
  return {
    path: drawn
      .filter((line) => line.length > 1)
      .map(pathOf(geometry))
      .join(''),
    points: drawn.filter((line) => line.length === 1).flat(),
    bar: barFor(scale),
    centre,
  };
}

/** Rings, lines and single points of a geometry. */
function linesOf(geometry: Geometry): readonly (readonly Point[])[] {
  switch (geometry.type) {
    case 'Point':
      return [[asPoint(geometry.coordinates)]];
    case 'MultiPoint':
      return geometry.coordinates.map((point) => [asPoint(point)]);
    case 'LineString':
      return [geometry.coordinates.map(asPoint)];
    case 'MultiLineString':
    case 'Polygon':
      return geometry.coordinates.map((line) => line.map(asPoint));
    case 'MultiPolygon':
      return geometry.coordinates.flatMap((polygon) => polygon.map((line) => line.map(asPoint)));
  }
}

function asPoint(position: readonly number[]): Point {
  return [position[0] ?? 0, position[1] ?? 0];
}

function boundsOf(points: readonly Point[]): readonly number[] {
  if (points.length === 0) return [];
  const start = [Infinity, Infinity, -Infinity, -Infinity] as const;
  return points.reduce<readonly [number, number, number, number]>(
    ([west, south, east, north], [lon, lat]) => [
      Math.min(west, lon),
      Math.min(south, lat),
      Math.max(east, lon),
      Math.max(north, lat),
    ],
    start,
  );
}

function pathOf({ type }: Geometry): (line: readonly Point[]) => string {
  const end = type === 'Polygon' || type === 'MultiPolygon' ? 'z' : '';
  return (line) => `M${line.map(([x, y]) => `${x} ${y}`).join('L')}${end}`;
}

/** The longest round length that fits a third of the drawing. */
function barFor(scale: number): AreaShape['bar'] {
  const most = SIZE / 3 / scale;
  const power = 10 ** Math.floor(Math.log10(most));
  const metres = ([5, 2, 1].find((step) => step * power <= most) ?? 1) * power;
  return { metres, length: round(metres * scale) };
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
