import { Beneath, ConsoleFrame } from './console-frame.js';
import { Act, faultOf, Problem, Send } from './form-parts.js';
import type { Returned } from './form-parts.js';
import type { MapView } from './map-view.js';
import { TrialPart } from './trial-part.js';
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
  if (trial === null) return null;
  return (
    <TrialPart
      heading={words.trial}
      gone={words.gone}
      running={words.running}
      trial={trial}
      take={{ csrf: frame.csrf, intent: 'apply', name: 'trial', send: words.apply }}
      note={words.applyText}
    />
  );
}
