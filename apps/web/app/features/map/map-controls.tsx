import type { Map as MapLibre } from 'maplibre-gl';
import { useLabels } from '../../i18n/use-labels.js';
import { HOME } from './create-map.js';
import { fitResults } from './fit-results.js';

/** How far one press moves the map, in pixels. */
const STEP = 120;

const ARROWS = [
  ['up', [0, -STEP], 'M10 15V5M5 10l5-5l5 5'],
  ['left', [-STEP, 0], 'M15 10H5M10 5l-5 5l5 5'],
  ['right', [STEP, 0], 'M5 10h10M10 5l5 5l-5 5'],
  ['down', [0, STEP], 'M10 5v10M5 10l5 5l5-5'],
] as const;

/** Everything a finger or wheel can do with the map, as buttons (WCAG 2.5.7 asks for them). */
export function MapControls({ map }: { readonly map: MapLibre }): React.ReactElement {
  const labels = useLabels().map;
  return (
    <div className="map__controls" role="group" aria-label={labels.controls}>
      <div className="map__zoom">
        <IconButton label={labels.zoomIn} path="M10 4v12M4 10h12" onPress={() => map.zoomIn()} />
        <IconButton label={labels.zoomOut} path="M4 10h12" onPress={() => map.zoomOut()} />
      </div>
      <div className="map__pad">
        {ARROWS.map(([name, [x, y], path]) => (
          <IconButton key={name} label={labels[name]} path={path} onPress={() => map.panBy([x, y])} />
        ))}
      </div>
      <div className="map__views">
        <button type="button" onClick={() => map.fitBounds(HOME, { padding: 24 })}>
          {labels.home}
        </button>
        <button type="button" onClick={() => fitResults(map)}>
          {labels.fit}
        </button>
      </div>
    </div>
  );
}

function IconButton(props: {
  readonly label: string;
  readonly path: string;
  readonly onPress: () => void;
}): React.ReactElement {
  return (
    <button type="button" aria-label={props.label} title={props.label} onClick={props.onPress}>
      <svg viewBox="0 0 20 20" width="20" height="20" aria-hidden="true" focusable="false">
        <path d={props.path} />
      </svg>
    </button>
  );
}
