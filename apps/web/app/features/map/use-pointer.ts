import { useEffect, useRef } from 'react';
import type { Map as MapLibre, MapMouseEvent } from 'maplibre-gl';
import { hitAt } from './pick.js';
import type { ClusterMark, ProcedureMark } from './read-feature.js';

/** Whom a pointer on the map tells what. */
interface PointerProps {
  readonly onHover: (id: string | null) => void;
  readonly onChoose: (mark: ProcedureMark | ClusterMark | null) => void;
}

/** A press chooses, and whatever can be pressed looks like it. */
export function usePointer(map: MapLibre | null, props: PointerProps): void {
  const latest = useRef(props);
  useEffect(() => {
    latest.current = props;
  });
  useEffect(() => {
    if (map === null) return;
    const press = (event: MapMouseEvent): void => latest.current.onChoose(hitAt(map, event));
    const hover = (event: MapMouseEvent): void => {
      const hit = hitAt(map, event);
      map.getCanvas().style.cursor = hit === null ? '' : 'pointer';
      latest.current.onHover(hit?.kind === 'procedure' ? hit.id : null);
    };
    const leave = (): void => latest.current.onHover(null);
    map.on('click', press);
    map.on('mousemove', hover);
    map.on('mouseout', leave);
    return () => {
      map.off('click', press);
      map.off('mousemove', hover);
      map.off('mouseout', leave);
    };
  }, [map]);
}
