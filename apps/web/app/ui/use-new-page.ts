import { useEffect, useRef } from 'react';
import { NavigationType, useLocation, useNavigationType } from 'react-router';

/**
 * After a client navigation a new page begins at its heading, for eyes, keyboards and screen readers alike, and a
 * fragment at its element. A changed filter leaves everything where it is; going back is left to the browser.
 * (React Router's own scroll restoration would store positions on the reader's device.)
 */
export function useNewPage(): void {
  const { pathname, hash, key } = useLocation();
  const type = useNavigationType();
  const shown = useRef({ pathname, key });
  useEffect(() => {
    const before = shown.current;
    shown.current = { pathname, key };
    if (before.key === key) return;
    const target = hash === '' ? null : document.getElementById(hash.slice(1));
    if (target !== null) show(target);
    else if (before.pathname !== pathname) startAtHeading(type === NavigationType.Pop);
  }, [pathname, hash, key, type]);
}

function startAtHeading(isReturning: boolean): void {
  if (!isReturning) window.scrollTo({ top: 0, behavior: 'instant' });
  document.querySelector('h1')?.focus({ preventScroll: true });
}

function show(target: HTMLElement): void {
  target.scrollIntoView({ behavior: 'instant' });
  target.focus({ preventScroll: true });
}
