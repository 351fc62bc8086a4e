import { faultOf, Field, Go } from './field.js';
import type { PublisherChoice, Returned } from './register-view.js';
import type { StepOf } from './typed-steps.js';
import { useRegisterWords } from './words.js';

/** Who publishes: first a search, then who of those that were found, and where they prove it. */
export function PublisherStep({ view: { fields, choices }, returned }: StepOf<'publisher'>): React.ReactElement {
  const words = useRegisterWords();
  const { publisher } = words;
  const control = { autoComplete: 'off', maxLength: 200 } as const;
  return (
    <>
      <div className="register__search">
        <Field
          name="place"
          label={publisher.place}
          hint={publisher.placeHint}
          value={fields.place}
          returned={returned}
          control={{ autoComplete: 'address-level2', maxLength: 100 }}
        />
        <button type="submit" className="kern-btn kern-btn--secondary">
          <span className="kern-label">{publisher.search}</span>
        </button>
      </div>
      {choices !== null && (
        <>
          <Choices key={fields.place} choices={choices} chosen={fields.publisher} returned={returned} />
          <Field
            name="name"
            label={publisher.name}
            hint={publisher.nameHint}
            value={fields.name}
            returned={returned}
            isOptional
            control={{ ...control, autoComplete: 'organization' }}
          />
          <Field
            name="domain"
            label={publisher.domain}
            hint={publisher.domainHint}
            value={fields.domain}
            returned={returned}
            control={{ ...control, inputMode: 'url', autoCapitalize: 'none', spellCheck: false }}
          />
          <Go>{words.next}</Go>
        </>
      )}
    </>
  );
}

interface ChoicesProps {
  readonly choices: readonly PublisherChoice[];
  readonly chosen: string;
  readonly returned: Returned | null;
}

function Choices({ choices, chosen, returned }: ChoicesProps): React.ReactElement {
  const words = useRegisterWords().publisher;
  const fault = faultOf(returned, 'publisher');
  return (
    <fieldset
      className="entry"
      data-faulty={fault !== null || undefined}
      aria-describedby={fault === null ? undefined : 'publisher-fault'}
    >
      <legend>{words.which}</legend>
      {choices.length === 1 && <p role="status">{words.nothing}</p>}
      {fault !== null && (
        <p id="publisher-fault" className="entry__fault">
          {fault}
        </p>
      )}
      {choices.map(({ value, label, hint }, at) => (
        <label key={value} className="register__choice">
          <input
            type="radio"
            name="publisher"
            id={at === 0 ? 'publisher' : undefined}
            value={value}
            defaultChecked={value === chosen}
          />
          <span>
            {label} <span className="hint">{hint}</span>
          </span>
        </label>
      ))}
    </fieldset>
  );
}
