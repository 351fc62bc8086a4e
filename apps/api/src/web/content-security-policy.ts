const FIXED = [
  "default-src 'self'",
  "style-src 'self'",
  // `style=` written by React on the server.
  "style-src-attr 'unsafe-inline'",
  // `data:` for the icons of the design system, `blob:` for what the map draws.
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "connect-src 'self'",
  "worker-src 'self'",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
];

/** What a page may load: its own origin and the inline scripts that carry this answer's nonce. */
export function contentSecurityPolicy(nonce: string): string {
  return [...FIXED, `script-src 'self' 'nonce-${nonce}'`].join('; ');
}

/** Headers of every page besides the policy. */
export const PAGE_HEADERS: Readonly<Record<string, string>> = {
  'cache-control': 'no-cache',
  'cross-origin-opener-policy': 'same-origin',
  'permissions-policy': 'camera=(), geolocation=(self), microphone=()',
  'referrer-policy': 'strict-origin-when-cross-origin',
  'x-content-type-options': 'nosniff',
};
