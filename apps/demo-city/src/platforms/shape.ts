import type { Point } from '../geometry.js';
import type { DemoProcedure } from '../procedure.js';

/** A GeoJSON geometry. */
export type Shape =
  | { readonly type: 'Polygon'; readonly coordinates: readonly (readonly Point[])[] }
  | { readonly type: 'Point'; readonly coordinates: Point };

/** The area of a procedure, else its point, else null; in whatever coordinates `project` makes of them. */
export function shapeOf({ outline, point }: DemoProcedure, project: (point: Point) => Point = asIs): Shape | null {
  if (outline) return { type: 'Polygon', coordinates: [outline.map(project)] };
  return point && { type: 'Point', coordinates: project(point) };
}

/** The point of a procedure alone. */
export function pointShape({ point }: DemoProcedure): Shape | null {
  return point && { type: 'Point', coordinates: point };
}

function asIs(point: Point): Point {
  return point;
}
