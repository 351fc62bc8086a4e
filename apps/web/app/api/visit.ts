import type { Language, NavigatorApi } from '@navigator/shared';
import { createContext } from 'react-router';
import type { RouterContextProvider } from 'react-router';

declare module 'react-router' {
  interface Future {
    v8_middleware: true;
  }
}

/** What an imaginary city would show; the words around it are ours. */
export interface DemoPage {
  readonly city: string;
  readonly title: string;
  readonly summary: string | null;
}

/** Everything a loader may read: the contract, the clock and who is asked, for one request. */
export interface Visit {
  readonly api: NavigatorApi;
  /** Origin of canonical addresses, without a final slash. */
  readonly origin: string;
  readonly version: string;
  /** Nonce of this answer's Content-Security-Policy. */
  readonly nonce: string;
  readonly now: () => number;
  /** Tells the operator about a page that failed. */
  readonly report: (error: unknown) => void;
  readonly demoPage: (city: string, id: string, language: Language) => Promise<DemoPage | null>;
}

/** Filled by the server for every request; it must use this very object, hence the re-export in entry.server. */
export const visitContext = createContext<Visit>();

/** The visit a loader was called with. */
export function visitOf({ context }: { readonly context: Readonly<RouterContextProvider> }): Visit {
  return context.get(visitContext);
}
