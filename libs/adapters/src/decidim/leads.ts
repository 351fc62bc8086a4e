import type { Door, Lead } from '../kit/contract.js';
import { member, questionFor } from '../kit/graphql/query.js';
import { parseUrl } from '../kit/link.js';
import type { WebPage } from '../kit/web-page/web-page.js';

/** Understood by every version, and cheap. */
const PROBE = [member('participatoryProcesses', 'id', 'slug')];

/** What a page may show, surest first. */
interface Sign {
  readonly likelihood: number;
  readonly evidence: string;
  readonly isShown: (page: WebPage) => boolean;
}

const SIGNS: readonly Sign[] = [
  { likelihood: 0.95, evidence: 'the generator is Decidim', isShown: ({ generator }) => /decidim/i.test(generator) },
  {
    likelihood: 0.95,
    evidence: 'scripts or images of Decidim',
    isShown: ({ assets }) => assets.some((address) => /decidim/i.test(pathOf(address))),
  },
  {
    likelihood: 0.8,
    evidence: 'a link to its open data',
    isShown: ({ links }) => links.some(({ href }) => /\/open-data\/download$/.test(pathOf(href))),
  },
  {
    likelihood: 0.7,
    evidence: 'links to /processes and /assemblies',
    isShown: ({ links }) =>
      ['/processes', '/assemblies'].every((path) => links.some(({ href }) => pathOf(href) === path)),
  },
  {
    likelihood: 0.6,
    evidence: 'a link to decidim.org',
    isShown: ({ links }) => links.some(({ href }) => /(?:^|\.)decidim\.org$/.test(parseUrl(href)?.hostname ?? '')),
  },
];

const GUESS = { likelihood: 0.1, evidence: 'the usual path of Decidim' };

/** Where the interface would be on this host. */
export function leads({ url, page }: Door): readonly Lead[] {
  const origin = parseUrl(url)?.origin;
  if (origin === undefined || !/^https?:/.test(origin)) return [];
  const { likelihood, evidence } = (page && SIGNS.find(({ isShown }) => isShown(page))) ?? GUESS;
  const feedUrl = `${origin}/api`;
  const request = questionFor(PROBE, { purpose: 'lead', url: feedUrl, isOptional: false });
  return [{ request, feedUrl, likelihood, evidence }];
}

function pathOf(address: string): string {
  return (parseUrl(address)?.pathname ?? '').replace(/\/$/, '');
}
