import { useEffect, useState } from 'react';
import { useLocation } from 'react-router';
import type { Choice } from '../../format/choice.js';
import { StatusSign } from '../../ui/status-sign.js';

/** One filter as a group of boxes. */
export function ChoiceGroup(props: {
  readonly name: string;
  readonly legend: string;
  readonly choices: readonly Choice[];
  readonly isInline?: boolean;
  readonly onChange: () => void;
  readonly children?: React.ReactNode;
}): React.ReactElement | null {
  if (props.choices.length === 0) return null;
  return (
    <fieldset className="choices" data-inline={props.isInline === true ? 'true' : undefined}>
      <legend>{props.legend}</legend>
      <ul className="choices__list">
        {props.choices.map((choice) => (
          <li key={choice.value}>
            <ChoiceBox name={props.name} choice={choice} onChange={props.onChange} />
          </li>
        ))}
      </ul>
      {props.children}
    </fieldset>
  );
}

/** Follows the finger at once and the address afterwards, whichever way that was changed. */
function ChoiceBox(props: {
  readonly name: string;
  readonly choice: Choice;
  readonly onChange: () => void;
}): React.ReactElement {
  const { value, label, count, isChosen, sign } = props.choice;
  const [isTicked, setTicked] = useState(isChosen);
  const { key } = useLocation();
  useEffect(() => setTicked(isChosen), [isChosen, key]);
  return (
    <label className="choice">
      <input
        type="checkbox"
        name={props.name}
        value={value}
        checked={isTicked}
        onChange={(event) => {
          setTicked(event.currentTarget.checked);
          // The form is read after React has painted the new tick.
          requestAnimationFrame(props.onChange);
        }}
      />
      {sign !== null && <StatusSign sign={sign} />}
      <span className="choice__label">{label}</span> <span className="choice__count">{count}</span>
    </label>
  );
}
