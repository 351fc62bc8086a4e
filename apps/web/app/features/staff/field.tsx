import { useEffect, useRef } from 'react';
import { useLanguage } from '../../i18n/use-labels.js';
import type { Returned } from './form.js';
import { staffWords } from './words.js';

interface FieldProps extends Pick<React.InputHTMLAttributes<HTMLInputElement>, 'type' | 'autoComplete' | 'maxLength'> {
  readonly name: string;
  /** Where the same field stands several times on a page; else its name. */
  readonly id?: string;
  readonly label: string;
  readonly hint?: string;
  readonly initial?: string;
  readonly returned?: Returned | null;
  readonly isLong?: boolean;
}

/** A labelled field with its hint and, where something is wrong, what to do about it. */
export function Field({
  name,
  id = name,
  label,
  hint,
  initial = '',
  returned,
  ...more
}: FieldProps): React.ReactElement {
  const fault = returned?.faults.find(({ field }) => field === id);
  return (
    <div className="entry" data-faulty={fault !== undefined || undefined}>
      <label htmlFor={id}>{label}</label>
      {hint !== undefined && (
        <p id={`${id}-hint`} className="hint">
          {hint}
        </p>
      )}
      {fault !== undefined && (
        <p id={`${id}-fault`} className="entry__fault">
          {fault.message}
        </p>
      )}
      <Control
        {...{ id, name }}
        value={typedIn(returned, name) ?? initial}
        described={describedBy(id, { fault, hint })}
        isFaulty={fault !== undefined}
        {...more}
      />
    </div>
  );
}

function typedIn(returned: Returned | null | undefined, name: string): string | undefined {
  return returned?.typed[name];
}

/** What is read along with a field: what is wrong first. */
function describedBy(id: string, parts: Readonly<Record<'fault' | 'hint', unknown>>): string | undefined {
  const there = (['fault', 'hint'] as const).filter((part) => parts[part] !== undefined);
  return there.length === 0 ? undefined : there.map((part) => `${id}-${part}`).join(' ');
}

interface ControlProps extends Pick<FieldProps, 'type' | 'autoComplete' | 'maxLength' | 'isLong'> {
  readonly id: string;
  readonly name: string;
  readonly value: string;
  readonly described: string | undefined;
  readonly isFaulty: boolean;
}

function Control({
  value,
  described,
  isFaulty,
  isLong = false,
  type = 'text',
  ...more
}: ControlProps): React.ReactElement {
  const common = {
    ...more,
    'aria-describedby': described,
    'aria-invalid': isFaulty ? true : undefined,
  } as const;
  if (isLong) return <textarea {...common} rows={4} defaultValue={value} />;
  // What was typed as a password never comes back.
  return <input {...common} type={type} defaultValue={type === 'password' ? undefined : value} />;
}

/** What has to be mended; takes the focus, so that nobody has to look for it. */
export function Faults({ returned }: { readonly returned: Returned | null }): React.ReactElement | null {
  const words = staffWords(useLanguage());
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.focus(), [returned]);
  if (returned === null) return null;
  return (
    <div ref={box} className="summary" tabIndex={-1} role="group" aria-label={words.problem} autoFocus>
      <h2>{words.problem}</h2>
      <ul>
        {returned.faults.map(({ field, message }) => (
          <li key={message}>{field === '' ? message : <a href={`#${field}`}>{message}</a>}</li>
        ))}
      </ul>
    </div>
  );
}
