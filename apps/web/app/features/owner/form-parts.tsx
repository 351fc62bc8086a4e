import { useEffect, useRef } from 'react';
import { Form, useLocation } from 'react-router';
import { Csrf } from './console-frame.js';
import { useOwnerWords } from './words.js';

/** What is wrong with a field of a form, in words that say what to do. */
export interface Fault {
  /** Id of the field; empty where it is about the whole form. */
  readonly field: string;
  readonly message: string;
}

/** What came back instead of a step on: what was typed stays. */
export interface Returned {
  readonly intent: string;
  readonly typed: Readonly<Record<string, string>>;
  readonly faults: readonly Fault[];
}

/** A form of the console with its token and the one thing that it does. */
export function Act({
  csrf,
  intent,
  children,
  action,
  isInline = false,
}: {
  readonly csrf: string;
  readonly intent: string;
  readonly children: React.ReactNode;
  readonly action?: string;
  readonly isInline?: boolean;
}): React.ReactElement {
  // Without its query: what the step before did is not said again.
  const { pathname } = useLocation();
  return (
    <Form method="post" action={action ?? pathname} className={isInline ? 'owner__inline' : 'owner__form'} noValidate>
      <Csrf token={csrf} />
      <input type="hidden" name="intent" value={intent} />
      {children}
    </Form>
  );
}

/** A button that sends its form. */
export function Send({
  children,
  look = 'primary',
  label,
}: {
  readonly children: React.ReactNode;
  readonly look?: 'primary' | 'secondary' | 'danger';
  /** What is heard, where the word alone would not tell what it is about. */
  readonly label?: string;
}): React.ReactElement {
  const style = look === 'danger' ? 'kern-btn--secondary owner__danger' : `kern-btn--${look}`;
  return (
    <button type="submit" className={`kern-btn ${style}`} aria-label={label}>
      <span className="kern-label">{children}</span>
    </button>
  );
}

interface EntryProps {
  readonly id: string;
  readonly label: string;
  readonly hint?: string;
  readonly value?: string;
  readonly fault?: string | null;
  readonly isSmall?: boolean;
  readonly input?: React.InputHTMLAttributes<HTMLInputElement>;
}

/** A labelled field of one line, with its hint and what is wrong with it. */
export function Entry({ id, label, value = '', isSmall, input, ...told }: EntryProps): React.ReactElement {
  const { hint = null, fault = null } = told;
  const notes = [
    { id: `${id}-hint`, look: 'hint', text: hint },
    { id: `${id}-fault`, look: 'owner__fault', text: fault },
  ].filter(({ text }) => text !== null);
  const isFaulty = fault !== null || undefined;
  return (
    <div className="owner__entry" data-faulty={isFaulty} data-small={isSmall}>
      <label htmlFor={id}>{label}</label>
      {notes.map((note) => (
        <p key={note.id} id={note.id} className={note.look}>
          {note.text}
        </p>
      ))}
      <input
        {...input}
        id={id}
        name={id}
        defaultValue={value}
        aria-describedby={notes.map((note) => note.id).join(' ') || undefined}
        aria-invalid={isFaulty}
      />
    </div>
  );
}

/** What has to be mended; takes the focus, so that nobody has to look for it. */
export function Problem({ faults }: { readonly faults: readonly Fault[] }): React.ReactElement | null {
  const words = useOwnerWords();
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.focus(), [faults]);
  if (faults.length === 0) return null;
  return (
    <div ref={box} className="owner__problem" tabIndex={-1} role="group" aria-label={words.problem} autoFocus>
      <p className="owner__problem-head">{words.problem}</p>
      <ul>
        {faults.map(({ field, message }) => (
          <li key={field + message}>{field === '' ? message : <a href={`#${field}`}>{message}</a>}</li>
        ))}
      </ul>
    </div>
  );
}

/** The fault of a field among those of its form. */
export function faultOf(returned: Returned | null, intent: string, field: string): string | null {
  if (returned?.intent !== intent) return null;
  return returned.faults.find((fault) => fault.field === field)?.message ?? null;
}

/** A secret that is shown this once. */
export function Secret({
  id,
  label,
  value,
  note,
}: {
  readonly id: string;
  readonly label: string;
  readonly value: string;
  readonly note: string;
}): React.ReactElement {
  return (
    <div className="owner__secret">
      <h2 id={id}>{label}</h2>
      <output aria-labelledby={id}>
        <code>{value}</code>
      </output>
      <p>{note}</p>
    </div>
  );
}
