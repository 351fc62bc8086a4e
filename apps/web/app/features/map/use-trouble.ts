import { useCallback, useEffect, useRef, useState } from 'react';
import type { ErrorEvent, Map as MapLibre } from 'maplibre-gl';
import { brokenSource } from './broken-source.js';
import type { TilePlace } from './broken-source.js';
import { PROCEDURES } from './map-names.js';

/** Whether procedures are missing on the map because tiles did not come, and how to ask again. */
export interface Trouble {
  readonly isThere: boolean;
  readonly onAgain: () => void;
}

/** Notices tiles of ours that did not come, and asks for them again when told or when the connection is back. */
export function useTrouble(map: MapLibre | null): Trouble {
  const [isThere, setThere] = useState(false);
  const missing = useRef<readonly TilePlace[]>([]);
  const onAgain = useCallback(() => {
    setThere(false);
    const tiles = missing.current;
    missing.current = [];
    // By name: without names MapLibre waits for ever for tiles that have failed.
    if (map?.getSource(PROCEDURES) !== undefined) map.refreshTiles(PROCEDURES, [...tiles]);
  }, [map]);
  useEffect(() => {
    if (map === null) return;
    const notice = (event: ErrorEvent): void => {
      const broken = brokenSource(event);
      if (broken === null || !broken.isOurs) return;
      setThere(true);
      if (broken.tile !== null) missing.current = [...missing.current, broken.tile];
    };
    map.on('error', notice);
    window.addEventListener('online', onAgain);
    return () => {
      map.off('error', notice);
      window.removeEventListener('online', onAgain);
    };
  }, [map, onAgain]);
  return { isThere, onAgain };
}
