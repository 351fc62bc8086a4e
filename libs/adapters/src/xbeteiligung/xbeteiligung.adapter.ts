import type {
  Adapter,
  AdapterFeed,
  AnswerHead,
  FeedRequest,
  FeedResponse,
  Output,
  ReadContext,
  Recognition,
} from '../kit/contract.js';
import { leads } from './leads.js';
import { readAnswer, type XbeteiligungState } from './read-answer.js';

const MESSAGES = 'messages';
const ACCEPT = 'application/xml, text/xml, application/json;q=0.9';
const ROOT = /<(?:[\w.-]+:)?(?:kommunal|raumordnung|planfeststellung|allgemein)\.[\w.]+\.(\d{4})\b/;
const NAMESPACE = /https?:\/\/www\.xleitstelle\.de\/xbeteiligung\/\d/;
const CONTAINER = /^\s*\[\s*\{(?:\s*"receivedAt"\s*:\s*"[^"]*"\s*,)?\s*"xml"\s*:\s*"/;

/** Messages of the XÖV standard XBeteiligung: as a file, or as our inbox hands them over. */
export const xbeteiligung: Adapter<XbeteiligungState> = {
  format: 'xbeteiligung',
  title: { de: 'XBeteiligung', en: 'XBeteiligung' },
  versions: ['1.2', '1.3', '1.4'],
  revision: 2,
  traits: {
    // Portals are told at least a week before a participation begins, so that they can announce it.
    showsPlanned: true,
    reports: { results: false, contributions: false, comments: false, participants: false },
    countDefinitions: { contributions: null, comments: null, participants: null },
    // Headers carry telephones and e-mail addresses.
    hasPersonalData: true,
    listing: 'complete',
    saysWithdrawn: true,
    patchedFields: [],
    intervalMinutes: 24 * 60,
  },
  recognise,
  leads,
  start,
  read,
};

function start({ url, language }: AdapterFeed): {
  readonly state: XbeteiligungState;
  readonly requests: readonly FeedRequest[];
} {
  return { state: { language }, requests: [{ purpose: MESSAGES, url, accept: ACCEPT, isOptional: false }] };
}

function read(
  state: XbeteiligungState,
  response: FeedResponse,
  { timeZone, fetchedAt, region }: ReadContext,
): AsyncGenerator<Output<XbeteiligungState>, void, undefined> {
  return readAnswer(response, { state, setting: { timeZone, fetchedAt, region, language: state.language } });
}

function recognise({ bytes }: AnswerHead): Recognition | null {
  const text = new TextDecoder().decode(bytes);
  const isMessage = text.trimStart().startsWith('<') && NAMESPACE.test(text);
  const type = isMessage ? ROOT.exec(text)?.[1] : undefined;
  if (type !== undefined) return { confidence: 0.95, evidence: `XBeteiligung message ${type}` };
  const isContainer = CONTAINER.test(text) && NAMESPACE.test(text);
  return isContainer ? { confidence: 0.95, evidence: 'list of XBeteiligung messages' } : null;
}
