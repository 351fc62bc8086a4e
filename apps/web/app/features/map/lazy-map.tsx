import { useEffect, useRef, useState } from 'react';
import { useLabels } from '../../i18n/use-labels.js';
import { useHydrated } from '../../ui/use-hydrated.js';
import type { MapProps } from './map-props.js';

type View = (props: MapProps) => React.ReactElement;

/** How far the map has come: its code is fetched once the list stands and the map's place can be seen. */
type Loading = { readonly kind: 'waiting' | 'failed' } | { readonly kind: 'ready'; readonly View: View };

/** The map's place in the page, from the server on; the map itself comes after the first paint. */
export function LazyMap(props: MapProps): React.ReactElement {
  const { map: labels, skipMap } = useLabels();
  const place = useRef<HTMLElement>(null);
  const loading = useMapCode(place);
  return (
    <section ref={place} className="map" aria-labelledby="map-heading" aria-describedby="map-help">
      <h2 id="map-heading" className="unseen">
        {labels.heading}
      </h2>
      <a className="skip-link" href="#after-map" target="_self">
        {skipMap}
      </a>
      <p id="map-help" className="unseen">
        {labels.instructions}
      </p>
      {loading.kind === 'ready' ? <loading.View {...props} /> : <Waiting hasFailed={loading.kind === 'failed'} />}
      <span id="after-map" tabIndex={-1} />
    </section>
  );
}

function Waiting({ hasFailed }: { readonly hasFailed: boolean }): React.ReactElement {
  const labels = useLabels().map;
  const isHydrated = useHydrated();
  const text = hasFailed ? labels.failed : isHydrated ? labels.loading : labels.needsScript;
  return <p className="map__message">{text}</p>;
}

function useMapCode(place: React.RefObject<HTMLElement | null>): Loading {
  const [loading, setLoading] = useState<Loading>({ kind: 'waiting' });
  useEffect(() => {
    const section = place.current;
    if (section === null) return;
    const load = (): void => {
      import('./map-view.js').then(
        ({ MapView }) => setLoading({ kind: 'ready', View: MapView }),
        () => setLoading({ kind: 'failed' }),
      );
    };
    const observer = new IntersectionObserver((entries) => {
      if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
      observer.disconnect();
      whenIdle(load);
    });
    observer.observe(section);
    return () => observer.disconnect();
  }, [place]);
  return loading;
}

/** Safari has no idle callbacks. */
function whenIdle(work: () => void): void {
  if ('requestIdleCallback' in window) window.requestIdleCallback(work, { timeout: 2000 });
  else setTimeout(work, 200);
}
