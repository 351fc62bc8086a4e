import { useState } from 'react';
import { useHydrated } from '../../ui/use-hydrated.js';
import { useRegisterWords } from './words.js';

/** A line to copy as it is; without JavaScript one marks it. */
export function CopyLine({ name, text }: { readonly name: string; readonly text: string }): React.ReactElement {
  const words = useRegisterWords().done;
  const isHydrated = useHydrated();
  const [isCopied, setCopied] = useState(false);
  const copy = (): void => {
    navigator.clipboard.writeText(text).then(
      () => setCopied(true),
      () => setCopied(false),
    );
  };
  return (
    <div className="copy">
      <code className="copy__text">{text}</code>
      {isHydrated && (
        <button
          type="button"
          className="kern-btn kern-btn--secondary"
          aria-label={`${isCopied ? words.copied : words.copy}: ${name}`}
          onClick={copy}
        >
          <span className="kern-label">{isCopied ? words.copied : words.copy}</span>
        </button>
      )}
      <span role="status" className="kern-sr-only">
        {isCopied ? words.copied : ''}
      </span>
    </div>
  );
}
