import type { Door, Lead } from '../kit/contract.js';
import { addressSign, leadTo, nameSign, textSign, usualPlaces, type Sign } from '../kit/door.js';
import { LIST_ROUTE } from './requests.js';

const PROCEDURE =
  /\/verfahren\/(?:[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}(?:\/public\/detail)?|suche\/ajax)(?=\/|$)/i;
/** The page on which an organisation shows its procedures. */
const ORGANISATION = /\/plaene\/[^/]+\/?$/;
const NAME = /demosplan|diplanbeteiligung|\bdiplanung\b|bauleitplanung[ -]?online|\bbob-sh\b/i;

/** The public list of a demosplan host: behind any page of a procedure or an organisation, or at the usual path. */
export function leads(door: Door): readonly Lead[] {
  const told =
    addressSign(door, PROCEDURE) ??
    textSign(door, /["'(]([^"'()\s<>]{0,200}?)\/(?:verfahren\/suche\/ajax|api\/werdenktwas\/procedures)\b/);
  const organisation = addressSign(door, ORGANISATION);
  if (organisation && isDoor(door, organisation)) return [ofOrganisation(organisation)];
  if (told) return [leadTo({ url: `${told.base}${LIST_ROUTE}`, likelihood: 0.9, evidence: told.evidence })];
  if (organisation) {
    return [leadTo({ url: `${organisation.base}${LIST_ROUTE}`, likelihood: 0.65, evidence: organisation.evidence })];
  }
  const named = nameSign(door, NAME) ?? { likelihood: 0.18, evidence: 'the usual path of demosplan' };
  return usualPlaces(door, [LIST_ROUTE], named).map(leadTo);
}

function isDoor({ url }: Door, { base, found }: Sign): boolean {
  return url.startsWith(`${base}${found}`);
}

/** Who gives the page of one organisation means its procedures, not those of the whole Land. */
function ofOrganisation({ base, found, evidence }: Sign): Lead {
  const slug = found.split('/')[2] ?? '';
  return leadTo({ url: `${base}${LIST_ROUTE}?orgaSlug=${slug}`, likelihood: 0.9, evidence });
}
