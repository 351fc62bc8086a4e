/**
 * What a page may load: its own origin, the inline scripts that carry this answer's nonce, and for the map's background
 * the one host that the operator has named.
 */
export function contentSecurityPolicy(nonce: string, basemap: string | null = null): string {
  return [...fixed(basemap), `script-src 'self' 'nonce-${nonce}'`].join('; ');
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
    "frame-ancestors 'none'",
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
