import { useSyncExternalStore } from 'react';

/** What a person has answered to the question whether a foreign background may be loaded. */
export type Consent = 'unasked' | 'yes' | 'no';

// Kept by the page that is open and by nothing else: no cookie, no storage. It is gone when the site is left.
let consent: Consent = 'unasked';
const listeners = new Set<() => void>();

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** The answer, and how to give one. */
export function useConsent(): readonly [Consent, (answer: Consent) => void] {
  const answered = useSyncExternalStore(
    subscribe,
    () => consent,
    () => consent,
  );
  return [answered, answer];
}

function answer(next: Consent): void {
  consent = next;
  for (const listener of listeners) listener();
}
