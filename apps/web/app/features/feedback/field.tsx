import { MAX_REPORT } from '@navigator/shared';
import { useLanguage } from '../../i18n/use-labels.js';
import type { FieldName, Returned } from './feedback-view.js';
import { feedbackWords } from './words.js';

interface FieldProps {
  readonly name: FieldName;
  readonly label: string;
  readonly hint: string;
  /** What stands there before anything was typed. */
  readonly initial?: string;
  /** What came back: what was typed stays, what is wrong stands beside it. */
  readonly returned: Returned | null;
  readonly isOptional?: boolean;
}

/** What a browser may help with: what it knows of the person, and how much there is room for. */
const HELP: Readonly<Record<FieldName, React.InputHTMLAttributes<HTMLInputElement>>> = {
  text: {},
  place: { autoComplete: 'off', maxLength: 100 },
  email: { type: 'email', autoComplete: 'email', maxLength: 200, inputMode: 'email' },
  page: { autoComplete: 'off', maxLength: 500, spellCheck: false },
};

function faultOf(returned: Returned | null, name: FieldName): string | null {
  return returned?.faults.find(({ field }) => field === name)?.message ?? null;
}

/** A labelled field with its hint and, where something is wrong, what to do about it. */
export function Field({
  name,
  label,
  hint,
  returned,
  initial = '',
  isOptional = false,
}: FieldProps): React.ReactElement {
  const words = feedbackWords(useLanguage());
  const fault = faultOf(returned, name);
  const value = returned === null ? initial : returned.typed[name];
  return (
    <div className="entry" data-faulty={fault !== null || undefined}>
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
      <Control name={name} value={value} isRequired={!isOptional} isFaulty={fault !== null} />
    </div>
  );
}

interface ControlProps {
  readonly name: FieldName;
  readonly value: string;
  readonly isRequired: boolean;
  readonly isFaulty: boolean;
}

function Control({ name, value, isRequired, isFaulty }: ControlProps): React.ReactElement {
  const common = {
    id: name,
    name,
    defaultValue: value,
    required: isRequired,
    'aria-describedby': isFaulty ? `${name}-fault ${name}-hint` : `${name}-hint`,
    'aria-invalid': isFaulty ? true : undefined,
  } as const;
  if (name === 'text') return <textarea {...common} rows={6} maxLength={MAX_REPORT} />;
  return <input {...HELP[name]} {...common} />;
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
