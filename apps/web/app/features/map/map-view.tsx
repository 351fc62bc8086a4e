import { useCallback, useEffect, useRef, useState } from 'react';
import type { Map as MapLibre } from 'maplibre-gl';
import 'maplibre-gl/dist/maplibre-gl.css';
import { useLabels, useLanguage } from '../../i18n/use-labels.js';
import { BasemapQuestion } from './basemap-question.js';
import type { Drawn } from './drawn.js';
import { DrawnList } from './drawn-list.js';
import { MapAttribution } from './map-attribution.js';
import { MapControls } from './map-controls.js';
import { MapLegend } from './map-legend.js';
import { MapNotices } from './map-notices.js';
import type { MapProps } from './map-props.js';
import { bringIntoView, openCluster } from './moves.js';
import type { ClusterMark, ProcedureMark } from './read-feature.js';
import { SelectionPanel } from './selection-panel.js';
import type { Selection } from './selection-panel.js';
import { useBasemap } from './use-basemap.js';
import { useDrawn } from './use-drawn.js';
import { useEscape } from './use-escape.js';
import { useMap } from './use-map.js';
import { useMarks } from './use-marks.js';
import { usePointer } from './use-pointer.js';
import { useTrouble } from './use-trouble.js';
import { useView } from './use-view.js';
import { useMapWords } from './words.js';

/** The map with its buttons, legend and what was chosen on it. */
export function MapView(props: MapProps): React.ReactElement {
  const { failed } = useLabels().map;
  const container = useRef<HTMLDivElement>(null);
  const state = useMap(container, props, useMapWords());
  const living = state.kind === 'living' ? state : null;
  const map = living?.map ?? null;
  const basemap = useBasemap(living);
  useView(living, props);
  const choice = useChoice(map, props);
  const [looked, setLooked] = useState<Drawn | null>(null);
  usePointer(map, { onHover: props.onHover, onChoose: choice.choose });
  useMarks(map, { props, selection: choice.selection, looked });
  useEscape(map, choice.selection === null ? null : choice.close);
  const drawn = useDrawn(map);
  const trouble = useTrouble(map);
  if (state.kind === 'failed') return <p className="map__message">{failed}</p>;
  return (
    <>
      <div ref={container} className="map__canvas" data-idle="false" />
      {map !== null && <MapControls map={map} />}
      <div className="map__foot">
        {choice.panel}
        <MapNotices trouble={trouble} basemap={basemap} />
        <BasemapQuestion state={basemap} />
        <div className="map__lists">
          <DrawnList drawn={drawn} onLook={setLooked} onChoose={choice.choose} />
          <MapLegend hasCircle={props.circle !== null} />
        </div>
        <MapAttribution map={map} basemap={basemap} />
      </div>
    </>
  );
}

/** What was chosen on the map. */
interface Choice {
  readonly selection: Selection | null;
  readonly panel: React.ReactElement | null;
  readonly choose: (mark: ProcedureMark | ClusterMark | null) => void;
  readonly close: () => void;
}

/** Points choose, clusters open, anything else lets go. */
function useChoice(map: MapLibre | null, props: MapProps): Choice {
  const { onSelect, cards, tileQuery } = props;
  const [selection, setSelection] = useState<Selection | null>(null);
  const language = useLanguage();
  // What was chosen before the language or filter changed no longer belongs to this map.
  useEffect(() => setSelection(null), [tileQuery, language]);
  const choose = useCallback(
    (mark: ProcedureMark | ClusterMark | null) => {
      if (mark?.kind === 'procedure') {
        if (map !== null && mark.point !== null) bringIntoView(map, mark.point);
        return setSelection({ mark, isInList: onSelect(mark.id) });
      }
      if (mark?.kind === 'cluster' && map !== null) openCluster(map, mark.point);
      setSelection(null);
    },
    [map, onSelect],
  );
  const close = useCallback(() => {
    setSelection(null);
    map?.getCanvas().focus();
  }, [map]);
  const card = cards.find(({ id }) => id === selection?.mark.id) ?? null;
  const panel = selection && <SelectionPanel selection={selection} card={card} onClose={close} />;
  return { selection, panel, choose, close };
}
