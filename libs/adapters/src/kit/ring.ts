import type { Position } from '@navigator/shared';

/** A square metre or so, in square degrees: smaller rings are slips of the mouse. */
const SMALLEST_AREA = 1e-11;

/** The ring itself where its ends meet, else a closed copy. */
export function closeRing(ring: Position[]): Position[] {
  const first = ring[0];
  const last = ring.at(-1);
  if (!first || !last || (first[0] === last[0] && first[1] === last[1])) return ring;
  return [...ring, [first[0], first[1]]];
}

/** Whether a closed ring encloses next to nothing. */
export function isFlat(ring: readonly Position[]): boolean {
  return ring.length < 4 || Math.abs(signedArea(ring)) < SMALLEST_AREA;
}

/** The ring in the direction of RFC 7946, section 3.1.6: outer rings against the clock, holes with it. */
export function wind(ring: Position[], role: 'outer' | 'hole'): Position[] {
  const isAgainstClock = signedArea(ring) > 0;
  return isAgainstClock === (role === 'outer') ? ring : ring.toReversed();
}

/** Area in square degrees, positive against the clock; taken from the first corner, so that small rings stay exact. */
function signedArea(ring: readonly Position[]): number {
  const [originX, originY] = ring[0] ?? [0, 0];
  let twice = 0;
  for (let index = 1; index < ring.length; index += 1) {
    const [x1, y1] = ring[index - 1] ?? [0, 0];
    const [x2, y2] = ring[index] ?? [0, 0];
    twice += (x1 - originX) * (y2 - originY) - (x2 - originX) * (y1 - originY);
  }
  return twice / 2;
}
