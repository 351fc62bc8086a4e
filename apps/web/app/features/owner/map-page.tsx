import { useEffect } from 'react';
import { useRevalidator } from 'react-router';
import { Beneath, ConsoleFrame } from './console-frame.js';
import { Act, faultOf, Problem, Send } from './form-parts.js';
import type { Returned } from './form-parts.js';
import type { MapView } from './map-view.js';
import { TrialResult } from './trial-result.js';
import { useOwnerWords } from './words.js';

interface Props {
  readonly view: MapView;
  readonly returned: Returned | null;
}

/** The field map of a source: tried on it first, then taken. */
export function MapPage({ view, returned }: Props): React.ReactElement {
  const { map: words, settings } = useOwnerWords();
  return (
    <ConsoleFrame frame={view.frame} heading={words.heading}>
      <Beneath to={view.settingsHref}>{settings.heading}</Beneath>
      <Problem faults={returned?.faults ?? []} />
      {view.takesMap ? <Editor view={view} returned={returned} /> : <p>{words.notTaken}</p>}
      <Trial view={view} />
    </ConsoleFrame>
  );
}

function Editor({ view, returned }: Props): React.ReactElement {
  const words = useOwnerWords().map;
  const fault = faultOf(returned, 'try', 'map');
  const text = returned?.typed['map'] ?? view.text;
  return (
    <section aria-labelledby="edit">
      <h2 id="edit">{words.edit}</h2>
      {!view.hasMap && <p>{words.none}</p>}
      <Act csrf={view.frame.csrf} intent="try">
        <div className="owner__entry" data-faulty={fault !== null || undefined}>
          <label htmlFor="map">{words.heading}</label>
          <p id="map-hint" className="hint">
            {words.editHint}
          </p>
          {fault !== null && (
            <p id="map-fault" className="owner__fault">
              {fault}
            </p>
          )}
          <textarea
            id="map"
            name="map"
            rows={14}
            spellCheck={false}
            defaultValue={text}
            key={text}
            aria-describedby={fault === null ? 'map-hint' : 'map-fault map-hint'}
            aria-invalid={fault !== null || undefined}
          />
        </div>
        <Send>{words.try}</Send>
      </Act>
    </section>
  );
}

function Trial({ view: { trial, frame } }: Pick<Props, 'view'>): React.ReactElement | null {
  const words = useOwnerWords().map;
  const isRunning = trial !== null && trial !== 'gone' && trial.isRunning;
  useReload(isRunning);
  if (trial === null) return null;
  return (
    <section aria-labelledby="trial">
      <h2 id="trial">{words.trial}</h2>
      <div role="status">
        {trial === 'gone' && <p>{words.gone}</p>}
        {isRunning && (
          <p>
            {words.running} <meta httpEquiv="refresh" content="3" />
          </p>
        )}
      </div>
      {trial !== 'gone' && !isRunning && <TrialResult trial={trial} />}
      {trial !== 'gone' && trial.isUseful && (
        <Act csrf={frame.csrf} intent="apply">
          <input type="hidden" name="trial" value={trial.id} />
          <p>{words.applyText}</p>
          <Send>{words.apply}</Send>
        </Act>
      )}
    </section>
  );
}

/** Looks again every two seconds while something is under way; without JavaScript the page reloads itself. */
export function useReload(isRunning: boolean): void {
  const { revalidate } = useRevalidator();
  useEffect(() => {
    if (!isRunning) return undefined;
    const timer = setInterval(() => void revalidate(), 2000);
    return () => clearInterval(timer);
  }, [isRunning, revalidate]);
}
