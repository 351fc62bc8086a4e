import type { Geometry, LocalText } from '@navigator/shared';
import type { Change } from './change.js';
import { isEqual } from './equal.js';
import type { ComparedRecord } from './pair.js';
import { instead, quote, sayNumber } from './say.js';

const METRES_PER_DEGREE = 111_320;
/** Below this a shape was redrawn rather than moved. */
const MOVED_FROM_METRES = 100;

type Corners = readonly [west: number, south: number, east: number, north: number];

/** Another place on the map, or in words. Its loss is told among what was emptied. */
export function placeChange(before: ComparedRecord, after: ComparedRecord): Change | null {
  if (after.geometry && !isEqual(before.geometry, after.geometry)) {
    const [was, is] = [before.geometry, after.geometry];
    return { kind: 'place', text: () => (was ? moved(was, is) : TEXTS.placed) };
  }
  const [was, is] = [before.place, after.place];
  if (is === null || is === was) return null;
  return { kind: 'place', text: () => (was === null ? quote(is) : instead(quote(is), quote(was))) };
}

function moved(was: Geometry, is: Geometry): LocalText {
  const metres = distance(was, is);
  if (metres < MOVED_FROM_METRES) return TEXTS.redrawn;
  const far = metres < 1000 ? sayNumber(Math.round(metres / 10) * 10) : sayNumber(rounded(metres / 1000));
  const unit = metres < 1000 ? 'm' : 'km';
  return {
    de: `Auf der Karte rund ${far.de} ${unit} entfernt vom bisherigen Ort`,
    en: `On the map about ${far.en} ${unit} away from where it was`,
  };
}

function rounded(kilometres: number): number {
  return kilometres < 10 ? Math.round(kilometres * 10) / 10 : Math.round(kilometres);
}

/** Metres between the middles, on a flat map: good enough to say how far wrong a place is. */
function distance(a: Geometry, b: Geometry): number {
  const [eastA, northA] = middle(a);
  const [eastB, northB] = middle(b);
  const shrink = Math.cos((((northA + northB) / 2) * Math.PI) / 180);
  return METRES_PER_DEGREE * Math.hypot((eastA - eastB) * shrink, northA - northB);
}

function middle(geometry: Geometry): readonly [number, number] {
  const [west, south, east, north] = grown([Infinity, Infinity, -Infinity, -Infinity], geometry.coordinates);
  return [(west + east) / 2, (south + north) / 2];
}

/** The corners around all positions, however deep they lie. */
function grown(corners: Corners, coordinates: readonly unknown[]): Corners {
  const [x, y] = coordinates;
  if (typeof x === 'number' && typeof y === 'number') {
    const [west, south, east, north] = corners;
    return [Math.min(west, x), Math.min(south, y), Math.max(east, x), Math.max(north, y)];
  }
  return coordinates.filter(Array.isArray).reduce<Corners>(grown, corners);
}

const TEXTS = {
  placed: { de: 'Neu auf der Karte', en: 'New on the map' },
  redrawn: { de: 'Auf der Karte anders gezeichnet', en: 'Drawn differently on the map' },
} as const satisfies Readonly<Record<string, LocalText>>;
