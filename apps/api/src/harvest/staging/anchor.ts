import type { Position } from '@navigator/shared';

/** Coordinates of any geometry: positions within lists within lists. */
export type Coordinates = readonly (number | Coordinates)[];

/** Its first position: good enough to tell a Land or the nearest town. */
export function anchorOf([first, second]: Coordinates): Position | null {
  if (typeof first === 'number' && typeof second === 'number') return [first, second];
  return typeof first === 'object' ? anchorOf(first) : null;
}
