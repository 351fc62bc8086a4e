const KB = 1_000;
const MB = 1_000_000;
const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

/** What one door bears. */
export interface Limit {
  /** Requests from one address (with IPv6: from one connection) within the span. */
  readonly most: number;
  /** Milliseconds. */
  readonly within: number;
  /** The largest body, in bytes; a larger one is 413 before it is read. */
  readonly bytes: number;
}

/** Of every door that writes and says nothing else; the contract names the 60 a minute. */
export const USUAL: Limit = { most: 60, within: MINUTE, bytes: 64 * KB };

/** The largest XBeteiligung message: attachments may be in it. */
export const LARGEST_MESSAGE = 10 * MB;

/** The largest file that somebody brings as a feed. */
export const LARGEST_FILE = 25 * MB;

/** Whoever guesses a secret gets few tries; behind each there is a slow hash or a look into the table of keys. */
const SECRETS: Limit = { ...USUAL, most: 30, bytes: 8 * KB };

/** Each looks at somebody else's host, or sends something there. */
const OUTWARD: Limit = { ...USUAL, most: 30, bytes: 8 * KB };

/** What a field map may fill. */
const WITH_MAP: Limit = { ...USUAL, bytes: 256 * KB };

const FILES: Limit = { most: 20, within: MINUTE, bytes: LARGEST_FILE };

/** Cheap to ask, dear to answer: a whole export each. */
const EXPORTS: Limit = { most: 120, within: MINUTE, bytes: KB };

/**
 * The one table of limits: every door of the API that writes, and those whose reading is dear. The key is method and
 * route as the server knows them. A door that writes and stands not here gets `USUAL`, and `doors.db.spec.ts` fails.
 */
export const DOORS: Readonly<Record<string, Limit>> = {
  'POST /api/v1/checks': WITH_MAP,
  'POST /api/v1/checks/file': FILES,
  'POST /api/v1/reports': USUAL,
  'POST /api/v1/subscriptions': USUAL,
  'POST /api/v1/subscriptions/confirm': USUAL,
  'POST /api/v1/subscriptions/change': USUAL,
  'POST /api/v1/subscriptions/end': USUAL,
  'POST /api/v1/inbox/xbeteiligung': { ...USUAL, bytes: LARGEST_MESSAGE },

  'POST /api/v1/feeds': { ...WITH_MAP, most: 20 },
  'PATCH /api/v1/feeds/:id': WITH_MAP,
  'DELETE /api/v1/feeds/:id': USUAL,
  'DELETE /api/v1/feeds/:id/removal': USUAL,
  'POST /api/v1/feeds/:id/proof': OUTWARD,
  'POST /api/v1/feeds/:id/move': OUTWARD,
  'POST /api/v1/feeds/:id/move/proof': OUTWARD,
  'DELETE /api/v1/feeds/:id/registration': USUAL,
  'POST /api/v1/feeds/:id/harvest': OUTWARD,
  'PUT /api/v1/feeds/:id/file': FILES,
  'PUT /api/v1/feeds/:id/webhook': USUAL,
  'DELETE /api/v1/feeds/:id/webhook': USUAL,
  'POST /api/v1/feeds/:id/webhook/test': { ...OUTWARD, most: 10 },

  'POST /api/v1/feeds/:id/keys': USUAL,
  'DELETE /api/v1/feeds/:id/keys/:key': USUAL,
  'POST /api/v1/feeds/:id/keys/:key/rotate': USUAL,
  'POST /api/v1/feeds/:id/login-links': SECRETS,
  'POST /api/v1/feeds/:id/recovery': SECRETS,
  'POST /api/v1/feeds/:id/recovery/:rid/proof': OUTWARD,
  'POST /api/v1/quarantines/:id/confirm': USUAL,
  'POST /api/v1/quarantines/:id/reject': USUAL,
  'PUT /api/v1/procedures/:id/corrections': { ...USUAL, bytes: 256 * KB },
  'DELETE /api/v1/procedures/:id/corrections/:field': USUAL,

  'GET /verwaltung/oidc/start': SECRETS,
  'GET /verwaltung/oidc/callback': SECRETS,
  // Ten a second, so that an office behind one address can type too.
  'GET /api/v1/suggestions': { ...USUAL, most: 600 },
  'GET /api/v1/procedures.csv': EXPORTS,
  'GET /api/v1/procedures.xlsx': EXPORTS,
  'GET /api/v1/procedures.geojson': EXPORTS,
  'GET /api/v1/procedures.ndjson': EXPORTS,
};

/** Forms of pages, by their path without its language; the first that fits counts. */
const PAGES: readonly { readonly path: RegExp; readonly limit: Limit }[] = [
  { path: /^\/(?:zugang|verwaltung\/anmelden|feeds\/[^/]+\/anmelden)$/, limit: SECRETS },
  { path: /^\/feeds\/[^/]+\/schluessel-verloren$/, limit: SECRETS },
  // A file may be among what is typed; around it the form's own lines.
  { path: /^\/feeds\/anmelden$/, limit: { ...USUAL, bytes: LARGEST_FILE + 64 * KB } },
  { path: /^\/feeds\/[^/]+\/einstellungen$/, limit: { ...USUAL, bytes: LARGEST_FILE + 64 * KB } },
];

/** Forms larger than this are files, and counted by the hour. */
export const LARGE_FORM = 512 * KB;
export const LARGE_FORMS: Limit = { most: 30, within: HOUR, bytes: LARGEST_FILE + 64 * KB };

/** What a page that is sent a form bears. @param path without its language */
export function limitOfPage(path: string): Limit {
  return PAGES.find((page) => page.path.test(path))?.limit ?? USUAL;
}

const READING = new Set(['GET', 'HEAD', 'OPTIONS']);

/** What a route of the API bears; null where reading is free. */
export function limitOf(method: string, route: string): Limit | null {
  return DOORS[`${method} ${route}`] ?? (READING.has(method) ? null : USUAL);
}
