import { useEffect, useRef } from 'react';
import { AttributionControl } from 'maplibre-gl';
import type { Map as MapLibre } from 'maplibre-gl';
import { Link } from 'react-router';
import { pathIn } from '../../i18n/language.js';
import { useLanguage } from '../../i18n/use-labels.js';
import { BasemapSwitch } from './basemap-question.js';
import type { BasemapState } from './use-basemap.js';
import { useMapWords } from './words.js';

/** Whose background it is and where the procedures come from; always open, always legible. */
export function MapAttribution(props: {
  readonly map: MapLibre | null;
  readonly basemap: BasemapState;
}): React.ReactElement {
  const words = useMapWords();
  const language = useLanguage();
  const map = props.basemap.background === 'operators' ? props.map : null;
  return (
    <div className="map__attribution">
      {map === null ? <span>{words.attribution}</span> : <StyleAttribution map={map} />}{' '}
      <span>
        {words.source}{' '}
        <Link className="link" to={pathIn(language, '/feeds')}>
          {words.attributionLink}
        </Link>
      </span>{' '}
      <BasemapSwitch state={props.basemap} />
    </div>
  );
}

/** What the operator's style and its sources ask to be told, sanitised by MapLibre. */
function StyleAttribution({ map }: { readonly map: MapLibre }): React.ReactElement {
  const place = useRef<HTMLSpanElement>(null);
  useEffect(() => {
    const control = new AttributionControl({ compact: false });
    place.current?.append(control.onAdd(map));
    return () => control.onRemove();
  }, [map]);
  return <span ref={place} className="map__style-attribution" />;
}
