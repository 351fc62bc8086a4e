import { useEffect, useRef } from 'react';
import type { Map as MapLibre } from 'maplibre-gl';
import type { Bounds, MapProps } from './map-props.js';
import { bringIntoView, fitResults, isByPerson } from './moves.js';
import { startOf } from './start.js';
import type { Living } from './use-map.js';
import { tilesOf } from './use-map.js';

/** Keeps tiles, circle and view in step with the filter, and tells where the map came to rest. */
export function useView(living: Living | null, props: MapProps): void {
  useTiles(living, props.tileQuery);
  useCircle(living, props.circle);
  useWhereToLook(living?.map ?? null, props);
  useRest(living?.map ?? null, props.onRest);
  useSelectedInView(living?.map ?? null, props);
}

function useTiles(living: Living | null, tileQuery: string): void {
  const shown = useRef(tileQuery);
  useEffect(() => {
    if (living === null || shown.current === tileQuery) return;
    shown.current = tileQuery;
    living.map.getContainer().dataset['idle'] = 'false';
    living.wardrobe.showTiles(tilesOf(tileQuery));
  }, [living, tileQuery]);
}

function useCircle(living: Living | null, circle: MapProps['circle']): void {
  const key = JSON.stringify(circle);
  const shown = useRef(key);
  useEffect(() => {
    if (living === null || shown.current === key) return;
    shown.current = key;
    living.wardrobe.showCircle(circle);
    // `key` stands for the circle, which is a new object at every rendering.
  }, [living, key]);
}

/** A new section or circle is looked at; other results are, unless somebody has moved the map. */
function useWhereToLook(map: MapLibre | null, { startView, circle, tileQuery }: MapProps): void {
  const wasMoved = useWasMoved(map);
  const place = startView === null && circle === null ? null : JSON.stringify([startView, circle]);
  const shown = useRef<Asked | null>(null);
  useEffect(() => {
    if (map === null) return;
    const asked = { place, tileQuery };
    const next = nextLook(shown.current, asked, wasMoved.current);
    shown.current = asked;
    if (next === 'results') fitResults(map);
    // A section that the list has taken over from the map is in view already.
    if (next !== 'place' || (startView !== null && isInView(map, startView))) return;
    const { bounds, padding } = startOf({ startView, circle });
    map.fitBounds([...bounds], { padding });
    // `place` stands for the section and the circle, which are new objects at every rendering.
  }, [map, place, tileQuery]);
}

/** What the filter asks to be looked at. */
interface Asked {
  /** Section and circle, to be compared; null without either. */
  readonly place: string | null;
  readonly tileQuery: string;
}

/** Where to look after the filter has changed; a new map looks at its place by itself. */
export function nextLook(before: Asked | null, asked: Asked, wasMoved: boolean): 'results' | 'place' | 'stay' {
  if (before === null) return asked.place === null ? 'results' : 'stay';
  if (before.place !== asked.place) return asked.place === null ? 'results' : 'place';
  const isOther = before.tileQuery !== asked.tileQuery;
  return asked.place === null && isOther && !wasMoved ? 'results' : 'stay';
}

function useWasMoved(map: MapLibre | null): React.RefObject<boolean> {
  const wasMoved = useRef(false);
  useEffect(() => {
    if (map === null) return;
    wasMoved.current = false;
    const remember = (event: Parameters<typeof isByPerson>[0]): void => {
      if (isByPerson(event)) wasMoved.current = true;
    };
    map.on('movestart', remember);
    return () => void map.off('movestart', remember);
  }, [map]);
  return wasMoved;
}

function useRest(map: MapLibre | null, onRest: MapProps['onRest']): void {
  const latest = useRef(onRest);
  useEffect(() => {
    latest.current = onRest;
  });
  useEffect(() => {
    if (map === null) return;
    const tell = (event: Parameters<typeof isByPerson>[0]): void => {
      if (!map.isMoving()) latest.current(boundsOf(map), isByPerson(event));
    };
    map.on('moveend', tell);
    return () => void map.off('moveend', tell);
  }, [map]);
}

/** What is chosen in the list comes into view. */
function useSelectedInView(map: MapLibre | null, { selected, cards }: MapProps): void {
  const latest = useRef(cards);
  useEffect(() => {
    latest.current = cards;
  });
  useEffect(() => {
    const point = latest.current.find(({ id }) => id === selected)?.point ?? null;
    if (map !== null && point !== null) bringIntoView(map, point);
  }, [map, selected]);
}

/** West, south, east and north of what the map shows. */
function boundsOf(map: MapLibre): Bounds {
  const bounds = map.getBounds();
  return [bounds.getWest(), bounds.getSouth(), bounds.getEast(), bounds.getNorth()];
}

/** Addresses hold three decimals. */
const ROUNDING = 0.0011;

function isInView(map: MapLibre, section: Bounds): boolean {
  return boundsOf(map).every((edge, index) => Math.abs(edge - (section[index] ?? edge)) <= ROUNDING);
}
