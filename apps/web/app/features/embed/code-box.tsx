import { useRef, useState } from 'react';
import { useLanguage } from '../../i18n/use-labels.js';
import { useHydrated } from '../../ui/use-hydrated.js';
import { embedWords } from './words.js';

/** The code to paste, with a button where scripts run; where the browser does not copy, the code is selected. */
export function CodeBox({ code }: { readonly code: string }): React.ReactElement {
  const words = embedWords(useLanguage());
  const area = useRef<HTMLTextAreaElement>(null);
  const [said, setSaid] = useState('');
  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(code);
      setSaid(words.copied);
    } catch {
      area.current?.focus();
      area.current?.select();
      setSaid(words.notCopied);
    }
  };
  return (
    <section aria-labelledby="code-heading">
      <h2 id="code-heading">{words.code}</h2>
      <p id="code-hint" className="hint">
        {words.codeHint}
      </p>
      <textarea
        ref={area}
        className="embed__code"
        readOnly
        rows={6}
        value={code}
        spellCheck={false}
        aria-labelledby="code-heading"
        aria-describedby="code-hint"
      />
      {useHydrated() && (
        <button type="button" className="kern-btn kern-btn--primary" onClick={() => void copy()}>
          <span className="kern-label">{words.copy}</span>
        </button>
      )}
      <p role="status" className="embed__said">
        {said}
      </p>
    </section>
  );
}
