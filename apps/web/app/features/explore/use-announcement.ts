import { useCallback, useEffect, useRef, useState } from 'react';

/** Milliseconds in which nothing further may change before something is said. */
const REST = 600;

/** What the page's one status region says: the latest of many quick changes, and nothing when the page is new. */
export function useAnnouncement(sentence: string): {
  readonly said: string;
  readonly announce: (text: string) => void;
} {
  const [said, setSaid] = useState('');
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const announce = useCallback((text: string) => {
    clearTimeout(timer.current);
    timer.current = setTimeout(() => setSaid(text), REST);
  }, []);
  const shown = useRef(sentence);
  useEffect(() => {
    if (shown.current === sentence) return;
    shown.current = sentence;
    announce(sentence);
  }, [sentence, announce]);
  useEffect(() => () => clearTimeout(timer.current), []);
  return { said, announce };
}
