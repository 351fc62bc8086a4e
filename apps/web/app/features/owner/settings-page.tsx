import { Link } from 'react-router';
import { ConsoleFrame } from './console-frame.js';
import { Act, Entry, faultOf, Problem, Send } from './form-parts.js';
import type { Returned } from './form-parts.js';
import type { SettingsView } from './settings-view.js';
import { useOwnerWords } from './words.js';

interface Props {
  readonly view: SettingsView;
  readonly returned: Returned | null;
}

/** What an owner sets about a source; each part saves by itself. */
export function SettingsPage({ view, returned }: Props): React.ReactElement {
  const words = useOwnerWords().settings;
  return (
    <ConsoleFrame frame={view.frame} heading={words.heading}>
      <Problem faults={returned?.faults ?? []} />
      <div className="owner__settings">
        <Reading view={view} />
        <Cadence view={view} />
        <Name view={view} returned={returned} />
        <Expectations view={view} returned={returned} />
        <Elsewhere view={view} />
        <Remove view={view} returned={returned} />
      </div>
    </ConsoleFrame>
  );
}

function Part({
  id,
  heading,
  children,
}: {
  readonly id: string;
  readonly heading: string;
  readonly children: React.ReactNode;
}): React.ReactElement {
  return (
    <section aria-labelledby={id} className="owner__part">
      <h2 id={id}>{heading}</h2>
      <div>{children}</div>
    </section>
  );
}

function Reading({ view: { frame, isPaused, canPause } }: Pick<Props, 'view'>): React.ReactElement {
  const { settings: words, overview } = useOwnerWords();
  const intent = isPaused ? 'resume' : 'pause';
  return (
    <Part id="reading" heading={words.reading}>
      <p>{isPaused ? words.isPaused : words.isRead}</p>
      {canPause && (
        <Act csrf={frame.csrf} intent={intent}>
          <Send look={isPaused ? 'primary' : 'secondary'}>{overview[intent]}</Send>
        </Act>
      )}
    </Part>
  );
}

function Cadence({ view: { frame, cadence } }: Pick<Props, 'view'>): React.ReactElement {
  const words = useOwnerWords().settings;
  return (
    <Part id="cadence" heading={words.cadence}>
      <Act csrf={frame.csrf} intent="cadence">
        <div className="owner__entry" data-small>
          <label htmlFor="minutes" className="unseen">
            {words.cadence}
          </label>
          <p id="minutes-hint" className="hint">
            {cadence.hint}
          </p>
          <select
            key={cadence.chosen}
            id="minutes"
            name="minutes"
            defaultValue={cadence.chosen}
            aria-describedby="minutes-hint"
          >
            {cadence.options.map(({ value, label }) => (
              <option key={value} value={value}>
                {label}
              </option>
            ))}
          </select>
        </div>
        <Send look="secondary">{words.save}</Send>
      </Act>
    </Part>
  );
}

function Name({ view: { frame, name }, returned }: Props): React.ReactElement {
  const words = useOwnerWords().settings;
  const typed = returned?.intent === 'name' ? (returned.typed['name'] ?? name) : name;
  return (
    <Part id="called" heading={words.name}>
      <Act csrf={frame.csrf} intent="name">
        <Entry
          id="name"
          label={words.name}
          hint={words.nameHint}
          value={typed}
          fault={faultOf(returned, 'name', 'name')}
          input={{ maxLength: 200, autoComplete: 'off' }}
        />
        <Send look="secondary">{words.save}</Send>
      </Act>
    </Part>
  );
}

function Expectations({ view: { frame, expectations }, returned }: Props): React.ReactElement {
  const words = useOwnerWords().settings;
  const typed = returned?.intent === 'expectations' ? returned.typed : expectations;
  const numeric = { inputMode: 'numeric', autoComplete: 'off' } as const;
  return (
    <Part id="expected" heading={words.expectations}>
      <p className="hint">{words.expectationsHint}</p>
      <Act csrf={frame.csrf} intent="expectations">
        <div className="owner__pair">
          {(['min', 'max'] as const).map((id) => (
            <Entry
              key={id}
              id={id}
              label={words[id]}
              value={typed[id]}
              fault={faultOf(returned, 'expectations', id)}
              isSmall
              input={numeric}
            />
          ))}
        </div>
        <fieldset className="owner__months">
          <legend>{words.quiet}</legend>
          {expectations.months.map(({ value, label, isChosen }) => (
            <label key={value} className="owner__tick">
              <input type="checkbox" name="quiet" value={value} defaultChecked={isChosen} /> {label}
            </label>
          ))}
        </fieldset>
        <Send look="secondary">{words.save}</Send>
      </Act>
    </Part>
  );
}

function Elsewhere({ view: { mapHref, moveHref, address } }: Pick<Props, 'view'>): React.ReactElement {
  const words = useOwnerWords().settings;
  return (
    <>
      {mapHref !== null && (
        <Part id="map" heading={words.map}>
          <p>{words.mapText}</p>
          <Link className="link" to={mapHref}>
            {words.mapLink}
          </Link>
        </Part>
      )}
      {moveHref !== null && (
        <Part id="move" heading={words.move}>
          <p>{words.moveText}</p>
          <p>
            <code>{address}</code>
          </p>
          <Link className="link" to={moveHref}>
            {words.moveLink}
          </Link>
        </Part>
      )}
    </>
  );
}

function Remove({ view: { frame, removal }, returned }: Props): React.ReactElement {
  const { settings: words, overview } = useOwnerWords();
  const fault = faultOf(returned, 'remove', 'sure');
  return (
    <Part id="remove" heading={words.remove}>
      {removal === null ? (
        <Act csrf={frame.csrf} intent="remove">
          <p>{words.removeText}</p>
          {fault !== null && (
            <p id="sure-fault" className="owner__fault">
              {fault}
            </p>
          )}
          <label className="owner__tick">
            <input
              id="sure"
              type="checkbox"
              name="sure"
              value="1"
              aria-invalid={fault !== null || undefined}
              aria-describedby={fault === null ? undefined : 'sure-fault'}
            />{' '}
            {words.removeConfirm}
          </label>
          <Send look="danger">{words.removeButton}</Send>
        </Act>
      ) : (
        <Act csrf={frame.csrf} intent="keep">
          <p>
            <strong>{removal}</strong>
          </p>
          <Send>{overview.keep}</Send>
        </Act>
      )}
    </Part>
  );
}
