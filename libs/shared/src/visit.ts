import type { Access } from './access.js';
import type { Checking } from './check.js';
import type { NavigatorApi } from './client.js';
import type { Drafts } from './draft.js';
import type { Language } from './language.js';
import type { OwnerConsole } from './owner.js';
import type { Notices } from './notice.js';
import type { Registrations } from './registration.js';
import type { Site } from './site.js';
import type { StaffDesk } from './staff.js';
import type { MailFollowing } from './subscription.js';

/** What an imaginary city would show on the page its procedures link to; the words around it are the web's. */
export interface DemoPage {
  readonly city: string;
  readonly title: string;
  readonly summary: string | null;
}

/** The operator's map background. */
export interface Basemap {
  /** Absolute address of a MapLibre style. */
  readonly styleUrl: string;
  /** The foreign host that it is loaded from, which needs a person's consent; null for our own. */
  readonly host: string | null;
}

/** Why a form that was sent is not looked at. */
export type Refusal = { readonly kind: 'tooMany'; readonly seconds: number } | { readonly kind: 'tooLarge' };

/** Everything a page may read, for one request: what the server hands to the built web app. */
export interface Visit {
  readonly api: NavigatorApi;
  readonly mail: MailFollowing;
  readonly register: Registrations;
  /** How the people of a feed are told that it fails; whether they may, `access` says. */
  readonly notices: Notices;
  /** What people of the staff decide; whether they may, `access` says. */
  readonly staff: StaffDesk;
  /** Who looks, and how they become somebody. */
  readonly access: Access;
  /** Dry runs of addresses. */
  readonly checks: Checking;
  /** What somebody who registers a feed has typed so far. */
  readonly drafts: Drafts;
  /** What owners do in their console. */
  readonly owner: OwnerConsole;
  /** Who runs this installation, as far as it is configured. */
  readonly site: Site;
  /** Origin of canonical addresses, without a final slash. */
  readonly origin: string;
  readonly version: string;
  /** What the map may draw beneath the procedures; null leaves it the built-in background. */
  readonly basemap: Basemap | null;
  /** Nonce of this answer's Content-Security-Policy. */
  readonly nonce: string;
  readonly now: () => number;
  /** The network address of whoever asks, for limits alone: never kept, never logged. */
  readonly asker: string;
  /** Set where the form of this request is not looked at; every page then says so. */
  readonly refusal: Refusal | null;
  /** Tells the operator about a page that failed. */
  readonly report: (error: unknown) => void;
  readonly demoPage: (city: string, id: string, language: Language) => Promise<DemoPage | null>;
}
