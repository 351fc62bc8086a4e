import { useEffect, useRef } from 'react';
import { Link } from 'react-router';
import type { Fault, Returned } from './register-view.js';
import { useRegisterWords } from './words.js';

/** What has to be mended before it goes on; takes the focus, so that nobody has to look for it. */
export function ErrorSummary({ returned }: { readonly returned: Returned }): React.ReactElement {
  const words = useRegisterWords();
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.focus(), [returned]);
  return (
    <div ref={box} className="summary" tabIndex={-1} role="group" aria-label={words.problem} autoFocus>
      <h2>{words.problem}</h2>
      <ul>
        {returned.faults.map((fault) => (
          <li key={`${fault.field ?? ''}${fault.message}`}>
            <FaultText fault={fault} />
          </li>
        ))}
      </ul>
    </div>
  );
}

function FaultText({ fault: { field, message, link } }: { readonly fault: Fault }): React.ReactElement {
  if (field !== null) return <a href={`#${field}`}>{message}</a>;
  return (
    <>
      {message} {link !== null && <Link to={link.href}>{link.label}</Link>}
    </>
  );
}
