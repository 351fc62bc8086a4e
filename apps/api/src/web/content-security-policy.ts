/** The one page that others may show in a frame of theirs (ADR 0027), in each language. */
const WIDGET = /^\/(?:[a-z]{2}\/)?widget$/;

/** What the policy of an answer depends on. */
interface PolicyFacts {
  readonly nonce: string;
  readonly path: string;
  /** The foreign origin of the map's background, where the operator has named one. */
  readonly basemap: string | null;
}

/**
 * What a page may load: its own origin, the inline scripts that carry this answer's nonce, and for the map's background
 * the one host that the operator has named. Nobody may put it in a frame, unless it is made for frames.
 */
export function contentSecurityPolicy({ nonce, path, basemap }: PolicyFacts): string {
  const ancestors = WIDGET.test(path) ? '*' : "'none'";
  return [...fixed(basemap), `frame-ancestors ${ancestors}`, `script-src 'self' 'nonce-${nonce}'`].join('; ');
}

/** What the map's worker may load; a worker obeys the policy of its own file, not that of the page. */
export function workerPolicy(basemap: string | null): string {
  return ["default-src 'none'", "script-src 'self'", `connect-src ${own(basemap)}`].join('; ');
}

function fixed(basemap: string | null): readonly string[] {
  return [
    "default-src 'self'",
    "style-src 'self'",
    // `style=` written by React on the server.
    "style-src-attr 'unsafe-inline'",
    // `data:` for the icons of the design system, `blob:` for what the map draws.
    `img-src ${own(basemap)} data: blob:`,
    `font-src ${own(basemap)}`,
    `connect-src ${own(basemap)}`,
    "worker-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
  ];
}

function own(basemap: string | null): string {
  return basemap === null ? "'self'" : `'self' ${basemap}`;
}

/** Headers of every page besides the policy. */
export const PAGE_HEADERS: Readonly<Record<string, string>> = {
  'cache-control': 'no-cache',
  'cross-origin-opener-policy': 'same-origin',
  'permissions-policy': 'camera=(), geolocation=(self), microphone=()',
  'referrer-policy': 'strict-origin-when-cross-origin',
  'x-content-type-options': 'nosniff',
};
