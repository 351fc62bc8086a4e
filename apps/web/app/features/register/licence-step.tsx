import { faultOf, Go } from './field.js';
import type { LicenceChoice } from './register-view.js';
import type { StepOf } from './typed-steps.js';
import { useRegisterWords } from './words.js';

/** What the control sends for a licence that is not in the list; send-typed.ts knows it by the same word. */
const OTHER = 'other';

/** The licence, each with what it asks of people. */
export function LicenceStep({ view, returned }: StepOf<'licence'>): React.ReactElement {
  const words = useRegisterWords();
  const fault = faultOf(returned, 'licence');
  return (
    <>
      <fieldset
        className="entry"
        data-faulty={fault !== null || undefined}
        aria-describedby={fault === null ? undefined : 'licence-fault'}
      >
        <legend className="kern-sr-only">{words.steps.lizenz.heading}</legend>
        {fault !== null && (
          <p id="licence-fault" className="entry__fault">
            {fault}
          </p>
        )}
        {view.choices.map((choice, at) => (
          <Choice key={choice.id} choice={choice} isFirst={at === 0} chosen={view.licence} />
        ))}
        <label className="register__choice">
          <input type="radio" name="licence" value={OTHER} defaultChecked={view.licence === OTHER} />
          <span>{words.licence.other}</span>
        </label>
      </fieldset>
      <Go>{words.next}</Go>
    </>
  );
}

interface ChoiceProps {
  readonly choice: LicenceChoice;
  readonly isFirst: boolean;
  readonly chosen: string;
}

function Choice({ choice: { id, name, url, isOpen, conditions }, isFirst, chosen }: ChoiceProps): React.ReactElement {
  const words = useRegisterWords().licence;
  const hint = `licence-${id.replace(/[^a-zA-Z0-9]/g, '-')}`;
  return (
    <div className="register__licence">
      <label className="register__choice">
        <input
          type="radio"
          name="licence"
          id={isFirst ? 'licence' : undefined}
          value={id}
          defaultChecked={id === chosen}
          aria-describedby={hint}
        />
        <span>
          {name} <span className="hint">{isOpen ? words.open : words.bound}</span>
        </span>
      </label>
      <div id={hint} className="register__conditions">
        {conditions.map((one) => (
          <p key={one.id}>{one.text}</p>
        ))}
        <p>
          <a className="link" href={url} rel="noreferrer">
            {words.text}
            <span className="kern-sr-only"> {name}</span>
          </a>
        </p>
      </div>
    </div>
  );
}
