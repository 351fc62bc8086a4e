import type {
  Adapter,
  AnswerHead,
  FeedResponse,
  Output,
  ReadContext,
  ReadFailure,
  Recognition,
} from '../kit/contract.js';
import { TRAITS_OF_EVENTS } from '../kit/events/traits.js';
import { readJson, readText } from '../kit/events/whole-text.js';
import { parseUrl } from '../kit/link.js';
import { AnswerReader, type Page } from './answer-reader.js';
import { leads } from './leads.js';
import { start } from './requests.js';
import type { OparlState } from './state.js';
import { isMembers, kindOf, type Members } from './wire.js';

/** Papers and meetings of councils: what they decide about procedures of other feeds. */
export const oparl: Adapter<OparlState> = {
  format: 'oparl',
  title: { de: 'OParl', en: 'OParl' },
  versions: ['1.0', '1.1'],
  revision: 2,
  traits: {
    ...TRAITS_OF_EVENTS,
    // A council is made of persons; none of them is read.
    hasPersonalData: true,
    intervalMinutes: 1440,
  },
  recognise,
  leads,
  start,
  read,
};

async function* read(
  state: OparlState,
  { request, body, headers }: FeedResponse,
  context: ReadContext,
): AsyncGenerator<Output<OparlState>, void, undefined> {
  const text = await readText(body, headers['content-type'] ?? '');
  const json = text.kind === 'failed' ? text : readJson(text.text);
  const page = json.kind === 'failed' ? json.failure : pageOf(json.value);
  if ('code' in page) yield { kind: 'failed', failure: page };
  else yield* new AnswerReader(state, request, context).read(page);
}

/** Kinds of objects that stand by themselves. */
const KINDS: ReadonlySet<string> = new Set([
  ...['System', 'Body', 'Organization', 'Person', 'Membership', 'Meeting', 'AgendaItem', 'Paper'],
  ...['Consultation', 'File', 'Location', 'LegislativeTerm'],
]);

/** A page of a list, or one object; the last page has no `next` (Q38). */
function pageOf(value: unknown): Page | ReadFailure {
  if (Array.isArray(value)) return { objects: value, next: null };
  if (!isMembers(value)) return { code: 'not-this-format', detail: 'neither an object nor a list' };
  if (Array.isArray(value['data'])) return { objects: value['data'], next: nextIn(value) };
  if (KINDS.has(kindOf(value))) return { objects: [value], next: null };
  const message = value['message'];
  if (/error$/i.test(kindOf(value)) && typeof message === 'string') {
    return { code: 'error-answer', detail: message.slice(0, 200) };
  }
  return { code: 'not-this-format', detail: 'no list and no object of OParl' };
}

function nextIn({ links }: Members): string | null {
  const next = isMembers(links) ? links['next'] : null;
  return typeof next === 'string' && next.trim() !== '' ? next : null;
}

/** The address of a schema as the type of an object; slashes may be escaped. */
const TYPE =
  /"type"\s*:\s*"https?:(?:\\?\/){2}(?:schema\.)?oparl\.org(?:\\?\/)(?:[a-z]+\\?\/)?1\.[01](?:\\?\/)([A-Za-z]+)/;

function recognise({ url, bytes }: AnswerHead): Recognition | null {
  const text = new TextDecoder().decode(bytes).trimStart();
  if (!/^[[{]/.test(text)) return null;
  const kind = TYPE.exec(text)?.[1];
  if (kind !== undefined) return { confidence: 0.95, evidence: `an object of OParl: ${kind}` };
  return isEmptyList(text) && /\/oparl\b/i.test(parseUrl(url)?.pathname ?? '')
    ? { confidence: 0.5, evidence: 'empty list at an address of OParl' }
    : null;
}

function isEmptyList(text: string): boolean {
  return /"data"\s*:\s*\[\s*\]/.test(text) && /"(?:links|pagination)"\s*:/.test(text);
}
