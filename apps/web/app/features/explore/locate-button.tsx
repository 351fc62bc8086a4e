import { useState } from 'react';
import { useLocation, useNavigate } from 'react-router';
import { useExploreLabels } from './labels.js';
import type { ExploreLabels } from './labels.de.js';
import { aroundPoint } from './page-query.js';

/** How far the search for one's own position has come. */
type Locating = 'idle' | 'asking' | 'denied' | 'unavailable' | 'insecure';

/** Longer nobody waits for a satellite, in milliseconds. */
const PATIENCE = 15_000;

/** A position that is minutes old serves to find procedures nearby. */
const FRESH = 5 * 60_000;

/** Asks for the position when pressed, never before; it is rounded here and goes nowhere but into the address. */
export function LocateButton({ announce }: { readonly announce: (text: string) => void }): React.ReactElement {
  const labels = useExploreLabels().locate;
  const [state, setState] = useState<Locating>('idle');
  const open = useAround();
  const tell = (next: Locating): void => {
    setState(next);
    announce(next === 'idle' ? labels.found : wordsFor(next, labels));
  };
  const locate = (): void => {
    if (!window.isSecureContext) return tell('insecure');
    tell('asking');
    navigator.geolocation.getCurrentPosition(
      ({ coords }) => {
        tell('idle');
        open([coords.longitude, coords.latitude]);
      },
      ({ code, PERMISSION_DENIED }) => tell(code === PERMISSION_DENIED ? 'denied' : 'unavailable'),
      { timeout: PATIENCE, maximumAge: FRESH },
    );
  };
  const isFailed = state !== 'idle' && state !== 'asking';
  return (
    <div className="locate">
      <button type="button" className="locate__button" aria-disabled={state === 'asking'} onClick={locate}>
        <LocateIcon />
        {state === 'asking' ? labels.asking : labels.button}
      </button>
      {isFailed && <p className="locate__failure">{wordsFor(state, labels)}</p>}
    </div>
  );
}

function wordsFor(state: Exclude<Locating, 'idle'>, labels: ExploreLabels['locate']): string {
  return labels[state];
}

/** Opens the page around a point, whatever else is chosen stays. */
function useAround(): (point: readonly [number, number]) => void {
  const navigate = useNavigate();
  const { pathname, search } = useLocation();
  return (point) => {
    const query = new URLSearchParams(search);
    query.delete('radius');
    void navigate(pathname + aroundPoint(query, point), { preventScrollReset: true });
  };
}

function LocateIcon(): React.ReactElement {
  return (
    <svg className="icon-line" viewBox="0 0 20 20" width="20" height="20" aria-hidden="true" focusable="false">
      <path d="M10 5.5a4.5 4.5 0 1 1 0 9a4.5 4.5 0 1 1 0-9zM10 2v3.5M10 14.5V18M2 10h3.5M14.5 10H18M9.9 10h.2" />
    </svg>
  );
}
