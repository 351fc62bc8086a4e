import type { NavigatorApi } from './client.js';
import type { Language } from './language.js';
import type { Site } from './site.js';
import type { MailFollowing } from './subscription.js';

/** What an imaginary city would show on the page its procedures link to; the words around it are the web's. */
export interface DemoPage {
  readonly city: string;
  readonly title: string;
  readonly summary: string | null;
}

/** Everything a page may read, for one request: what the server hands to the built web app. */
export interface Visit {
  readonly api: NavigatorApi;
  readonly mail: MailFollowing;
  /** Who runs this installation, as far as it is configured. */
  readonly site: Site;
  /** Origin of canonical addresses, without a final slash. */
  readonly origin: string;
  readonly version: string;
  /** Nonce of this answer's Content-Security-Policy. */
  readonly nonce: string;
  readonly now: () => number;
  /** The network address of whoever asks, for limits alone: never kept, never logged. */
  readonly asker: string;
  /** Tells the operator about a page that failed. */
  readonly report: (error: unknown) => void;
  readonly demoPage: (city: string, id: string, language: Language) => Promise<DemoPage | null>;
}
