import type { DemoPage, Visit } from '@navigator/shared';
import { createContext } from 'react-router';
import type { RouterContextProvider } from 'react-router';

declare module 'react-router' {
  interface Future {
    v8_middleware: true;
  }
}

export type { DemoPage, Visit };

/** Filled by the server for every request; it must use this very object, hence the re-export in entry.server. */
export const visitContext = createContext<Visit>();

/** The visit a loader was called with. */
export function visitOf({ context }: { readonly context: Readonly<RouterContextProvider> }): Visit {
  return context.get(visitContext);
}
