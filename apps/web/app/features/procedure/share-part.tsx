import { inLanguage } from '@navigator/shared';
import { useState } from 'react';
import { useLanguage } from '../../i18n/use-labels.js';
import { useHydrated } from '../../ui/use-hydrated.js';
import { PAGE_WORDS } from './page-words.js';

/** Passes the page on the way the browser knows, else copies its address; without scripts the address stands at the end of the page. */
export function ShareButtons({
  title,
  address,
}: {
  readonly title: string;
  readonly address: string;
}): React.ReactElement | null {
  const words = inLanguage(PAGE_WORDS, useLanguage());
  const [told, setTold] = useState('');
  if (!useHydrated()) return null;
  const canShare = 'share' in navigator;
  const pass = async (): Promise<void> => {
    if (canShare) return navigator.share({ title, url: address });
    await navigator.clipboard.writeText(address);
    setTold(words.copied);
  };
  return (
    <>
      <li>
        <button
          type="button"
          className="action"
          onClick={() => void pass().catch((error: unknown) => setTold(isChoice(error) ? '' : words.copyFailed))}
        >
          {canShare ? words.share : words.copy}
        </button>
      </li>
      <li>
        <button type="button" className="action" onClick={() => window.print()}>
          {words.print}
        </button>
      </li>
      <li className="actions__told" role="status">
        {told}
      </li>
    </>
  );
}

/** Somebody who closes the browser's dialog wanted to. */
function isChoice(error: unknown): boolean {
  return error instanceof DOMException && error.name === 'AbortError';
}
