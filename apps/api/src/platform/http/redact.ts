/**
 * An address as it may stand in a log, a finding or a public answer: no credentials, no query values, no fragment.
 * @example redactUrl(new URL('https://u:p@a.example/x?token=1')) // 'https://a.example/x?…'
 */
export function redactUrl(url: URL): string {
  return `${url.protocol}//${url.host}${url.pathname}${url.search === '' ? '' : '?…'}`;
}
