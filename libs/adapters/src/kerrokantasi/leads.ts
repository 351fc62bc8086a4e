import type { Door, Lead } from '../kit/contract.js';
import { addressSign, leadTo, nameSign, textSign, usualPlaces, type Place } from '../kit/door.js';

const LIST = '/v1/hearing/';
const PATHS = [LIST, `/kerrokantasi${LIST}`] as const;
/** The root of the interface names its lists by their addresses. */
const ROOT = /"hearing"\s*:\s*"([^"\s]{0,300}?)\/v\d+\/hearing\/?"/;
const NAME = /kerrokantasi/i;

/** The list of hearings: behind the root of the interface, behind one hearing, or at the usual paths of a portal. */
export function leads(door: Door): readonly Lead[] {
  const told = textSign(door, ROOT) ?? addressSign(door, /\/v1\/hearing(?=\/|$)/);
  if (told) return [leadToSome({ url: `${told.base}${LIST}`, likelihood: 0.9, evidence: told.evidence })];
  const named = nameSign(door, NAME) ?? { likelihood: 0.08, evidence: 'the usual path of Kerrokantasi' };
  return usualPlaces(door, PATHS, named).map(leadToSome);
}

/** A few hearings are enough to know them by. */
function leadToSome(place: Place): Lead {
  return leadTo({ ...place, url: `${place.url}?limit=5`, feedUrl: place.url });
}
