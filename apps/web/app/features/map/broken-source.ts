import type { ErrorEvent, VectorTileSource } from 'maplibre-gl';

/** A tile by its place in the pyramid. */
export interface TilePlace {
  readonly x: number;
  readonly y: number;
  readonly z: number;
}

/** A source that could not bring what the map needs. */
interface BrokenSource {
  readonly isOurs: boolean;
  /** The tile that is missing; null when the source as a whole is. */
  readonly tile: TilePlace | null;
}

/** A tile as a source knows it. */
type Tile = Parameters<VectorTileSource['loadTile']>[0];

/** What MapLibre adds to errors of sources. */
type SourceError = ErrorEvent & { readonly sourceId?: string; readonly tile?: Tile };

/** The source that an error of the map is about. */
export function brokenSource(event: SourceError): BrokenSource | null {
  if (event.sourceId === undefined) return null;
  const isOurs = event.sourceId.startsWith('navigator-');
  return { isOurs, tile: event.tile === undefined ? null : event.tile.tileID.canonical };
}
