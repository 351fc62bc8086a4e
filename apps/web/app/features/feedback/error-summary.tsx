import { useEffect, useRef } from 'react';
import { Link } from 'react-router';
import { useLanguage } from '../../i18n/use-labels.js';
import type { Returned } from './feedback-view.js';
import { feedbackWords } from './words.js';

/** What has to be mended, or is to be known before sending; takes the focus, so that nobody has to look for it. */
export function ErrorSummary({ returned }: { readonly returned: Returned }): React.ReactElement {
  const words = feedbackWords(useLanguage());
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.focus(), []);
  const { faults, choices, known } = returned;
  return (
    <div ref={box} className="summary" tabIndex={-1} role="group" aria-label={words.problem} autoFocus>
      {faults.length > 0 && <h2>{words.problem}</h2>}
      <ul>
        {faults.map(({ field, message }) => (
          <li key={field}>
            <a href={field === 'place' && choices.length > 0 ? '#territory' : `#${field}`}>{message}</a>
          </li>
        ))}
      </ul>
      {known !== null && (
        <p>
          {known.text} <Link to={known.href}>{known.link}</Link>
        </p>
      )}
    </div>
  );
}
