import type { Door, Lead } from '../kit/contract.js';
import { addressSign, leadTo, nameSign, textSign, usualPlaces } from '../kit/door.js';

/** One of the three lists; each stands for the feed. */
const LIST = '/api/projects/';
/** The page of a plan has the year and a number in its address. */
const PLAN = /\/vorhaben\/\d{4}-\d+(?=\/|$)/;
/** Names of the software in scripts, classes and attributes of its pages. */
const NAME = /adhocracy4|a4-?meinberlin|\bmein\.?berlin\b|data-(?:mb|a4)-widget/i;

/** The lists of an adhocracy4 platform: where its pages name the interface, or at the usual path. */
export function leads(door: Door): readonly Lead[] {
  const told =
    addressSign(door, /\/api\/(?:projects|plans|extprojects)(?=\/|$)/) ??
    textSign(door, /["'(]([^"'()\s<>]{0,200}?)\/api\/(?:extprojects|plans)\/?(?=["')?&])/);
  if (told) return [leadTo({ url: `${told.base}${LIST}`, likelihood: 0.9, evidence: told.evidence })];
  const plan = addressSign(door, PLAN);
  if (plan) return [leadTo({ url: `${plan.base}${LIST}`, likelihood: 0.75, evidence: plan.evidence })];
  const named = nameSign(door, NAME) ?? { likelihood: 0.15, evidence: 'the usual path of adhocracy4' };
  return usualPlaces(door, [LIST], named).map(leadTo);
}
