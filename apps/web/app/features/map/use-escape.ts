import { useEffect } from 'react';
import type { Map as MapLibre } from 'maplibre-gl';

/** Escape closes what was chosen, and then leaves the map, so that no key is needed twice to get on. */
export function useEscape(map: MapLibre | null, onClose: (() => void) | null): void {
  useEffect(() => {
    if (map === null) return;
    const leave = (event: KeyboardEvent): void => {
      if (event.key !== 'Escape') return;
      if (onClose === null) document.getElementById('after-map')?.focus();
      else onClose();
    };
    const canvas = map.getCanvas();
    canvas.addEventListener('keydown', leave);
    return () => canvas.removeEventListener('keydown', leave);
  }, [map, onClose]);
}
