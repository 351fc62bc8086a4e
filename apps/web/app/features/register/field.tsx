import type { FieldName, Returned } from './register-view.js';
import { useRegisterWords } from './words.js';

/** What the browser is told of a control. */
type Control = Pick<
  React.ComponentProps<'input'>,
  'type' | 'autoComplete' | 'inputMode' | 'maxLength' | 'spellCheck' | 'autoCapitalize'
>;

interface FieldProps {
  readonly name: FieldName;
  readonly label: string;
  readonly hint: string;
  readonly value: string;
  readonly returned: Returned | null;
  readonly isOptional?: boolean;
  readonly control?: Control;
}

/** A control with its label, what helps to fill it in, and what is wrong with it. */
export function Field({ name, label, hint, value, returned, isOptional, control }: FieldProps): React.ReactElement {
  const words = useRegisterWords();
  const fault = faultOf(returned, name);
  return (
    <div className="entry" data-faulty={fault !== null || undefined}>
      <label htmlFor={name}>
        {label} {isOptional === true && <span className="hint">{words.optional}</span>}
      </label>
      <p id={`${name}-hint`} className="hint">
        {hint}
      </p>
      {fault !== null && (
        <p id={`${name}-fault`} className="entry__fault">
          {fault}
        </p>
      )}
      <input
        type="text"
        {...control}
        id={name}
        name={name}
        defaultValue={value}
        required={isOptional !== true}
        aria-describedby={fault === null ? `${name}-hint` : `${name}-fault ${name}-hint`}
        aria-invalid={fault === null ? undefined : true}
      />
    </div>
  );
}

/** What is wrong with a field of the form. */
export function faultOf(returned: Returned | null, name: FieldName): string | null {
  return returned?.faults.find(({ field }) => field === name)?.message ?? null;
}

/** Nobody sees this field or comes to it by keyboard: what fills it in is a program. */
export function Trap(): React.ReactElement {
  const words = useRegisterWords();
  return (
    <div className="trap" aria-hidden="true">
      <label htmlFor="website">{words.leaveEmpty}</label>
      <input id="website" name="website" type="text" tabIndex={-1} autoComplete="off" />
    </div>
  );
}

/** The one button that goes on. */
export function Go({ children }: { readonly children: React.ReactNode }): React.ReactElement {
  return (
    <button type="submit" className="kern-btn kern-btn--primary">
      <span className="kern-label">{children}</span>
    </button>
  );
}
