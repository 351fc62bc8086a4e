import { useEffect, useRef, useState } from 'react';
import type { Map as MapLibre, MapMouseEvent } from 'maplibre-gl';
import 'maplibre-gl/dist/maplibre-gl.css';
import { useLabels, useLanguage } from '../../i18n/use-labels.js';
import { highlight } from './highlight.js';
import { MapControls } from './map-controls.js';
import { MapLegend } from './map-legend.js';
import type { MapProps } from './map-props.js';
import { hitAt } from './pick.js';
import { SelectionPanel } from './selection-panel.js';
import type { Selection } from './selection-panel.js';
import { useMap } from './use-map.js';

/** The map with its buttons, legend and what was chosen on it. */
export function MapView(props: MapProps): React.ReactElement {
  const labels = useLabels().map;
  const container = useRef<HTMLDivElement>(null);
  const { map, hasFailed } = useMap(container, props.tileQuery);
  const [selection, setSelection] = useState<Selection | null>(null);
  usePointer(map, props, setSelection);
  useHighlight(map, props);
  useEscape(map);
  const language = useLanguage();
  // What was chosen before the language or filter changed no longer belongs to this map.
  useEffect(() => setSelection(null), [props.tileQuery, language]);
  if (hasFailed) return <p className="map__message">{labels.failed}</p>;
  return (
    <>
      <div ref={container} className="map__canvas" data-idle="false" />
      {selection !== null && <SelectionPanel selection={selection} onClose={() => setSelection(null)} />}
      {map !== null && <MapControls map={map} />}
      <MapLegend />
    </>
  );
}

/** Points choose, clusters zoom in, and whatever can be pressed looks like it. */
function usePointer(map: MapLibre | null, props: MapProps, onSelection: (selection: Selection | null) => void): void {
  const latest = useRef(props);
  useEffect(() => {
    latest.current = props;
  });
  useEffect(() => {
    if (map === null) return;
    const press = (event: MapMouseEvent): void => {
      const hit = hitAt(map, event);
      if (hit.kind === 'cluster') map.easeTo({ center: [...hit.point], zoom: map.getZoom() + 2 });
      if (hit.kind !== 'procedure') return onSelection(null);
      onSelection({ id: hit.id, title: hit.title, isInList: latest.current.onSelect(hit.id) });
    };
    const hover = (event: MapMouseEvent): void => {
      const hit = hitAt(map, event);
      map.getCanvas().style.cursor = hit.kind === 'nothing' ? '' : 'pointer';
      latest.current.onHover(hit.kind === 'procedure' ? hit.id : null);
    };
    map.on('click', press);
    map.on('mousemove', hover);
    return () => {
      map.off('click', press);
      map.off('mousemove', hover);
    };
  }, [map, onSelection]);
}

function useHighlight(map: MapLibre | null, { highlighted, cards }: MapProps): void {
  useEffect(() => {
    if (map === null) return;
    const paint = (): void => highlight(map, cards.find(({ id }) => id === highlighted) ?? null);
    if (map.isStyleLoaded() === true) paint();
    // New tiles may bring the procedure as a point of its own.
    map.on('moveend', paint);
    return () => void map.off('moveend', paint);
  }, [map, highlighted, cards]);
}

/** Escape leaves the map, so that no key is needed twice to get on. */
function useEscape(map: MapLibre | null): void {
  useEffect(() => {
    if (map === null) return;
    const leave = (event: KeyboardEvent): void => {
      if (event.key === 'Escape') document.getElementById('after-map')?.focus();
    };
    const canvas = map.getCanvas();
    canvas.addEventListener('keydown', leave);
    return () => canvas.removeEventListener('keydown', leave);
  }, [map]);
}
