import { Field, Go } from './field.js';
import type { RegisterView, Returned } from './register-view.js';
import { useRegisterWords } from './words.js';

/** A step with a form, and what came back of it. */
export interface StepOf<State extends RegisterView['state']> {
  readonly view: Extract<RegisterView, { state: State }>;
  readonly returned: Returned | null;
}

/** Where the feed is. */
export function AddressStep({ view, returned }: StepOf<'address'>): React.ReactElement {
  const words = useRegisterWords().address;
  const chosen = view.formats.find(({ isChosen }) => isChosen)?.format ?? '';
  return (
    <>
      <Field
        name="address"
        label={words.label}
        hint={words.hint}
        value={returned?.address ?? view.address}
        returned={returned}
        control={{ inputMode: 'url', autoCapitalize: 'none', spellCheck: false, maxLength: 2000, autoComplete: 'url' }}
      />
      <details className="register__more" open={chosen !== ''}>
        <summary>{words.more}</summary>
        <div className="entry">
          <label htmlFor="format">{words.format}</label>
          <p id="format-hint" className="hint">
            {words.formatHint}
          </p>
          <select id="format" name="format" defaultValue={chosen} aria-describedby="format-hint">
            <option value="">{words.unknown}</option>
            {view.formats.map(({ format, label }) => (
              <option key={format} value={format}>
                {label}
              </option>
            ))}
          </select>
        </div>
      </details>
      <Go>{words.button}</Go>
      <section aria-labelledby="needs">
        <h2 id="needs">{words.expect}</h2>
        <ul className="register__needs">
          {words.needs.map((need) => (
            <li key={need}>{need}</li>
          ))}
        </ul>
      </section>
    </>
  );
}

/** Whom we can reach, and what the key is called. */
export function ContactStep({ view: { fields }, returned }: StepOf<'contact'>): React.ReactElement {
  const words = useRegisterWords();
  const { contact } = words;
  return (
    <>
      <Field
        name="email"
        label={contact.email}
        hint={contact.emailHint}
        value={fields.email}
        returned={returned}
        control={{ type: 'email', autoComplete: 'email', spellCheck: false, maxLength: 254 }}
      />
      <Field
        name="keyName"
        label={contact.keyName}
        hint={contact.keyNameHint}
        value={fields.keyName}
        returned={returned}
        isOptional
        control={{ maxLength: 80, autoComplete: 'off' }}
      />
      <Go>{words.next}</Go>
    </>
  );
}

/** What is usual with this list. */
export function ExpectationsStep({ view, returned }: StepOf<'expectations'>): React.ReactElement {
  const words = useRegisterWords();
  const { expectations } = words;
  const control = { inputMode: 'numeric', maxLength: 6, autoComplete: 'off' } as const;
  return (
    <>
      {view.found !== null && <p>{view.found}</p>}
      <Field
        name="min"
        label={expectations.min}
        hint={expectations.minHint}
        value={view.fields.min}
        returned={returned}
        isOptional
        control={control}
      />
      <Field
        name="max"
        label={expectations.max}
        hint={expectations.maxHint}
        value={view.fields.max}
        returned={returned}
        isOptional
        control={control}
      />
      <fieldset className="entry">
        <legend>
          {expectations.quiet} <span className="hint">{words.optional}</span>
        </legend>
        <div className="register__months">
          {view.months.map(({ value, label, isQuiet }) => (
            <label key={value} className="register__choice">
              <input type="checkbox" name="quiet" value={value} defaultChecked={isQuiet} />
              {label}
            </label>
          ))}
        </div>
      </fieldset>
      <Go>{words.next}</Go>
    </>
  );
}
