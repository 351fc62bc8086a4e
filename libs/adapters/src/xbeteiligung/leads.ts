import type { Door, Lead } from '../kit/contract.js';
import { leadTo } from '../kit/door.js';
import { parseUrl } from '../kit/link.js';

/** A message by its file name, as the standard names its messages; the one that tells portals comes first. */
const MESSAGE = /(?:kommunal|raumordnung|planfeststellung)\.[\w.]+\.(\d{4})\.xml$/i;
const FOR_PORTALS = /^0[234]5[12]$/;
const STANDARD = /xbeteiligung/i;
const MOST = 3;

/** Links of a page to messages: systems mostly send them, and some lay the newest one out as a file. */
export function leads({ url, page }: Door): readonly Lead[] {
  const origin = parseUrl(url)?.origin;
  const found = (page?.links ?? []).flatMap(({ href, text }) => {
    const target = parseUrl(href);
    const likelihood = target?.origin === origin ? likelihoodOf(target?.pathname ?? '', text) : 0;
    return likelihood > 0 ? [{ href, likelihood }] : [];
  });
  return found
    .toSorted((a, b) => b.likelihood - a.likelihood)
    .slice(0, MOST)
    .map(({ href, likelihood }) =>
      leadTo({ url: href, accept: 'application/xml, text/xml', likelihood, evidence: `a link to a message: ${href}` }),
    );
}

function likelihoodOf(pathname: string, text: string): number {
  const type = MESSAGE.exec(pathname)?.[1];
  if (type !== undefined) return FOR_PORTALS.test(type) ? 0.8 : 0.7;
  return /\.xml$/i.test(pathname) && STANDARD.test(`${pathname} ${text}`) ? 0.6 : 0;
}
