import { useEffect } from 'react';

/** What frame and page say to each other; /widget.js speaks the other half. */
const HELLO = 'participation-navigator:hello';
const HEIGHT = 'participation-navigator:height';

/**
 * Tells the page around this frame how high it is, once that page has greeted and every time it changes. Only the page
 * right above is heard, and only its origin, as the greeting told it, is answered. Without a greeting nothing is said
 * but that the frame is there, and it scrolls by itself.
 */
export function useFrameHeight(page: React.RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const element = page.current;
    if (element === null || window.parent === window) return;
    const listener: { origin: string | null } = { origin: null };
    const tell = (): void => {
      if (listener.origin === null) return;
      window.parent.postMessage({ kind: HEIGHT, height: Math.ceil(element.offsetHeight) }, listener.origin);
    };
    const hear = ({ source, origin, data }: MessageEvent<unknown>): void => {
      if (source !== window.parent || origin === 'null' || !isHello(data)) return;
      listener.origin = origin;
      tell();
    };
    const observer = new ResizeObserver(tell);
    observer.observe(element);
    window.addEventListener('message', hear);
    window.parent.postMessage({ kind: HELLO }, '*');
    return () => {
      observer.disconnect();
      window.removeEventListener('message', hear);
    };
  }, [page]);
}

function isHello(data: unknown): boolean {
  return typeof data === 'object' && data !== null && 'kind' in data && data.kind === HELLO;
}
