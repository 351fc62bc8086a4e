import type { Map as MapLibre } from 'maplibre-gl';
import { fitResults, goHome, pan, zoom } from './moves.js';
import { useMapWords } from './words.js';

const ARROWS = [
  ['up', 0, -1, 'M10 15V5M5 10l5-5l5 5'],
  ['left', -1, 0, 'M15 10H5M10 5l-5 5l5 5'],
  ['right', 1, 0, 'M5 10h10M10 5l5 5l-5 5'],
  ['down', 0, 1, 'M10 5v10M5 10l5 5l5-5'],
] as const;

/** Everything a finger or wheel can do with the map, as buttons (WCAG 2.5.7 asks for them). */
export function MapControls({ map }: { readonly map: MapLibre }): React.ReactElement {
  const words = useMapWords();
  return (
    <div className="map__controls" role="group" aria-label={words.controls}>
      <div className="map__zoom">
        <IconButton label={words.zoomIn} path="M10 4v12M4 10h12" onPress={() => zoom(map, 1)} />
        <IconButton label={words.zoomOut} path="M4 10h12" onPress={() => zoom(map, -1)} />
      </div>
      <div className="map__pad">
        {ARROWS.map(([name, right, down, path]) => (
          <IconButton key={name} label={words[name]} path={path} onPress={() => pan(map, right, down)} />
        ))}
      </div>
      <div className="map__views">
        <button type="button" onClick={() => goHome(map)}>
          {words.home}
        </button>
        <button type="button" onClick={() => fitResults(map, true)}>
          {words.fit}
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
