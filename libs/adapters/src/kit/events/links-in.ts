import { parseUrl, parseWebAddress } from '../link.js';
import { readWebPage } from '../web-page/web-page.js';

const ADDRESS = /\bhttps?:\/\/[^\s<>"'“”„)\]]+/gi;
/** A sentence ends after the address, not in it. */
const AFTERMATH = /[.,;:!?]+$/;
/** Texts are searched as far as this, and no item has more links worth following. */
const LONGEST_TEXT = 200_000;
const MOST_LINKS = 100;

/** A base that no relative address can be joined to. */
const NOWHERE = 'about:blank';

/** The addresses of pages in a text, be it plain or HTML; relative ones belong to `base`. */
export function linksIn(text: string, base: string | null): readonly string[] {
  const searched = text.slice(0, LONGEST_TEXT);
  const linked = /<a\s/i.test(searched) ? readWebPage(searched, base ?? NOWHERE).links.map(({ href }) => href) : [];
  const written = [...searched.replace(/<[^>]*>/g, ' ').matchAll(ADDRESS)].map(([address]) =>
    address.replace(AFTERMATH, '').replace(/&amp;/g, '&'),
  );
  const links = [...linked, ...written].flatMap((link) => parseWebAddress(link)?.href ?? []);
  return [...new Set(links)].slice(0, MOST_LINKS);
}

/** Parameters whose values open doors. */
const SECRET = /^(?:.*token|.*secret|.*password|pass|pwd|.*key|auth|authorization|sig|signature|sid|session.*)$/i;

/** An address as it may be repeated to anybody: without credentials, secrets and the place within the page. */
export function publicAddress(address: string): string | null {
  const url = parseWebAddress(address);
  if (!url) return null;
  url.hash = '';
  for (const name of [...url.searchParams.keys()]) if (SECRET.test(name)) url.searchParams.delete(name);
  return url.href;
}

/** A relative address made absolute; null where it is no web address. */
export function absoluteLink(address: string | null | undefined, base: string | null): string | null {
  const text = address?.trim() ?? '';
  const url = text === '' ? null : parseUrl(text, base ?? undefined);
  return url && (parseWebAddress(url.href)?.href ?? null);
}
