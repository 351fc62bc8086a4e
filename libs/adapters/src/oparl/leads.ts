import type { Door, Lead } from '../kit/contract.js';
import { addressSign, leadTo, usualPlaces } from '../kit/door.js';
import { linkLeads } from '../kit/events/link-leads.js';

const ACCEPT = 'application/json';
/** Where the interface begins in the products whose installations are listed at OParl/resources (endpoints.yml). */
const USUAL_PATHS = ['/webservice/oparl/v1/system', '/oparl/v1/system'];

/**
 * Councils name their interface in a link, or not at all. A link into the interface tells where its entry is; a guess is
 * made at the usual paths.
 */
export function leads(door: Door): readonly Lead[] {
  const named = linkLeads(door, {
    accept: ACCEPT,
    likelihoodOf: ({ href, text }) => {
      if (/\/oparl\b.*\/system\b/i.test(href)) return 0.9;
      return /\boparl\b/i.test(text) || /\boparl\b/i.test(href) ? 0.6 : null;
    },
    what: 'OParl',
  });
  const sign = addressSign(door, /\/oparl\/v?1(?:\.[01])?(?=\/)/i);
  const entry =
    sign &&
    leadTo({ url: `${sign.base}${sign.found}/system`, accept: ACCEPT, likelihood: 0.7, evidence: sign.evidence });
  const guesses = usualPlaces(door, USUAL_PATHS, GUESS).map((place) => leadTo({ ...place, accept: ACCEPT }));
  const all = [...named, ...(entry ? [entry] : []), ...guesses];
  return [...new Map(all.toReversed().map((lead) => [lead.feedUrl, lead])).values()].reverse().slice(0, MOST_LEADS);
}

const GUESS = { likelihood: 0.15, evidence: 'the usual path of OParl' };
const MOST_LEADS = 4;
