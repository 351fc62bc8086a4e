import { useEffect, useRef } from 'react';
import type { Map as MapLibre } from 'maplibre-gl';
import type { Drawn } from './drawn.js';
import type { MapProps } from './map-props.js';
import { createMarker } from './marks.js';
import type { Marked } from './marks.js';
import type { Selection } from './selection-panel.js';

/** Where marks come from: the list beside the map, the map itself, the list of what is drawn. */
interface Marking {
  readonly props: Pick<MapProps, 'cards' | 'highlighted' | 'selected'>;
  readonly selection: Selection | null;
  readonly looked: Drawn | null;
}

/** Keeps the marks in step; tiles that arrive later may bring a procedure as a point of its own. */
export function useMarks(map: MapLibre | null, marking: Marking): void {
  const marked = useRef<Marked>({ selected: null, lookedAt: null });
  const marker = useRef<ReturnType<typeof createMarker> | null>(null);
  const next = markedBy(marking);
  const key = JSON.stringify(next);
  useEffect(() => {
    if (map === null) return;
    const made = createMarker(map);
    marker.current = made;
    const again = (): void => made.mark(marked.current);
    map.on('idle', again);
    map.on('style.load', made.forget);
    return () => {
      map.off('idle', again);
      map.off('style.load', made.forget);
      marker.current = null;
    };
  }, [map]);
  useEffect(() => {
    marked.current = next;
    if (map?.isStyleLoaded() === true) marker.current?.mark(next);
    // `key` stands for what is marked, which is a new object at every rendering.
  }, [map, key]);
}

function markedBy({ props: { cards, highlighted, selected }, selection, looked }: Marking): Marked {
  const spot = (id: string | null): Marked['selected'] => {
    const found = cards.find((card) => card.id === id);
    return found === undefined ? null : { id: found.id, point: found.point };
  };
  const chosen = selection === null ? null : { id: selection.mark.id, point: selection.mark.point };
  return { selected: chosen ?? spot(selected), lookedAt: lookedAt(looked) ?? spot(highlighted) };
}

/** A cluster has no id; its middle is ringed. */
function lookedAt(looked: Drawn | null): Marked['lookedAt'] {
  if (looked === null) return null;
  return { id: looked.kind === 'procedure' ? looked.id : '', point: looked.point };
}
