import { useId } from 'react';
import type { BasemapState } from './use-basemap.js';
import { useMapWords } from './words.js';

/** Asks once whether a foreign host may be asked for the background; until then nothing is. */
export function BasemapQuestion({ state }: { readonly state: BasemapState }): React.ReactElement | null {
  const words = useMapWords().basemap;
  const heading = useId();
  const host = state.basemap?.host ?? null;
  if (host === null || state.consent !== 'unasked') return null;
  return (
    <section className="map__question" aria-labelledby={heading}>
      <h3 id={heading}>{words.question}</h3>
      <p>{words.consent(host)}</p>
      <p className="map__answers">
        <button type="button" onClick={() => state.onAnswer('yes')}>
          {words.yes}
        </button>
        <button type="button" onClick={() => state.onAnswer('no')}>
          {words.no}
        </button>
      </p>
    </section>
  );
}

/** The answer can be taken back, either way. */
export function BasemapSwitch({ state }: { readonly state: BasemapState }): React.ReactElement | null {
  const words = useMapWords().basemap;
  const host = state.basemap?.host ?? null;
  if (host === null || state.consent === 'unasked') return null;
  const isOn = state.consent === 'yes';
  return (
    <button type="button" className="link map__switch" onClick={() => state.onAnswer(isOn ? 'no' : 'yes')}>
      {isOn ? words.unload(host) : words.load(host)}
    </button>
  );
}
