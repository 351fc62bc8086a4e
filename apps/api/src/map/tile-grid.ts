import type { BoundingBox } from '@navigator/shared';

/** A tile of the web's map pyramid. */
export interface Tile {
  readonly z: number;
  readonly x: number;
  readonly y: number;
}

/** Units along a tile's edge, as the vector tile specification suggests. */
export const EXTENT = 4096;

/** A map draws a tile 512 pixels wide: so many units are one pixel. */
export const UNITS_PER_PIXEL = EXTENT / 512;

/** Polygons reach this far over the edge, so that the cut is not drawn. */
const BUFFER = 64;

/** West, south, east, north of a tile in degrees, widened by `margin` units. */
export function boundsOf({ z, x, y }: Tile, margin = 0): BoundingBox {
  const tiles = 2 ** z;
  const by = margin / EXTENT;
  return [
    longitudeAt((x - by) / tiles),
    latitudeAt((y + 1 + by) / tiles),
    longitudeAt((x + 1 + by) / tiles),
    latitudeAt((y - by) / tiles),
  ];
}

/** Bounds with the rim that polygons need. */
export function bufferedBounds(tile: Tile): BoundingBox {
  return boundsOf(tile, BUFFER);
}

/** Turns degrees into a tile's own units, rounded. */
export function projector({ z, x, y }: Tile): (position: readonly number[]) => [number, number] {
  const tiles = 2 ** z;
  return ([longitude = 0, latitude = 0]) => [
    Math.round(((longitude + 180) / 360) * tiles * EXTENT - x * EXTENT),
    Math.round(mercator(latitude) * tiles * EXTENT - y * EXTENT),
  ];
}

/** Width of a tile in degrees of longitude. */
export function degreesPerTile(z: number): number {
  return 360 / 2 ** z;
}

/** Where the web's square map ends: the latitude at which Mercator is as high as it is wide. */
const POLE = (Math.atan(Math.sinh(Math.PI)) * 180) / Math.PI;

/** 0 at the northern edge of the web's map, 1 at the southern. */
function mercator(latitude: number): number {
  const radians = (Math.max(-POLE, Math.min(POLE, latitude)) * Math.PI) / 180;
  return (1 - Math.log(Math.tan(radians) + 1 / Math.cos(radians)) / Math.PI) / 2;
}

function longitudeAt(share: number): number {
  return Math.max(-180, Math.min(180, share * 360 - 180));
}

function latitudeAt(share: number): number {
  return (Math.atan(Math.sinh(Math.PI * (1 - 2 * share))) * 180) / Math.PI;
}
