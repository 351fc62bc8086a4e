import { recognise, type FeedRequest } from '@navigator/adapters';
import type { AskedAddress, Candidate, FeedFormat, RunError } from '@navigator/shared';
import type { Transport } from '../../harvest/reading/transport.js';
import { askedAndCame, askedInVain } from './asked.js';
import { isSettled, rankedCandidates, settles } from './candidates.js';
import { followLeads } from './follow-leads.js';
import { headOf, lookAt, type Look } from './look.js';
import { isListOfContributions } from './unread.js';
import { verdictOn } from './verdict.js';

/** What an address might be, best first, or why nothing can be said; and which addresses were asked for it. */
export type Detection = (
  | { readonly kind: 'candidates'; readonly candidates: readonly Candidate[] }
  | { readonly kind: 'failure'; readonly error: RunError }
) & { readonly asked: readonly AskedAddress[] };

/** Answers with these say something too: a login, a page that knows its host, a service that was asked for nothing. */
const READ_ERRORS = [400, 401, 403, 404, 405, 406, 410];

/**
 * Says what is at an address, or where on its host a feed is: a home page, the root of an interface, a list or a file.
 * Takes a named format at its word. One request, and a handful more where the first answer is no feed itself.
 */
export async function detect(url: string, format: FeedFormat | null, transport: Transport): Promise<Detection> {
  if (format) return named(url, format);
  const seen = await lookAt(transport, firstRequest(url), isSettled);
  if (seen.kind === 'failure') return { kind: 'failure', error: seen.error, asked: [askedInVain(url, seen.error)] };
  return judge(url, seen.look, transport);
}

async function judge(given: string, look: Look, transport: Transport): Promise<Detection> {
  const own = candidatesIn(look);
  const first = askedAndCame(given, look, own);
  if (own.some(settles)) return { kind: 'candidates', candidates: rankedCandidates(own), asked: [first] };
  const followed = await followLeads({ look, given, own, transport });
  const asked = [first, ...followed.asked];
  const candidates = rankedCandidates([...own, ...followed.candidates]);
  if (candidates.length > 0) return { kind: 'candidates', candidates, asked };
  return { kind: 'failure', error: verdictOn(look, asked), asked };
}

function firstRequest(url: string): FeedRequest {
  return {
    purpose: 'detect',
    url,
    accept: 'application/geo+json, application/json;q=0.9, */*;q=0.5',
    isOptional: false,
    reads: READ_ERRORS,
  };
}

/** What people wrote in a procedure is no procedure, however much the list looks like one. */
function candidatesIn(look: Look): readonly Candidate[] {
  const found = recognise(headOf(look)).map((known) => ({ ...known, url: look.url }));
  return isListOfContributions(look) ? found.filter(settles) : found;
}

function named(url: string, format: FeedFormat): Detection {
  return { kind: 'candidates', candidates: [{ format, url, confidence: 1, evidence: '--format' }], asked: [] };
}
