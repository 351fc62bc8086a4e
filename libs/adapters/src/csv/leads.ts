import type { Door, Lead } from '../kit/contract.js';
import { parseUrl } from '../kit/link.js';

/** What a link to a table of procedures is called, in its address or its words. */
const TELLING = /beteilig|verfahren|konsultation|auslegung|bebauungsplan|mitmach|particip|consult|timetable|plans?\b/i;
const FALSE_FRIENDS = /beteiligungsbericht|beteiligungsgesellschaft/i;
const MOST = 5;

/** Links of a page that end in `.csv`, on its own host; those whose words tell of procedures first. */
export function leads({ url, page }: Door): readonly Lead[] {
  const origin = parseUrl(url)?.origin;
  const tables = (page?.links ?? []).filter(({ href, type }) => {
    const target = parseUrl(href);
    return target?.origin === origin && (type === 'text/csv' || /\.csv$/i.test(target?.pathname ?? ''));
  });
  const judged = tables.map(({ href, text }) => leadTo(href, text)).toSorted((a, b) => b.likelihood - a.likelihood);
  const isFirst = (lead: Lead, at: number): boolean =>
    judged.findIndex(({ feedUrl }) => feedUrl === lead.feedUrl) === at;
  return judged.filter(isFirst).slice(0, MOST);
}

function leadTo(href: string, text: string): Lead {
  const words = `${decoded(href)} ${text}`;
  const isTelling = TELLING.test(words) && !FALSE_FRIENDS.test(words);
  return {
    request: { purpose: 'table', url: href, accept: 'text/csv, text/*;q=0.8', isOptional: true },
    feedUrl: href,
    likelihood: isTelling ? 0.6 : 0.3,
    evidence: `a link to a table: ${text || href}`.slice(0, 200),
  };
}

function decoded(href: string): string {
  try {
    return decodeURIComponent(href);
  } catch {
    return href;
  }
}
