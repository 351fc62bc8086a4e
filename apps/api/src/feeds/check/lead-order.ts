import { leads, type Door, type RankedLead } from '@navigator/adapters';
import { bringsProcedures } from './enriching.js';

/** Up to here a lead is a guess at a usual path; from `POINTED` on the door itself points to it. */
export const GUESS = 0.2;
export const POINTED = 0.6;
/** A further guess of one format comes behind the first ones of all formats. */
const FURTHER = 4;

/** The leads of a door, in the order in which they are worth a request. */
export interface OrderedLeads {
  readonly here: readonly RankedLead[];
  /** Where the door points to another host. */
  readonly away: readonly RankedLead[];
}

/** Leads on the door's origin that ask something new, and those that point away. */
export function orderedLeads(door: Door, given: string): OrderedLeads {
  const { origin } = new URL(door.url);
  const known = new Set([given, door.url]);
  const all = leads(door).filter(({ request }) => request.post !== undefined || !known.has(request.url));
  const isHere = ({ request, feedUrl }: RankedLead): boolean => isOn(origin, request.url) && isOn(origin, feedUrl);
  return {
    here: inTurn(all.filter(isHere)),
    away: all.filter((lead) => !isHere(lead) && lead.likelihood >= POINTED),
  };
}

/** Whether an address lies on an origin such as `https://a.example`. */
export function isOn(origin: string, address: string): boolean {
  return address.startsWith(`${origin}/`) || address === origin;
}

/** Pointers before guesses, procedures before events; and of each format its first guess before anybody's second. */
function inTurn(ranked: readonly RankedLead[]): readonly RankedLead[] {
  const weighed = ranked.map((lead) => ({ lead, weight: weightOf(lead) - FURTHER * roundOf(lead, ranked) }));
  return weighed.toSorted((a, b) => b.weight - a.weight).map(({ lead }) => lead);
}

function weightOf({ format, likelihood }: RankedLead): number {
  return likelihood + (likelihood >= POINTED ? 2 : 0) + (bringsProcedures(format) ? 1 : 0);
}

function roundOf(lead: RankedLead, ranked: readonly RankedLead[]): number {
  if (lead.likelihood > GUESS) return 0;
  return ranked.filter(({ format, likelihood }) => format === lead.format && likelihood <= GUESS).indexOf(lead);
}
