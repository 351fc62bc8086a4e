import { recognise, type RankedLead } from '@navigator/adapters';
import type { AskedAddress, Candidate, FeedFormat } from '@navigator/shared';
import type { Transport } from '../../harvest/reading/transport.js';
import { askedAndCame, askedInVain, elsewhere, ledAway } from './asked.js';
import { isSettled, settles } from './candidates.js';
import { bringsProcedures } from './enriching.js';
import { GUESS, isOn, orderedLeads, POINTED } from './lead-order.js';
import { doorOf, headOf, isHtml, lookAt, type Look } from './look.js';

/** Further requests of one detection: a host is asked no more than this for somebody's curiosity. */
const MOST_REQUESTS = 8;
/** Addresses on other hosts that are told, not asked. */
const MOST_ELSEWHERE = 3;
/** From here on an answer is a list of procedures, sure or not, and no guess is worth a request. */
const LIKELY = 0.5;

/** Where a search begins. */
export interface Search {
  /** What the given address answered, and what that may be. */
  readonly look: Look;
  readonly given: string;
  readonly own: readonly Candidate[];
  readonly transport: Transport;
}

/** What was found behind the leads, and what was asked for it. */
export interface Followed {
  readonly candidates: readonly Candidate[];
  readonly asked: readonly AskedAddress[];
}

/**
 * Follows what a page, or an answer that is no feed, tells about feeds on its host: likeliest first, never another
 * origin, and no further than needed.
 */
export async function followLeads({ look, given, own, transport }: Search): Promise<Followed> {
  const { here, away } = orderedLeads(doorOf(look), given);
  const answers: Answered[] = [];
  const isData = own.length > 0 && !isHtml(look);
  for (const lead of here) {
    if (answers.length >= MOST_REQUESTS) break;
    if (!isNeedless(lead, { isData, answers })) answers.push(await follow(lead, look, transport));
  }
  return {
    candidates: answers.flatMap(({ candidates }) => candidates),
    asked: [...answers.map(({ asked }) => asked), ...away.slice(0, MOST_ELSEWHERE).map(elsewhere)],
  };
}

/** What came of one lead. */
interface Answered {
  readonly lead: RankedLead;
  readonly asked: AskedAddress;
  readonly candidates: readonly Candidate[];
}

interface Progress {
  /** The given address is data in some format: whoever gives it means that, and not its neighbours. */
  readonly isData: boolean;
  readonly answers: readonly Answered[];
}

/** A format that was found is not looked for again, and nothing is guessed where something was found. */
function isNeedless({ format, likelihood }: RankedLead, { isData, answers }: Progress): boolean {
  const found = answers.flatMap(({ lead, candidates }) => candidates.map((known) => ({ lead, ...known })));
  const sure = found.filter(settles);
  if (sure.some((known) => known.format === format)) return true;
  if (likelihood < POINTED && sure.some(({ lead }) => lead.likelihood >= POINTED)) return true;
  return likelihood <= GUESS && (isData || found.some((known) => known.confidence >= LIKELY && hasProcedures(known)));
}

function hasProcedures({ format }: { readonly format: FeedFormat }): boolean {
  return bringsProcedures(format);
}

async function follow(lead: RankedLead, door: Look, transport: Transport): Promise<Answered> {
  const { url } = lead.request;
  const seen = await lookAt(transport, lead.request, isSettled);
  if (seen.kind === 'failure') return { lead, asked: askedInVain(url, seen.error), candidates: [] };
  const { origin } = new URL(door.url);
  if (!isOn(origin, seen.look.url)) return { lead, asked: ledAway(url, seen.look), candidates: [] };
  const candidates = confirmedBy(lead, seen.look);
  return { lead, asked: askedAndCame(url, seen.look, candidates), candidates };
}

/** What was looked for, or another format that is sure of itself. */
function confirmedBy(lead: RankedLead, look: Look): readonly Candidate[] {
  const known = recognise(headOf(look)).filter((one) => one.format === lead.format || settles(one));
  return known.map(({ format, confidence, evidence }) => ({
    format,
    url: format === lead.format ? lead.feedUrl : look.url,
    confidence,
    evidence: `${evidence}; ${lead.evidence}`,
  }));
}
