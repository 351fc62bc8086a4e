import type { Door, Lead } from '../contract.js';
import { leadTo } from '../door.js';
import { parseUrl } from '../link.js';
import type { PageLink } from '../web-page/web-page.js';
import { publicAddress } from './links-in.js';

/** Which links of a page lead to a feed. */
export interface LinkLook {
  readonly accept: string;
  /** How likely the link leads to one; null where it does not. */
  readonly likelihoodOf: (link: PageLink) => number | null;
  /** What is behind it, in English. */
  readonly what: string;
}

/** A page that offers a hundred calendars is not asked for all of them. */
const MOST_LEADS = 3;

/** The links of a page, on its own host, that lead to feeds of one kind: the likeliest few. */
export function linkLeads({ url, page }: Door, { accept, likelihoodOf, what }: LinkLook): readonly Lead[] {
  const origin = parseUrl(url)?.origin;
  const leads = (page?.links ?? []).flatMap((link) => {
    const address = publicAddress(link.href);
    if (address === null || parseUrl(address)?.origin !== origin) return [];
    const likelihood = likelihoodOf({ ...link, href: address });
    if (likelihood === null) return [];
    return [leadTo({ url: address, accept, likelihood, evidence: `the page links to ${what}: ${pathOf(address)}` })];
  });
  const first = new Map(leads.toReversed().map((lead) => [lead.feedUrl, lead]));
  return [...first.values()]
    .reverse()
    .toSorted((a, b) => b.likelihood - a.likelihood)
    .slice(0, MOST_LEADS);
}

function pathOf(address: string): string {
  return (parseUrl(address)?.pathname ?? '').slice(0, 80);
}
