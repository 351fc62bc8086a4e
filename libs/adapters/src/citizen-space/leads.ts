import type { Door, Lead } from '../kit/contract.js';
import { addressSign, leadTo, nameSign, usualPlaces, type Place } from '../kit/door.js';

const LIST = '/api/2.4/json_search_results';
/** The pages of an activity, and the search that every site has. */
const PAGE = /\/(?:[^/]+\/[^/]+\/consult_view|consultation_finder)\/?$/;
const NAME = /citizen\s?space/i;

/** The list of a Citizen Space site: beside the interface, behind the pages of its activities, or at the usual path. */
export function leads(door: Door): readonly Lead[] {
  const told = addressSign(door, /\/api\/2\.\d+(?=\/|$)/);
  if (told) return [leadToList({ url: `${told.base}${LIST}`, likelihood: 0.9, evidence: told.evidence })];
  const page = addressSign(door, PAGE);
  if (page) return [leadToList({ url: `${page.base}${LIST}`, likelihood: 0.8, evidence: page.evidence })];
  const named = nameSign(door, NAME) ?? { likelihood: 0.1, evidence: 'the usual path of Citizen Space' };
  return usualPlaces(door, [LIST], named).map(leadToList);
}

/** Open activities alone would make a short answer, but perhaps none: the list is asked for as it would be read. */
function leadToList(place: Place): Lead {
  return leadTo({ ...place, url: `${place.url}?fields=extended`, feedUrl: place.url });
}
