/** What a browser tells about the page that a request comes from. */
export interface Provenance {
  readonly origin: string | undefined;
  readonly fetchSite: string | undefined;
}

/**
 * Whether a request comes from a page of our own. Browsers send `Origin` with whatever writes; where one of them leaves
 * it out, `Sec-Fetch-Site` says the same. Nothing of both is no page of ours.
 */
export function isOwn({ origin, fetchSite }: Provenance, own: string): boolean {
  return origin === undefined ? fetchSite === 'same-origin' : origin === own;
}
