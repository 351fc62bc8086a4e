import { circleBounds } from './geodesy.js';
import type { Bounds, MapProps } from './map-props.js';
import { HOME } from './moves.js';

/** Where the map begins. */
interface Start {
  readonly bounds: Bounds;
  /** Pixels between the bounds and the map's edge. */
  readonly padding: number;
}

/** The section that the address names, else the circle that is searched, else the country. */
export function startOf({ startView, circle }: Pick<MapProps, 'startView' | 'circle'>): Start {
  if (startView !== null) return { bounds: startView, padding: 0 };
  if (circle !== null) return { bounds: circleBounds(circle), padding: 40 };
  return { bounds: HOME, padding: 24 };
}
