import { useCallback, useEffect, useState } from 'react';
import { LocateButton } from './locate-button.js';
import { useExploreLabels } from './labels.js';
import type { Draft, SuggestingFieldProps } from './suggesting-field.js';

/** The id of the search field, plain or with suggestions. */
const FIELD = 'q';

type Suggesting = (props: SuggestingFieldProps) => React.ReactElement;

/** One field for places, postcodes and words: plain in the server's HTML, with suggestions once their code is here. */
export function SearchField({ q, announce }: SearchFieldProps): React.ReactElement {
  const labels = useExploreLabels();
  const { loaded, load } = useSuggestingCode();
  return (
    <div className="search">
      <label htmlFor={FIELD} id="q-label">
        {labels.search.label}
      </label>
      <div className="search__row">
        <div className="search__field" onPointerEnter={load} onFocus={load}>
          <SearchIcon />
          {loaded === null ? (
            <input key={q} id={FIELD} name={FIELD} type="search" defaultValue={q} maxLength={200} autoComplete="off" />
          ) : (
            <loaded.Field q={q} draft={loaded.draft} announce={announce} />
          )}
        </div>
        <button type="submit" className="kern-btn kern-btn--primary">
          <span className="kern-label">{labels.search.button}</span>
        </button>
      </div>
      <LocateButton announce={announce} />
    </div>
  );
}

interface SearchFieldProps {
  readonly q: string;
  /** Tells screen readers what changed. */
  readonly announce: (text: string) => void;
}

interface Loaded {
  readonly Field: Suggesting;
  readonly draft: Draft;
}

/** Fetches the code of the suggestions when the browser has nothing else to do, or at the first touch of the field. */
function useSuggestingCode(): { readonly loaded: Loaded | null; readonly load: () => void } {
  const [loaded, setLoaded] = useState<Loaded | null>(null);
  const load = useCallback(() => {
    void import('./suggesting-field.js').then(
      ({ SuggestingField }) => setLoaded((before) => before ?? { Field: SuggestingField, draft: draftIn() }),
      // Without suggestions the field still searches.
      () => undefined,
    );
  }, []);
  useEffect(() => {
    if ('requestIdleCallback' in window) {
      const waiting = window.requestIdleCallback(load, { timeout: 5000 });
      return () => window.cancelIdleCallback(waiting);
    }
    const waiting = setTimeout(load, 1000);
    return () => clearTimeout(waiting);
  }, [load]);
  return { loaded, load };
}

function draftIn(): Draft {
  const field = document.getElementById(FIELD);
  if (!(field instanceof HTMLInputElement)) return { text: '', cursor: null };
  return { text: field.value, cursor: field === document.activeElement ? field.selectionStart : null };
}

function SearchIcon(): React.ReactElement {
  return (
    <svg className="search__icon" viewBox="0 0 20 20" width="20" height="20" aria-hidden="true" focusable="false">
      <path d="M8.5 3a5.5 5.5 0 1 1 0 11a5.5 5.5 0 1 1 0-11zM12.6 12.6L17 17" />
    </svg>
  );
}
