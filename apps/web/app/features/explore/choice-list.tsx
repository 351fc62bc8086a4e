import { useEffect, useState } from 'react';
import { useLocation } from 'react-router';
import type { Choice } from '../../format/choice.js';
import { StatusSign } from '../../ui/status-sign.js';

/** A filter's values as boxes. */
export interface ChoiceListProps {
  readonly name: string;
  readonly choices: readonly Choice[];
  readonly onChange: () => void;
}

/** The values of one filter, one below the other or side by side. */
export function ChoiceList({ name, choices, onChange }: ChoiceListProps): React.ReactElement {
  return (
    <ul className="choices">
      {choices.map((choice) => (
        <li key={choice.value}>
          <ChoiceBox name={name} choice={choice} onChange={onChange} />
        </li>
      ))}
    </ul>
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
