import { useEffect, useState } from 'react';
import type { Map as MapLibre } from 'maplibre-gl';
import { drawnOn } from './drawn.js';
import type { Drawn } from './drawn.js';

/** What the map shows whenever it rests; the same list stays the same. */
export function useDrawn(map: MapLibre | null): readonly Drawn[] {
  const [drawn, setDrawn] = useState<readonly Drawn[]>([]);
  useEffect(() => {
    if (map === null) return;
    const look = (): void => {
      const next = drawnOn(map);
      setDrawn((last) => (keysOf(last) === keysOf(next) ? last : next));
    };
    map.on('idle', look);
    return () => void map.off('idle', look);
  }, [map]);
  return drawn;
}

function keysOf(drawn: readonly Drawn[]): string {
  return drawn.map(({ key, ...mark }) => (mark.kind === 'cluster' ? `${key}${mark.city ?? ''}` : key)).join('|');
}
