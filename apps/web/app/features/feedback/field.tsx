import { MAX_REPORT } from '@navigator/shared';
import { useLanguage } from '../../i18n/use-labels.js';
import type { FieldName } from './feedback-view.js';
import { feedbackWords } from './words.js';

interface FieldProps {
  readonly name: FieldName;
  readonly label: string;
  readonly hint: string;
  readonly value: string;
  readonly fault: string | null;
  readonly isOptional?: boolean;
}

/** What a browser may help with: what it knows of the person, and how much there is room for. */
const HELP: Readonly<Record<FieldName, React.InputHTMLAttributes<HTMLInputElement>>> = {
  text: {},
  place: { autoComplete: 'off', maxLength: 100 },
  email: { type: 'email', autoComplete: 'email', maxLength: 200, inputMode: 'email' },
  page: { autoComplete: 'off', maxLength: 500, spellCheck: false },
};

/** A labelled field with its hint and, where something is wrong, what to do about it. */
export function Field({ name, label, hint, value, fault, isOptional = false }: FieldProps): React.ReactElement {
  const words = feedbackWords(useLanguage());
  const described = fault === null ? `${name}-hint` : `${name}-fault ${name}-hint`;
  const common = {
    id: name,
    name,
    defaultValue: value,
    required: !isOptional,
    'aria-describedby': described,
    'aria-invalid': fault === null ? undefined : true,
  } as const;
  return (
    <div className="entry" data-faulty={fault === null ? undefined : 'true'}>
      <label htmlFor={name}>
        {label} {isOptional && <span className="hint">{words.optional}</span>}
      </label>
      <p id={`${name}-hint`} className="hint">
        {hint}
      </p>
      {fault !== null && (
        <p id={`${name}-fault`} className="entry__fault">
          {fault}
        </p>
      )}
      {name === 'text' ? (
        <textarea {...common} rows={6} maxLength={MAX_REPORT} />
      ) : (
        <input {...HELP[name]} {...common} />
      )}
    </div>
  );
}

/** Nobody sees this field or comes to it by keyboard: what fills it in is a program. */
export function Trap(): React.ReactElement {
  const words = feedbackWords(useLanguage());
  return (
    <div className="trap" aria-hidden="true">
      <label htmlFor="website">{words.leaveEmpty}</label>
      <input id="website" name="website" type="text" tabIndex={-1} autoComplete="off" />
    </div>
  );
}
