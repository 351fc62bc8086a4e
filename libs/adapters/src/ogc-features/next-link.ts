import type { FeedResponse } from '../kit/contract.js';
import type { Envelope } from '../kit/json-splitter.js';
import { z } from 'zod';

const Link = z.object({ rel: z.string(), href: z.string() });
const Links = z.array(z.unknown());

/** Where the next page is: nowhere, at an address, or at one that we must not follow. */
export type Next = { readonly kind: 'none' | 'refused' } | { readonly kind: 'page'; readonly url: string };

/**
 * The next page as the server names it. A server behind a proxy names itself `http`: the scheme of the feed counts. A
 * page on another host, or the same page again, is refused, and the list is not complete.
 */
export function nextLink(envelope: Envelope, { request, url }: FeedResponse): Next {
  const links = Links.safeParse(envelope.get('links')).data ?? [];
  const next = links.flatMap((link) => Link.safeParse(link).data ?? []).find(({ rel }) => rel === 'next');
  if (!next) return { kind: 'none' };
  const target = resolve(next.href, url);
  const asked = resolve(request.url, url);
  if (!target || !asked || target.host !== asked.host) return { kind: 'refused' };
  target.protocol = asked.protocol;
  return target.href === asked.href ? { kind: 'refused' } : { kind: 'page', url: target.href };
}

function resolve(address: string, base: string): URL | null {
  try {
    return new URL(address, base);
  } catch {
    return null;
  }
}
