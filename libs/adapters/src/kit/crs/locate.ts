import type { BoundingBox, FindingCode, Geometry } from '@navigator/shared';
import { readGeometry } from '../geometry.js';
import type { Reading } from '../remark.js';
import { remark, remarked } from '../remark.js';
import { crsOf, CRS84, type Crs } from './crs.js';
import { centreOf, mapPositions, opened, type Pair } from './positions.js';

/** What is known about the coordinates of a list before one looks at them. */
export interface Survey {
  /** The system that the map or the list names, or null. */
  readonly crs: Crs | null;
  /** Which of two coordinates stands first; `auto` finds out. */
  readonly axes: 'auto' | 'eastFirst' | 'northFirst';
  /** Where the procedures are expected, or null. */
  readonly region: BoundingBox | null;
}

/** One way to understand a pair of numbers. */
interface Understanding {
  readonly crs: Crs;
  readonly isSwapped: boolean;
}

/** Germany and 50 km around it. Where no region is told it may speak for an understanding, never against a place. */
const GERMANY: BoundingBox = [5.1, 46.8, 15.8, 55.6];
/** Half a degree, some 50 km: a city's procedures do not end at its border (Q10). */
const TOLERANCE = 0.5;

/**
 * A geometry in whatever system and order it came, as WGS84 with the longitude first. An order that puts the place
 * outside the expected area is turned round, and the remark says so; a system that nobody named is taken only where it
 * is the only one that fits. Anything else is null with a remark, never a guess (Q1, Q2, Q4).
 * Rings that cross themselves are mended by the store (`ST_MakeValid`), not here.
 */
export function locate(raw: unknown, survey: Survey): Reading<Geometry | null> {
  const geometry = opened(raw);
  const centre = centreOf(geometry);
  return centre === null || isNullIsland(centre) ? readGeometry(geometry) : place(geometry, centre, survey);
}

/** As `locate`, for a format whose coordinates are longitude and latitude by its own rules. */
export function locateDegrees(raw: unknown, region: BoundingBox | null): Reading<Geometry | null> {
  return locate(raw, { crs: CRS84, axes: 'auto', region });
}

function place(geometry: unknown, centre: Pair, survey: Survey): Reading<Geometry | null> {
  const possible = understandings(centre, survey).filter((one) => isOnEarth(placeOf(centre, one)));
  if (possible.length === 0) return offEarth(geometry, centre, survey);
  const fitting = possible.filter((one) => isWithin(placeOf(centre, one), survey.region ?? GERMANY));
  const chosen = survey.crs || isDegrees(centre) ? fitting[0] : onlyOne(fitting);
  if (chosen) return read(geometry, chosen, survey);
  if (!survey.region && (survey.crs || isDegrees(centre))) return readAny(geometry, possible, survey);
  return refused(centre, survey, fitting.length > 1);
}

/** Without a region nothing speaks against the order in which the numbers stand, unless they are impossible in it. */
function readAny(geometry: unknown, [first]: readonly Understanding[], survey: Survey): Reading<Geometry | null> {
  return first ? read(geometry, first, survey) : readGeometry(geometry);
}

function offEarth(geometry: unknown, centre: Pair, { crs }: Survey): Reading<Geometry | null> {
  return crs?.unit === 'degree' ? readGeometry(geometry) : remarked(null, 'crs-unknown', centre.join(' '));
}

function refused(centre: Pair, { crs }: Survey, isAmbiguous: boolean): Reading<null> {
  const isUnnamed = crs === null && !isDegrees(centre);
  return remarked(null, isAmbiguous || isUnnamed ? 'crs-unknown' : 'place-outside-region', centre.join(' '));
}

/** Likeliest first: as GeoJSON has it, then the other way round. */
function understandings(centre: Pair, { crs, axes }: Survey): readonly Understanding[] {
  const systems = crs ? [crs] : isDegrees(centre) ? [CRS84] : METRIC;
  const orders = axes === 'auto' ? [false, true] : [axes === 'northFirst'];
  return orders.flatMap((isSwapped) => systems.map((system) => ({ crs: system, isSwapped })));
}

/** What German feeds use without saying so (Q4). Gauss-Krüger is not among them: its strips must be named. */
const METRIC: readonly Crs[] = [25832, 25833, 3857].flatMap((code) => crsOf(code) ?? []);

function read(geometry: unknown, { crs, isSwapped }: Understanding, survey: Survey): Reading<Geometry | null> {
  const isAsItStands = crs.unit === 'degree' && !isSwapped;
  const { value, remarks } = readGeometry(
    isAsItStands ? geometry : mapPositions(geometry, (pair) => placeOf(pair, { crs, isSwapped })),
  );
  const notes: readonly (readonly [FindingCode, boolean])[] = [
    ['axes-swapped', isSwapped && survey.axes === 'auto'],
    ['crs-assumed', survey.crs === null && crs.unit === 'metre'],
  ];
  const told = notes.flatMap(([code, applies]) => (applies && value !== null ? [remark(code, crs.name)] : []));
  return { value, remarks: [...remarks, ...told] };
}

function placeOf([first, second]: Pair, { crs, isSwapped }: Understanding): Pair {
  return isSwapped ? crs.toDegrees(second, first) : crs.toDegrees(first, second);
}

function isNullIsland([first, second]: Pair): boolean {
  return first === 0 && second === 0;
}

function isDegrees([first, second]: Pair): boolean {
  return Math.abs(first) <= 180 && Math.abs(second) <= 180;
}

function isOnEarth([longitude, latitude]: Pair): boolean {
  return Math.abs(longitude) <= 180 && Math.abs(latitude) <= 90;
}

function isWithin([longitude, latitude]: Pair, [west, south, east, north]: BoundingBox): boolean {
  const isBetween = (value: number, low: number, high: number): boolean =>
    value >= low - TOLERANCE && value <= high + TOLERANCE;
  return isBetween(longitude, west, east) && isBetween(latitude, south, north);
}

function onlyOne<T>(items: readonly T[]): T | undefined {
  return items.length === 1 ? items[0] : undefined;
}
