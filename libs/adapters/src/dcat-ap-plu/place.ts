import type { BoundingBox, Geometry, GeometryRole } from '@navigator/shared';
import { locateDegrees } from '../kit/crs/locate.js';
import type { Reading } from '../kit/remark.js';
import { readWkt } from '../kit/wkt/wkt.js';
import type { Location } from './wire.js';

/** Where a procedure is, and what that stands for. */
export interface Place {
  readonly geometry: Geometry | null;
  readonly geometryRole: GeometryRole | null;
}

const NOWHERE: Place = { geometry: null, geometryRole: null };

type Try = (location: Location, region: BoundingBox | null) => Reading<Place>;

/** Best first: the area, a point, and the middle of an extent, which is no site (Q8). */
const TRIES: readonly Try[] = [
  (location, region) => placeIn(location['locn:geometry'], region),
  (location, region) => placeIn(location['dcat:centroid'], region),
  (location, region) => middleOf(location['dcat:bbox'], region),
];

/** Takes the first place that can be read; what was wrong with a better one is remarked all the same. */
export function readPlace(location: Location | null, region: BoundingBox | null): Reading<Place> {
  if (location === null) return placeIn(null, region);
  const readings: Reading<Place>[] = [];
  for (const attempt of TRIES) {
    const reading = attempt(location, region);
    readings.push(reading);
    if (reading.value.geometry !== null) break;
  }
  const place = readings.at(-1)?.value ?? NOWHERE;
  const remarks = readings.flatMap((reading) => reading.remarks).filter(({ code }) => code !== 'geometry-missing');
  const isSilent = place.geometry === null && remarks.length === 0;
  return { value: place, remarks: isSilent ? placeIn(null, region).remarks : remarks };
}

function placeIn(raw: string | null, region: BoundingBox | null): Reading<Place> {
  const { value, remarks } = locateDegrees(raw === null ? null : (readWkt(raw) ?? raw), region);
  if (value === null) return { value: NOWHERE, remarks };
  return { value: { geometry: value, geometryRole: value.type.endsWith('Polygon') ? 'area' : 'location' }, remarks };
}

/** A box may be typed `LineString`: two corners (Q5). */
function middleOf(raw: string | null, region: BoundingBox | null): Reading<Place> {
  const box = placeIn(raw, region);
  if (box.value.geometry === null) return box;
  const positions = positionsIn(box.value.geometry);
  const middle = ([0, 1] as const).map((axis) => {
    const values = positions.map((position) => position[axis] ?? 0);
    return Math.round(((Math.min(...values) + Math.max(...values)) / 2) * 1e7) / 1e7;
  });
  const [longitude = 0, latitude = 0] = middle;
  const geometry: Geometry = { type: 'Point', coordinates: [longitude, latitude] };
  return { value: { geometry, geometryRole: 'mapCentre' }, remarks: box.remarks };
}

/** The corners of a box; no more of a drawing than an argument list can take. */
function positionsIn({ coordinates }: Geometry): readonly (readonly number[])[] {
  const flat: unknown[] = coordinates.flat(3);
  const numbers = flat.filter((part) => typeof part === 'number').slice(0, 20_000);
  return Array.from({ length: Math.floor(numbers.length / 2) }, (_, index) => numbers.slice(index * 2, index * 2 + 2));
}
