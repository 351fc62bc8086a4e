import type { BasemapState } from './use-basemap.js';
import type { Trouble } from './use-trouble.js';
import { useMapWords } from './words.js';

/** What went wrong with the map, told where it is missing and to whoever listens. */
export function MapNotices(props: { readonly trouble: Trouble; readonly basemap: BasemapState }): React.ReactElement {
  const words = useMapWords();
  const { trouble, basemap } = props;
  return (
    <div className="map__notices" role="status">
      {trouble.isThere && (
        <p>
          {words.trouble}{' '}
          <button type="button" className="link" onClick={trouble.onAgain}>
            {words.again}
          </button>
        </p>
      )}
      {basemap.background === 'loading' && <p>{words.basemap.loading}</p>}
      {basemap.background === 'failed' && <p>{words.basemap.failed}</p>}
    </div>
  );
}
