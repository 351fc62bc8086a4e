import type { Adapter, AnswerHead, FeedResponse, Output, ReadContext, Recognition } from '../kit/contract.js';
import { splitJson, type Envelope, type Part } from '../kit/json-splitter.js';
import { leads } from './leads.js';
import { readProcedure } from './procedure.js';
import { start, type NavigatorState } from './requests.js';

/** Another installation of this software: what it publishes of its procedures, with the way they took. */
export const navigator: Adapter<NavigatorState> = {
  format: 'navigator',
  title: { de: 'Beteiligungsnavigator (andere Installation)', en: 'Participation Navigator (another installation)' },
  versions: ['v1', 'v1 with whole procedures'],
  revision: 1,
  traits: {
    // It shows what its platforms show, and hides what they hide.
    showsPlanned: true,
    reports: { results: true, contributions: true, comments: true, participants: true },
    countDefinitions: {
      contributions: 'navigator-contributions',
      comments: 'navigator-comments',
      participants: 'navigator-participants',
    },
    hasPersonalData: false,
    listing: 'complete',
    patchedFields: [],
    intervalMinutes: 60,
  },
  recognise,
  leads,
  start,
  read,
};

async function* read(
  state: NavigatorState,
  { body, headers }: FeedResponse,
  { timeZone }: ReadContext,
): AsyncGenerator<Output<NavigatorState>, void, undefined> {
  const circumstances = { ...state, timeZone };
  for await (const part of splitJson(body, { member: 'features', contentType: headers['content-type'] ?? '' })) {
    if (part.kind === 'element') yield readProcedure(part, circumstances);
    if (part.kind === 'malformed') yield malformed(part);
    if (part.kind === 'failed') yield part;
    if (part.kind === 'envelope') yield ending(part, state);
  }
}

function malformed({ position, reason }: Extract<Part, { kind: 'malformed' }>): Output<never> {
  const value = `entry ${position + 1}: ${reason}`;
  return { kind: 'rejected', sourceId: null, position, code: 'record-malformed', value };
}

function ending(
  { envelope, hasList }: Extract<Part, { kind: 'envelope' }>,
  state: NavigatorState,
): Output<NavigatorState> {
  const isList = hasList && envelope.get('type') === 'FeatureCollection';
  return isList ? { kind: 'end', state, isComplete: true } : refusal(envelope);
}

/** Our errors are RFC 9457: `status` and `detail`. */
function refusal(envelope: Envelope): Output<never> {
  const [status, detail] = [envelope.get('status'), envelope.get('detail')];
  if (typeof status === 'number' && typeof detail === 'string') {
    return { kind: 'failed', failure: { code: 'error-answer', detail: detail.slice(0, 200) } };
  }
  return { kind: 'failed', failure: { code: 'not-this-format', detail: 'no collection of procedures' } };
}

/** What we write in front of our own lists. */
const SIGN = /^\s*\{[^[\]]{0,300}"generator"\s*:\s*"Participation Navigator"/;
/** Doors that our OpenAPI names; the title stands behind all of them. */
const CONTRACT = /^\s*\{\s*"openapi"\s*:\s*"3[\s\S]*"\/api\/v1\/(?:procedures|facets)"\s*:/;
/** Members of a procedure in every list of ours; nobody else writes these three. */
const TELLING_KEYS = ['statusBasis', 'lifecycle', 'geometryRole'] as const;

function recognise({ bytes }: AnswerHead): Recognition | null {
  const text = new TextDecoder().decode(bytes);
  if (!/^\uFEFF?\s*\{/.test(text)) return null;
  if (SIGN.test(text)) return { confidence: 0.98, evidence: 'it calls itself Participation Navigator' };
  if (CONTRACT.test(text)) return { confidence: 0.9, evidence: 'the OpenAPI of Participation Navigator' };
  const isOurs = TELLING_KEYS.every((key) => new RegExp(`"${key}"\\s*:`).test(text));
  return isOurs ? { confidence: 0.96, evidence: `procedures with ${TELLING_KEYS.join(', ')}` } : null;
}
