import { useCallback, useEffect, useState } from 'react';
import type { ErrorEvent, Map as MapLibre } from 'maplibre-gl';
import { brokenSource } from './broken-source.js';
import { PROCEDURES } from './map-names.js';

/** Whether procedures are missing on the map because tiles did not come, and how to ask again. */
export interface Trouble {
  readonly isThere: boolean;
  readonly onAgain: () => void;
}

/** Notices tiles of ours that did not come, and asks again when the connection is back. */
export function useTrouble(map: MapLibre | null): Trouble {
  const [isThere, setThere] = useState(false);
  const onAgain = useCallback(() => {
    setThere(false);
    map?.refreshTiles(PROCEDURES);
  }, [map]);
  useEffect(() => {
    if (map === null) return;
    const notice = (event: ErrorEvent): void => {
      if (brokenSource(event)?.isOurs === true) setThere(true);
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
