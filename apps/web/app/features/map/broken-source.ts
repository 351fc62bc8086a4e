import type { ErrorEvent } from 'maplibre-gl';

/** A source that could not bring what the map needs. */
interface BrokenSource {
  readonly isOurs: boolean;
  /** One tile is missing; else the source as a whole. */
  readonly isTile: boolean;
}

/** The source that an error of the map is about; MapLibre adds its name to what the source fires. */
export function brokenSource(event: ErrorEvent): BrokenSource | null {
  if (!('sourceId' in event) || typeof event.sourceId !== 'string') return null;
  return { isOurs: event.sourceId.startsWith('navigator-'), isTile: 'tile' in event };
}
